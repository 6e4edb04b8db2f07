namespace Demarche.Restoration;

/// <summary>Finds sentences that lost the blank between them: <c>"… told reporters.The minister …"</c></summary>
static class GluedWordsDetector
{
    /// <summary>Letters in lower case before and after the stop; abbreviations and file names have fewer.</summary>
    const int LowerBefore = 3, LowerAfter = 2;

    static readonly string[] Domains = ["Com", "Org", "Net", "Gov", "Edu", "Info", "Biz"];

    internal static void Find(Line line, IReadOnlyList<Link> links, List<Damage> damage, List<Cut> cuts)
    {
        var text = line.Text;
        for (var i = LowerBefore; i + LowerAfter + 1 < text.Length; i++)
        {
            if (text[i] is not ('.' or '?' or '!') || !char.IsUpper(text[i + 1])) continue;
            if (!AllLower(text.AsSpan(i - LowerBefore, LowerBefore)) || !AllLower(text.AsSpan(i + 2, LowerAfter))) continue;
            var place = line.Span.Start + i;
            if (links.Any(link => link.Span.Contains(place)) || Domains.Any(domain => text.AsSpan(i + 1).StartsWith(domain))) continue;
            if (text.LastIndexOf('@', i) > text.LastIndexOf(' ', i)) continue;
            damage.Add(new(DamageKind.GluedWords, new TextSpan(place, place + 2), "The blank after the sentence is lost.", text[i] + " " + text[i + 1], 0.85, "glued/after-stop"));
            cuts.Add(new Cut(new TextSpan(place + 1, place + 1), " "));
        }
    }

    static bool AllLower(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
            if (!char.IsLower(c)) return false;
        return true;
    }
}
