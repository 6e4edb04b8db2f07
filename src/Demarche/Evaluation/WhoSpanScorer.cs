using System.Text.Json;
using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Evaluation;

/// <summary>Scores the spans of source (S), target (T) and both at once (R) of a sentence's event: exact, with their labels.</summary>
public static class WhoSpanScorer
{
    /// <summary>Scores <c>{text, spans: [{label, start, end}]}</c> a line; offsets count code points. Of a text only the first sentence is read.</summary>
    public static PrecisionRecall Score(SyntaxParser parser, ActorResolver resolver, TextReader rows)
    {
        ArgumentNullException.ThrowIfNull(parser);
        ArgumentNullException.ThrowIfNull(resolver);
        ArgumentNullException.ThrowIfNull(rows);
        var reader = WhoReader.Load();
        var (hits, gold, found) = (0, 0, 0);
        while (rows.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            var wanted = json.RootElement.GetProperty("spans").EnumerateArray()
                .Select(span => (span.GetProperty("label").GetString()!, span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32())).ToHashSet();
            var sentences = parser.Parse(text);
            var mentions = resolver.Resolve(text, sentences).Mentions.All.Where(mention => mention.Sentence == 0);
            var got = sentences.Take(1).SelectMany(sentence => reader.Read(sentence, mentions))
                .Select(span => (Label(span.Side), points.FromUtf16(span.Span.Start), points.FromUtf16(span.Span.End))).ToHashSet();
            (gold, found) = (gold + wanted.Count, found + got.Count);
            hits += got.Count(wanted.Contains);
        }

        return new PrecisionRecall(hits, gold, found);
    }

    static string Label(WhoSide side) => side switch { WhoSide.Source => "S", WhoSide.Target => "T", _ => "R" };
}
