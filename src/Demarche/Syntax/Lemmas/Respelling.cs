namespace Demarche.Syntax.Lemmas;

/// <summary>What happens to a form before its end is changed. Stored in model files.</summary>
enum Respelling : byte
{
    /// <summary>All small.</summary>
    Lower = 0,
    /// <summary>As it stands.</summary>
    Kept = 1,
    /// <summary>A capital first letter: names that were written small.</summary>
    Title = 2,
    /// <summary>Without commas: 1,100 is 1100.</summary>
    WithoutCommas = 3,
    /// <summary>A capital first letter, the others small: names that were written in capitals.</summary>
    Capitalized = 4,
    /// <summary>All capitals: abbreviations that were written small.</summary>
    Upper = 5,
}
