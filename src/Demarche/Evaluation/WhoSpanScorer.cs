using System.Text.Json;
using Demarche.Syntax;

namespace Demarche.Evaluation;

/// <summary>Scores the spans of source and target of a sentence's event: exact, both together.</summary>
/// <remarks>
/// The spans are read off the tree alone: the noun phrase of the main clause's subject, and that of its object, the passive turned round. It is the
/// floor that a reading by frames has to beat.
/// </remarks>
public static class WhoSpanScorer
{
    /// <summary>Scores <c>{text, spans: [{label, start, end}]}</c> a line; offsets count code points.</summary>
    public static PrecisionRecall Score(SyntaxParser parser, TextReader rows)
    {
        ArgumentNullException.ThrowIfNull(parser);
        ArgumentNullException.ThrowIfNull(rows);
        var (hits, gold, found) = (0, 0, 0);
        while (rows.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            var wanted = json.RootElement.GetProperty("spans").EnumerateArray()
                .Where(span => span.GetProperty("label").GetString() is "S" or "T")
                .Select(span => (span.GetProperty("label").GetString()!, span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32())).ToHashSet();
            var got = parser.Parse(text).Take(1).SelectMany(Spans).Select(span => (span.Label, points.FromUtf16(span.Span.Start), points.FromUtf16(span.Span.End))).ToHashSet();
            (gold, found) = (gold + wanted.Count, found + got.Count);
            hits += got.Count(wanted.Contains);
        }

        return new PrecisionRecall(hits, gold, found);
    }

    static IEnumerable<(string Label, TextSpan Span)> Spans(ParsedSentence sentence)
    {
        if (sentence.RootIndex < 0) yield break;
        var verb = sentence.RootIndex;
        var inner = sentence.Child(verb, "ccomp") is >= 0 and var content ? content : sentence.Child(verb, "xcomp");
        var subject = sentence.Child(verb, "nsubj");
        var target = sentence.Child(verb, "obj") is >= 0 and var direct ? direct : inner >= 0 ? sentence.Child(inner, "obj") : sentence.Child(verb, "obl");
        if (subject >= 0 && sentence.Tokens[subject].Deprel == "nsubj:pass") (subject, target) = (Agent(sentence, verb), subject);
        if (subject >= 0) yield return ("S", PhraseOf(sentence, subject));
        if (target >= 0) yield return ("T", PhraseOf(sentence, target));
    }

    static int Agent(ParsedSentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
            if (sentence.Tokens[child].Deprel == "obl:agent" || (sentence.Is(child, "obl") && sentence.Child(child, "case") is >= 0 and var mark && sentence.Tokens[mark].Form == "by")) return child;
        return -1;
    }

    // Without its preposition, relative clause and apposition.
    static TextSpan PhraseOf(ParsedSentence sentence, int head)
    {
        var (start, end) = sentence.Subtree(head);
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Is(child, "case") && child < head) start = Math.Max(start, child + 1);
            if (child > head && (sentence.Is(child, "acl") || sentence.Is(child, "appos") || sentence.Is(child, "punct") || sentence.Is(child, "advcl"))) end = Math.Min(end, sentence.Subtree(child).Start);
        }

        while (end > head + 1 && sentence.Tokens[end - 1].Upos == Upos.Punct) end--;
        return sentence.SpanOf(start, end - 1);
    }
}
