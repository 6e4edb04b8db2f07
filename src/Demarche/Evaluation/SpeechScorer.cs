using Demarche.Syntax;

namespace Demarche.Evaluation;

/// <summary>Compares found reporting frames with gold ones, article by article.</summary>
public sealed class SpeechScorer
{
    readonly List<string> _errors = [];
    SpeechScore _score = new();

    /// <summary>The score of everything added so far.</summary>
    public SpeechScore Score => _score with { Errors = [.. _errors] };

    /// <summary>Adds one article.</summary>
    /// <param name="gold">The article with its gold frames.</param>
    /// <param name="sentences">Its sentences, whose tokens are counted.</param>
    /// <param name="predicted">The frames that were found.</param>
    public void Add(SpeechGold gold, IReadOnlyList<ParsedSentence> sentences, IEnumerable<SpeechSpans> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var tokens = new TokenRuler(sentences);
        var expected = gold.Frames.Select(frame => Measured.From(frame, tokens)).ToList();
        var found = predicted.Select(frame => Measured.From(frame, tokens)).ToList();
        _score = _score with
        {
            CueExact = _score.CueExact + Match(expected, found, (a, b) => a.Cue.SetEquals(b.Cue)),
            SourceExact = _score.SourceExact + Match(expected, found, (a, b) => a.Cue.Overlaps(b.Cue) && a.Source.SetEquals(b.Source)),
            ContentExact = _score.ContentExact + Match(expected, found, (a, b) => a.Cue.Overlaps(b.Cue) && a.Content.SetEquals(b.Content)),
            AllExact = _score.AllExact + Match(expected, found, IsEqual),
            SourcePaired = _score.SourcePaired + Paired(expected, found, frame => frame.Source),
            ContentPaired = _score.ContentPaired + Paired(expected, found, frame => frame.Content),
            ContentOverlap = _score.ContentOverlap + OverAllPairs(expected, found),
            ContentTokens = _score.ContentTokens + Tokens(expected, found),
        };
        AddErrors(gold, expected, found);
    }

    static bool IsEqual(Measured a, Measured b) => a.Cue.SetEquals(b.Cue) && a.Source.SetEquals(b.Source) && a.Content.SetEquals(b.Content);

    static PrecisionRecall Match(List<Measured> gold, List<Measured> found, Func<Measured, Measured, bool> equal)
    {
        var free = found.ToList();
        var hits = 0;
        foreach (var expected in gold)
        {
            var at = free.FindIndex(candidate => equal(expected, candidate));
            if (at < 0) continue;
            free.RemoveAt(at);
            hits++;
        }

        return new PrecisionRecall(hits, gold.Count, found.Count);
    }

    static PrecisionRecall Paired(List<Measured> gold, List<Measured> found, Func<Measured, HashSet<int>> part)
    {
        var options = new List<(int Shared, int Gold, int Found)>();
        for (var g = 0; g < gold.Count; g++)
            for (var f = 0; f < found.Count; f++)
                if (Shared(part(gold[g]), part(found[f])) is > 0 and var shared) options.Add((shared, g, f));
        var (usedGold, usedFound, hits) = (new HashSet<int>(), new HashSet<int>(), 0);
        foreach (var (shared, g, f) in options.OrderByDescending(option => option.Shared))
        {
            if (usedGold.Contains(g) || usedFound.Contains(f)) continue;
            usedGold.Add(g);
            usedFound.Add(f);
            hits += shared;
        }

        return new PrecisionRecall(hits, gold.Sum(frame => part(frame).Count), found.Sum(frame => part(frame).Count));
    }

    static PrecisionRecall OverAllPairs(List<Measured> gold, List<Measured> found) => new(
        gold.Sum(expected => found.Sum(candidate => Shared(expected.Content, candidate.Content))),
        gold.Sum(frame => frame.Content.Count),
        found.Sum(frame => frame.Content.Count));

    static PrecisionRecall Tokens(List<Measured> gold, List<Measured> found)
    {
        var expected = gold.SelectMany(frame => frame.Content).ToHashSet();
        var predicted = found.SelectMany(frame => frame.Content).ToHashSet();
        return new PrecisionRecall(Shared(expected, predicted), expected.Count, predicted.Count);
    }

    static int Shared(HashSet<int> a, HashSet<int> b) => a.Count < b.Count ? a.Count(b.Contains) : b.Count(a.Contains);

    void AddErrors(SpeechGold gold, List<Measured> expected, List<Measured> found)
    {
        foreach (var frame in expected)
            if (!found.Exists(candidate => IsEqual(frame, candidate))) _errors.Add($"{gold.Id}\tmissed\t{frame.Show(gold.Text)}");
        foreach (var frame in found)
            if (!expected.Exists(candidate => IsEqual(frame, candidate))) _errors.Add($"{gold.Id}\textra\t{frame.Show(gold.Text)}");
    }

    sealed record Measured(SpeechSpans Spans, HashSet<int> Cue, HashSet<int> Source, HashSet<int> Content)
    {
        public static Measured From(SpeechSpans spans, TokenRuler tokens) =>
            new(spans, tokens.Of(spans.Cue), tokens.Of(spans.Source), tokens.Of(spans.Content));

        public string Show(string text) => $"{Words(Spans.Cue, text)}\t{Words(Spans.Source, text)}\t{Words(Spans.Content, text)}";

        static string Words(IReadOnlyList<TextSpan> spans, string text) => string.Join(" … ", spans.Select(span => span.Of(text).ReplaceLineEndings("/")));
    }
}
