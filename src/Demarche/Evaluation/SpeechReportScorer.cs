using Demarche.Actors;
using Demarche.Moves.Mood;
using Demarche.Moves.Speech;
using Demarche.Output;
using Demarche.Syntax;

namespace Demarche.Evaluation;

/// <summary>
/// Scores attribution, polarity and modality alone: each gold report's trigger is given, the look-ups are asked at its head token.
/// </summary>
public sealed class SpeechReportScorer
{
    readonly SpeechFinder _finder;
    readonly MoodReader _mood;
    readonly SpeechLexicon _lexicon;
    readonly List<string> _errors = [];
    int _reports, _attribution, _polarity, _modality;

    /// <param name="lexicon">Cue words.</param>
    /// <param name="mood">Reads polarity and modality.</param>
    public SpeechReportScorer(SpeechLexicon lexicon, MoodReader mood) =>
        (_lexicon, _finder, _mood) = (lexicon, new SpeechFinder(lexicon), mood);

    /// <summary>Number of gold reports so far.</summary>
    public int Reports => _reports;

    /// <summary>Share of reports with the same speakers (first parts of the codes).</summary>
    public double Attribution => Share(_attribution);

    /// <summary>Share of reports with the same polarity.</summary>
    public double Polarity => Share(_polarity);

    /// <summary>Share of reports with the same modality.</summary>
    public double Modality => Share(_modality);

    /// <summary>Differences as tab-separated lines: dispatch, field, gold, found, trigger, its sentence.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Adds one dispatch.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="text">Its text, parsed as it is.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="mentions">Its actors.</param>
    /// <param name="gold">Its gold reports.</param>
    public void Add(string id, string text, IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions, IReadOnlyList<ScoredReport> gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var frames = _finder.Find(text, sentences, mentions);
        var points = new CodePoints(text);
        foreach (var report in gold)
        {
            var span = new TextSpan(points.ToUtf16(report.Start), points.ToUtf16(report.End));
            if (HeadOf(sentences, span) is not var (sentence, token)) continue;
            _reports++;
            var speakers = frames.AttributionAt(sentence, token).Select(code => code.Head).ToHashSet();
            var tree = sentences[sentence];
            var mood = _mood.Read(tree, token);
            if (Enum.TryParse<MoveType>(report.Move, ignoreCase: true, out var move))
                mood = mood.ForMove(move, isContent: !IsCue(tree.Tokens[token]));
            var where = $"{report.Move}: {report.Trigger}\t{tree.Span.Of(text).ReplaceLineEndings("/")}";
            Count(ref _attribution, id, "attribution", string.Join('+', report.Attribution), string.Join('+', speakers), speakers.SetEquals(report.Attribution), where);
            Count(ref _polarity, id, "polarity", report.Polarity, DispatchJson.Name(mood.Polarity), where, mood);
            Count(ref _modality, id, "modality", report.Modality, DispatchJson.Name(mood.Modality), where, mood);
        }
    }

    bool IsCue(Token token) => _lexicon.Verb(token.Lemma).Any(entry => entry.Particle is null);

    void Count(ref int hits, string id, string field, string gold, string found, string where, PredicateMood mood) =>
        Count(ref hits, id, field, gold, $"{found}", gold == found, $"[{string.Join(' ', mood.Reasons)}] {where}");

    void Count(ref int hits, string id, string field, string gold, string found, bool equal, string where)
    {
        if (equal) hits++;
        else _errors.Add($"{id}\t{field}\t{gold}\t{found}\t{where}");
    }

    double Share(int hits) => _reports == 0 ? 0 : (double)hits / _reports;

    /// <summary>The token of a span that governs its others: the first whose head stands outside, a content word before others.</summary>
    (int Sentence, int Token)? HeadOf(IReadOnlyList<ParsedSentence> sentences, TextSpan span)
    {
        for (var s = 0; s < sentences.Count; s++)
        {
            if (!sentences[s].Span.Overlaps(span)) continue;
            var best = -1;
            foreach (var token in sentences[s].Tokens)
            {
                if (!token.Span.Overlaps(span)) continue;
                var outside = token.Head < 0 || !sentences[s].Tokens[token.Head].Span.Overlaps(span);
                if (!outside) continue;
                if (best < 0 || (!IsContentWord(sentences[s].Tokens[best]) && IsContentWord(token))) best = token.Index;
            }

            if (best >= 0) return (s, Inner(sentences[s], best, span));
        }

        return null;
    }

    // "failed to adopt", "is likely to announce": the act, as the coder's frames have it
    int Inner(ParsedSentence sentence, int head, TextSpan span)
    {
        for (var inner = sentence.Child(head, "xcomp"); inner > head && !IsCue(sentence.Tokens[head]) && sentence.Tokens[inner].Span.Overlaps(span); inner = sentence.Child(head, "xcomp")) head = inner;
        return head;
    }

    static bool IsContentWord(Token token) => token.Upos is Upos.Verb or Upos.Noun or Upos.Propn or Upos.Adj;
}
