using System.Text.RegularExpressions;

namespace Demarche.Restoration;

/// <summary>What of a dispatch is compared: word runs, numbers, names, title, day, URL.</summary>
sealed partial class CopyProfile
{
    /// <summary>Words of a run. Five part a copy from text on the same subject (datatrove's figure).</summary>
    const int Run = 5;

    /// <summary>Bands × rows of the signature: two texts of Jaccard .5 meet in a band in 87 of 100 cases, of .7 always.</summary>
    const int BandCount = 32, Rows = 4;

    internal required string Id { get; init; }
    internal required string? Url { get; init; }
    internal required string Title { get; init; }
    internal required DateOnly? Day { get; init; }
    internal required HashSet<ulong> Shingles { get; init; }
    internal required HashSet<string> Numbers { get; init; }
    internal required HashSet<string> Names { get; init; }
    internal required (int, ulong)[] Bands { get; init; }
    internal long Number { get; set; }
    internal string? Original { get; set; }

    internal static CopyProfile Of(Dispatch dispatch, string text)
    {
        var shingles = ShinglesOf(Words.Normalize(text));
        return new CopyProfile
        {
            Id = dispatch.Id,
            Url = dispatch.Url,
            Title = Words.Normalize(dispatch.Title ?? ""),
            Day = dispatch.Date,
            Shingles = shingles,
            Numbers = [.. Figure().EnumerateMatches(text).ToStrings(text)],
            Names = [.. NamesOf(text)],
            Bands = MinHash.Bands(shingles, BandCount, Rows),
        };
    }

    internal double Jaccard(CopyProfile other)
    {
        var (small, large) = Shingles.Count < other.Shingles.Count ? (Shingles, other.Shingles) : (other.Shingles, Shingles);
        var both = small.Count(large.Contains);
        return both == 0 ? 0 : (double)both / (small.Count + large.Count - both);
    }

    static HashSet<ulong> ShinglesOf(string normal)
    {
        var hashes = new List<ulong>();
        foreach (var word in normal.AsSpan().Split(' ')) hashes.Add(Hash(normal.AsSpan(word)));
        var shingles = new HashSet<ulong>();
        for (var i = 0; i < Math.Max(1, hashes.Count - Run + 1); i++)
        {
            var hash = 1469598103934665603UL;
            for (var j = i; j < Math.Min(hashes.Count, i + Run); j++) hash = MinHash.Mix(hash ^ hashes[j]);
            shingles.Add(hash);
        }

        return shingles;
    }

    /// <summary>The hash of one word, FNV-1a with a finaliser.</summary>
    internal static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 1469598103934665603UL;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
        return MinHash.Mix(hash);
    }

    /// <summary>Capitalised words of a text that begin no sentence, in text order.</summary>
    internal static List<string> NamesOf(string text) => Name().EnumerateMatches(text).ToStrings(text);

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    /// <summary>Capitalised words that begin no sentence.</summary>
    [GeneratedRegex(@"(?<![.!?:“""]\s|^|\n)\b\p{Lu}[\w’'-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

static class Matches
{
    internal static List<string> ToStrings(this Regex.ValueMatchEnumerator matches, string text)
    {
        var found = new List<string>();
        foreach (var match in matches) found.Add(text.Substring(match.Index, match.Length));
        return found;
    }
}
