namespace Demarche.Actors;

/// <summary>On which side of an event a phrase stands.</summary>
public enum WhoSide
{
    /// <summary>Who acts.</summary>
    Source = 1,
    /// <summary>Who or what is acted upon.</summary>
    Target = 2,
    /// <summary>Both at once: those who meet, or agree with each other.</summary>
    Both = 3,
}
