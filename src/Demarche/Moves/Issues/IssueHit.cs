namespace Demarche.Moves.Issues;

/// <summary>A phrase found among words.</summary>
/// <param name="Issue">Index of the issue that it speaks for.</param>
/// <param name="Weight">How much it speaks.</param>
/// <param name="First">First word.</param>
/// <param name="End">One past the last word.</param>
/// <param name="IsManner">Whether it tells in what way something is done, not what it is about: "protesters", "rally".</param>
readonly record struct IssueHit(int Issue, float Weight, int First, int End, bool IsManner)
{
    /// <summary>Whether this is a part of a longer phrase: "exports" inside "grain exports".</summary>
    public bool IsInside(IssueHit other) =>
        First >= other.First && End <= other.End && End - First < other.End - other.First;
}
