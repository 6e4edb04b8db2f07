using Demarche.Syntax;

namespace Demarche.Moves.Dates;

/// <summary>Finds the time expressions of a sentence: at each word the longest that the grammar knows.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
sealed class TimeTagger(TimeGrammar grammar)
{
    // "since early on Monday" nests three deep; more is no sentence.
    const int DeepestNesting = 6;

    /// <summary>Expressions in text order, not overlapping.</summary>
    public IReadOnlyList<TimeExpression> Find(IReadOnlyList<Token> tokens)
    {
        var words = Split(tokens);
        List<TimeExpression>? found = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (Longest(words, i, 0) is not { } match) continue;
            (found ??= []).Add(new TimeExpression(words[i].Token, words[match.End - 1].Token + 1, match.Value));
            i = match.End - 1;
        }

        return found ?? (IReadOnlyList<TimeExpression>)[];
    }

    (int End, TimeValue Value)? Longest(List<TimeWord> words, int start, int depth)
    {
        if (depth > DeepestNesting || start >= words.Count) return null;
        (int End, TimeValue Value)? best = null;
        foreach (var rule in grammar.StartingWith(words[start]))
        {
            var captures = new List<TimeCapture>(4);
            var end = Match(rule, words, start, captures, depth);
            if (end > (best?.End ?? start)) best = (end, TimeFunctions.Build(rule.Function, new TimeArguments(rule.Arguments, captures)));
        }

        return best;
    }

    /// <returns>One past the last word, or -1.</returns>
    int Match(TimeRule rule, List<TimeWord> words, int at, List<TimeCapture> captures, int depth)
    {
        foreach (var element in rule.Elements)
        {
            if (element.Class == "stop")
            {
                if (at < words.Count && !words[at].IsStop) return -1;
                continue;
            }

            if (at >= words.Count) return -1;
            if (element.Class == "time")
            {
                if (Longest(words, at, depth + 1) is not { } inner) return -1;
                captures.Add(new TimeCapture(0, inner.Value));
                at = inner.End;
                continue;
            }

            if (element.Class is { } wordClass)
            {
                if (!grammar.Words.TryRead(wordClass, words[at], out var value)) return -1;
                captures.Add(new TimeCapture(value));
            }
            else if (Array.IndexOf(element.Words, words[at].Text) < 0)
            {
                return -1;
            }

            at++;
        }

        return at;
    }

    List<TimeWord> Split(IReadOnlyList<Token> tokens)
    {
        var words = new List<TimeWord>(tokens.Count + 4);
        for (var i = 0; i < tokens.Count; i++)
        {
            var text = tokens[i].Form.ToLowerInvariant();
            var month = MayBeMonth(tokens, i, text);
            var stop = tokens[i].Upos is Upos.Punct or Upos.Verb or Upos.Aux or Upos.Cconj;
            if (text.Length > 1 && text[^1] == '.') text = text[..^1];
            if (text.Length > 2 && text.Contains('-') && !grammar.Words.Knows(text) && !IsIso(text))
                foreach (var part in Pieces(text)) words.Add(new TimeWord(part, i, month, false));
            else
                words.Add(new TimeWord(text, i, month, stop));
        }

        return words;
    }

    static bool IsIso(string text) => text.Length == 10 && char.IsAsciiDigit(text[0]) && text[4] == '-' && text[7] == '-';

    static IEnumerable<string> Pieces(string text)
    {
        var parts = text.Split('-');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) yield return "-";
            if (parts[i].Length > 0) yield return parts[i];
        }
    }

    /// <summary>"may" and "march" are months only as names, or beside a number.</summary>
    static bool MayBeMonth(IReadOnlyList<Token> tokens, int index, string text)
    {
        if (text is not ("may" or "march")) return true;
        if (!char.IsUpper(tokens[index].Form[0])) return false;
        return tokens[index].Upos == Upos.Propn || IsNumber(tokens, index + 1) || IsNumber(tokens, index - 1);
    }

    static bool IsNumber(IReadOnlyList<Token> tokens, int index) =>
        index >= 0 && index < tokens.Count && char.IsAsciiDigit(tokens[index].Form[0]);
}
