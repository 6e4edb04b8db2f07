namespace Demarche.App.Review;

/// <summary>What follows a reviewer's key.</summary>
enum ReviewStep
{
    /// <summary>The next question.</summary>
    Next,
    /// <summary>The same question waits for another key.</summary>
    Ask,
    /// <summary>The end.</summary>
    Stop,
}
