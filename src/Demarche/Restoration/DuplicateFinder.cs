namespace Demarche.Restoration;

/// <summary>Finds lines that stand more than once.</summary>
static class DuplicateFinder
{
    /// <summary>Fewest words of a repeat; transcripts repeat shorter lines ("Thank you very much.") in earnest.</summary>
    const int FewestWords = 6;

    /// <summary>For every line the first one with the same words, or −1.</summary>
    internal static int[] Find(IReadOnlyList<Line> lines)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var copies = new int[lines.Count];
        foreach (var line in lines)
        {
            copies[line.Index] = -1;
            if (line.WordCount >= FewestWords && !first.TryAdd(line.Normal, line.Index)) copies[line.Index] = first[line.Normal];
        }

        return copies;
    }
}
