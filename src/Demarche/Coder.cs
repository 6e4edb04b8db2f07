using Demarche.Actors;
using Demarche.Moves;
using Demarche.Moves.Issues;
using Demarche.Restoration;
using Demarche.Syntax;

namespace Demarche;

/// <summary>All stages in one: a dispatch in, its coded reports out.</summary>
/// <remarks>Immutable and thread-safe once loaded. Loading reads the codebook, the actor tables and the models built into the library.</remarks>
public sealed class Coder
{
    readonly Restorer _restorer;
    readonly SyntaxParser _parser;
    readonly ActorResolver _actors;
    readonly MoveCoder _moves;
    readonly TellingReader _tellings;
    readonly HeadlineVerbs _headlines;

    Coder(CoderOptions options, Restorer restorer, SyntaxParser parser, ActorTable actors, MoveCoder moves) =>
        (Options, _restorer, _parser, _actors, _tellings, _moves, _headlines) = (options, restorer, parser, new ActorResolver(actors), new TellingReader(actors), moves, new HeadlineVerbs(parser, moves.Codebook.IsVerb));

    /// <summary>What it was loaded with.</summary>
    public CoderOptions Options { get; }

    /// <summary>Loads the built-in codebook, tables and models.</summary>
    /// <remarks>The parts are read in parallel: most of the time goes into decoding tables and models, and they do not depend on each other.</remarks>
    public static Coder Load(CoderOptions? options = null)
    {
        options ??= new CoderOptions();
        var restorer = Task.Run(Restorer.Load);
        var parser = Task.Run(() => new SyntaxParser(SyntaxModel.Load(options.SyntaxModel)));
        var actors = Task.Run(() => options.Actors ?? ActorTable.Load());
        var moves = new MoveCoder(CodebookOf(options), IssueRecognizer.Load());
        return new Coder(options, restorer.GetAwaiter().GetResult(), parser.GetAwaiter().GetResult(), actors.GetAwaiter().GetResult(), moves);
    }

    /// <summary>The rules that it codes by.</summary>
    public Codebook Codebook => _moves.Codebook;

    static Codebook CodebookOf(CoderOptions options) => options.CodebookFolder is { } folder ? Codebook.LoadOver(folder, options.BuiltInMoves) : Codebook.LoadDefault();

    /// <summary>Restores, parses and codes one dispatch. Text is never wrong: the result may be empty, with problems.</summary>
    public CodedDispatch Code(Dispatch dispatch)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        var restored = _restorer.Restore(dispatch);
        var doubts = new List<Problem>();
        var text = Truecaser.Apply(restored.Text, _actors.IsName);
        var sentences = Parse(text, restored, doubts);
        var date = restored.DatelineDate ?? dispatch.Date;
        var resolution = _actors.Resolve(text, sentences, date, ActorContext.Of(dispatch, restored));
        doubts.AddRange(resolution.Problems);
        var names = NamesOf(restored, resolution).Concat(CaptionNames(restored, date)).OrderBy(name => name.Span).ToList();
        var damage = restored.Damage.Concat(names.Select(StoryNames.DamageOf)).OrderBy(damage => damage.Span).ToList();
        var judged = TrustFigure.Judge(restored, damage);
        var reports = _moves.Code(restored, sentences, resolution.Mentions, date).Select(report => Weigh(StoryNames.Propose(report, names), judged));
        return new CodedDispatch
        {
            Dispatch = dispatch,
            Restored = judged,
            Reports = [.. reports.Where(report => report.Confidence >= Options.MinConfidence)],
            Damage = damage,
            Names = names,
            Telling = Telling.Of(date, sentences, resolution.Items),
            Problems = [.. dispatch.Problems, .. doubts.Select(doubt => doubt with { Span = doubt.Span is { } span ? restored.Map.ToRaw(span) : null })],
            SentenceCount = sentences.Count,
            TokenCount = sentences.Sum(sentence => sentence.Tokens.Count),
        };
    }

    IReadOnlyList<ParsedSentence> Parse(string text, RestoredText restored, List<Problem>? doubts = null) =>
        _headlines.Apply(_parser.Parse(text, doubts), restored.IsHeadline);

    /// <summary>Reads a dispatch of before, which <see cref="StoryNames"/> is to hear as a witness, without coding it.</summary>
    /// <param name="day">Its day; null when unknown.</param>
    /// <param name="text">Its clean text.</param>
    public Telling Recall(DateOnly? day, string text) => _tellings.Recall(day, Truecaser.Apply(text, _actors.IsName));

    /// <summary>Explains how a sentence of a dispatch is coded: its tree, actors, and the entries of the codebook that were tried.</summary>
    /// <param name="dispatch">The dispatch.</param>
    /// <param name="number">Number of the sentence, from 1.</param>
    /// <returns>Null when the dispatch has no such sentence.</returns>
    public SentenceExplanation? Explain(Dispatch dispatch, int number)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        var restored = _restorer.Restore(dispatch);
        var text = Truecaser.Apply(restored.Text, _actors.IsName);
        var sentences = Parse(text, restored);
        if (number < 1 || number > sentences.Count) return null;
        var date = restored.DatelineDate ?? dispatch.Date;
        var resolution = _actors.Resolve(text, sentences, date, ActorContext.Of(dispatch, restored));
        var judged = TrustFigure.Judge(restored, [.. restored.Damage.Concat(NamesOf(restored, resolution).Select(StoryNames.DamageOf)).OrderBy(damage => damage.Span)]);
        var explained = _moves.Explain(restored, sentences, resolution.Mentions, date, number - 1);
        return explained with { Reports = [.. explained.Reports.Select(report => Weigh(report, judged))] };
    }

    /// <summary>A report is no surer than the passage that it stands in.</summary>
    static Report Weigh(Report report, RestoredText judged) => report with { Confidence = Math.Round(report.Confidence * judged.TrustAt(report.Span), 3) };

    static IEnumerable<NameFinding> NamesOf(RestoredText restored, ActorResolution resolution) =>
        resolution.Findings.Select(finding => finding with { Span = restored.Map.ToRaw(finding.Span) });

    // Captions are no part of the clean text, and their names are damaged like those of the article.
    IEnumerable<NameFinding> CaptionNames(RestoredText restored, DateOnly? date)
    {
        foreach (var passage in restored.Passages)
        {
            if (passage.Kind != PassageKind.Caption) continue;
            var text = passage.Raw.Of(restored.Raw);
            foreach (var finding in _actors.Resolve(text, _parser.Parse(text), date).Findings)
                yield return finding with { Span = new TextSpan(passage.Raw.Start + finding.Span.Start, passage.Raw.Start + finding.Span.End) };
        }
    }
}
