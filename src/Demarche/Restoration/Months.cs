namespace Demarche.Restoration;

/// <summary>English month names and their abbreviations.</summary>
static class Months
{
    static readonly string[] Names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The month, 1–12, whose first three letters <paramref name="name"/> begins with, or null.</summary>
    internal static int? Find(ReadOnlySpan<char> name)
    {
        if (name.Length < 3) return null;
        for (var i = 0; i < Names.Length; i++)
            if (name[..3].Equals(Names[i], StringComparison.OrdinalIgnoreCase)) return i + 1;
        return null;
    }
}
