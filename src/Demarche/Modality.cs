namespace Demarche;

/// <summary>How the text puts the move itself (not its content), as the coding manual defines it.</summary>
public enum Modality
{
    /// <summary>Done or being done.</summary>
    Actual = 1,
    /// <summary>Will be made, is intended.</summary>
    Planned = 2,
    /// <summary>May, could, is considering.</summary>
    Possible = 3,
    /// <summary>Made to hang on something else.</summary>
    Conditional = 4,
    /// <summary>Reported as owed ("is to release", "must return").</summary>
    Demanded = 5,
}
