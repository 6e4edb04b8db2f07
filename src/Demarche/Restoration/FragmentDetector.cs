using System.Buffers;

namespace Demarche.Restoration;

/// <summary>Finds the leavings of a lost sentence at the end of a paragraph: <c>"… other issues. can go."</c></summary>
/// <remarks>
/// The words stay in the clean text, in a paragraph of their own, so that they do not run into the sentence before them. A piece counts when
/// a full sentence stands before it and it begins in lower case, breaks off on a function word, or is one function word alone.
/// </remarks>
static class FragmentDetector
{
    /// <summary>Most words of a fragment; a longer piece has a sentence of its own more often than not.</summary>
    const int MostWords = 4;

    /// <summary>Shortest word before the full stop; shorter ones are too often abbreviations.</summary>
    const int ShortestLastWord = 3;

    static readonly SearchValues<char> NotOfFragments = SearchValues.Create(QuoteMarks.All + "()[]/@");

    internal static Damage? Find(Line line, RestorationRules rules)
    {
        var text = line.Text;
        var start = LastPiece(text, rules.Abbreviations);
        if (start < 0) return null;
        var piece = text[start..];
        var normal = Words.Normalize(piece);
        var count = Words.Count(normal);
        if (count is 0 or > MostWords || piece.AsSpan().ContainsAny(NotOfFragments)) return null;
        var rule = Judge(piece, normal, count, rules);
        if (rule is null) return null;
        var span = new TextSpan(line.Span.Start + start, line.Span.End);
        return new Damage(DamageKind.Fragment, span, "These words belong to no sentence.", null, 0.85, "fragment/" + rule);
    }

    static string? Judge(string piece, string normal, int count, RestorationRules rules)
    {
        if (char.IsLower(piece[0])) return "lower-case";
        var last = normal[(normal.LastIndexOf(' ') + 1)..];
        if (count == 1 && rules.Stranded.Contains(last)) return "function-word";
        var ends = piece[^1] is '.' or '!' or '?' or '…' or ':';
        return !ends && rules.Stranded.Contains(last) ? "broken-off" : null;
    }

    /// <summary>Where the last piece after a sentence's end starts, or −1.</summary>
    static int LastPiece(string text, IReadOnlySet<string> abbreviations)
    {
        var words = 0;
        for (var i = text.Length - 2; i > 0 && words <= MostWords; i--)
        {
            if (text[i] != ' ') continue;
            words++;
            if (EndsSentence(text, i, abbreviations)) return i + 1;
        }

        return -1;
    }

    /// <summary>Whether a sentence ends before the blank at <paramref name="blank"/>.</summary>
    static bool EndsSentence(string text, int blank, IReadOnlySet<string> abbreviations)
    {
        var stop = blank - 1;
        while (stop > 0 && (QuoteMarks.IsMark(text[stop]) || text[stop] is '’' or ')' or ' ')) stop--;
        if (text[stop] is '!' or '?') return true;
        if (text[stop] != '.' || (stop > 0 && text[stop - 1] == '.')) return false;
        var start = stop;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        var word = text[start..stop];
        return word.Length >= ShortestLastWord && char.IsLower(word[^1]) && char.IsLower(word[0])
            && !abbreviations.Contains(word) && (start == 0 || text[start - 1] != '.');
    }
}
