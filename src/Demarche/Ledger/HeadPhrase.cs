using System.Collections.Frozen;

namespace Demarche.Ledger;

/// <summary>Cuts a noun phrase down to the words up to its first complement: what it is called, not what it is about.</summary>
/// <remarks>"Oman's offer to mediate the dispute" is an offer; "the response to his demands" is a response, no demand.</remarks>
static class HeadPhrase
{
    /// <summary>The words of the head, lower case; empty where the phrase is a clause.</summary>
    public static IReadOnlyList<string> Of(string phrase)
    {
        var words = phrase.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || Clauses.Contains(words[0])) return [];
        for (var i = 1; i < words.Length; i++)
            if (Ends.Contains(words[i]) || (words[i] == "of" && !IsInside(words, i))) return words[..i];
        return words;
    }

    /// <summary>Whether the head names a part of several ("many of his suggestions").</summary>
    public static bool IsPart(IReadOnlyList<string> head) => head.Count > 2 && head[1] == "of" && Quantities.Contains(head[0]);

    /// <summary>Whether the head names less than all ("parts of the plan").</summary>
    public static bool IsSome(IReadOnlyList<string> head) => IsPart(head) && Portions.Contains(head[0]);

    /// <summary>Whether the word at an offset of the phrase is what the phrase is called, not part of what it is about.</summary>
    /// <remarks>"For" and "of" may lie between ("support for the minister's initiative"), another clause or adjunct not ("the economy amid pressure").</remarks>
    public static bool Reaches(string phrase, int offset)
    {
        if (offset < 0 || offset > phrase.Length) return false;
        var before = phrase[..offset].ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return before.Length <= WordsBefore && phrase.AsSpan(0, offset).IndexOfAny(',', ';') < 0
            && !before.Any(word => (Ends.Contains(word) && word != "for") || word == "amid" || word.EndsWith("ing", StringComparison.Ordinal));
    }

    // "A series of proposals" is proposals, and "the Church of England's plea" goes on to its possessor's noun.
    static bool IsInside(string[] words, int of)
    {
        if (Quantities.Contains(words[of - 1])) return true;
        for (var i = of + 1; i < Math.Min(words.Length, of + PossessorWords); i++)
            if (words[i].EndsWith("'s", StringComparison.Ordinal) || words[i].EndsWith("’s", StringComparison.Ordinal) || words[i] is "'s" or "’s") return true;
        return false;
    }

    static readonly FrozenSet<string> Clauses = FrozenSet.Create(StringComparer.Ordinal, "that", "to", "for", "how", "why", "what", "whether", "if", "it", "this");
    static readonly FrozenSet<string> Ends = FrozenSet.Create(StringComparer.Ordinal,
        "to", "that", "for", "after", "before", "on", "in", "about", "regarding", "concerning", "from", "by", "with", "at", "against", "over", "as", "which", "who",
        "when", "where", "if", "because", "during", "under", "into", "upon", "including", "while", "and", "or", "but", "through", "between", "among", "toward", "towards");
    static readonly FrozenSet<string> Quantities = FrozenSet.Create(StringComparer.Ordinal, "series", "set", "number", "package", "list", "any", "some", "many", "all", "most", "part", "parts", "one", "two", "several", "couple", "elements", "points", "half");
    static readonly FrozenSet<string> Portions = FrozenSet.Create(StringComparer.Ordinal, "some", "many", "most", "part", "parts", "one", "two", "several", "elements", "points", "half");
    static readonly char[] Separators = [' ', '\n', '\t', ',', '.', ';', ':', '"', '“', '”', '(', ')'];
    const int PossessorWords = 6;
    const int WordsBefore = 8;
}
