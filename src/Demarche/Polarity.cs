namespace Demarche;

/// <summary>Whether the text says that the move was made or that it was not ("did not agree").</summary>
public enum Polarity
{
    /// <summary>The move is said to be made.</summary>
    Positive = 1,
    /// <summary>The text says that the move was not made. A negative report never makes a move of the record.</summary>
    Negative = 2,
}
