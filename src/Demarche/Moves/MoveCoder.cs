using Demarche.Actors;
using Demarche.Moves.Dates;
using Demarche.Moves.Issues;
using Demarche.Moves.Mood;
using Demarche.Moves.Speech;
using Demarche.Restoration;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Codes the reports of moves in a parsed dispatch whose actors are resolved.</summary>
/// <remarks>Immutable and thread-safe. The definition that it implements is the coding manual; how, stands in <c>docs/dev/coding.md</c>.</remarks>
public sealed class MoveCoder
{
    readonly SpeechFinder _speech = new(SpeechLexicon.Load());
    readonly MoodReader _moods = new(MoodLexicon.Load());
    readonly MoveDateResolver _dates = MoveDateResolver.Load();
    readonly ConfidenceModel _confidence = ConfidenceModel.Load();
    readonly IssueRecognizer _issues;

    /// <param name="codebook">The rules.</param>
    /// <param name="issues">The issues, with the words that name them.</param>
    public MoveCoder(Codebook codebook, IssueRecognizer issues)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(issues);
        (Codebook, _issues) = (codebook, issues);
    }

    /// <summary>The rules.</summary>
    public Codebook Codebook { get; }

    /// <summary>Codes one dispatch.</summary>
    /// <param name="restored">The clean text with its map to the raw text.</param>
    /// <param name="sentences">Its sentences, parsed.</param>
    /// <param name="mentions">Its actors.</param>
    /// <param name="date">The dateline's or the publication's day; without one no move is dated.</param>
    /// <returns>Reports in text order.</returns>
    public IReadOnlyList<Report> Code(RestoredText restored, IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions, DateOnly? date)
    {
        var scene = SceneOf(restored, sentences, mentions, date);
        var (findings, clauses) = Find(scene, sentences.Count);
        var statements = new StatementRules(scene, Codebook.Words, Codebook.Lexicon, findings, clauses);
        var builder = new ReportBuilder(scene, _confidence, Codebook.Words);
        var reports = new List<Report>();
        var issues = new Dictionary<Finding, string?>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings.SelectMany(list => list))
        {
            // "Condemned the move": the issue is the move's.
            var issue = finding.IsSaying ? statements.IssueOf(finding)
                : finding.RefersTo is { } act && !scene.Issues.IsSpokenOf(finding.Sentence, finding.Roles.Object) ? issues.GetValueOrDefault(act) : null;
            if (finding.IsSaying && issue is null) continue;
            var report = builder.Build(finding, clauses[finding.Sentence], issue);
            if (IsTrivia(scene, finding)) continue;
            issues[finding] = report.Issue;
            reports.Add(report);
        }

        reports = [.. reports.OrderBy(report => report.Span)];
        return scene.Issues.IsStory ? new HomeStories(Codebook.Words).Filter(reports) : reports;
    }

    // Stories about something else, told of one state or none, move nothing between parties unless their words speak of an issue (manual, "The unit").
    static bool IsTrivia(DispatchScene scene, Finding finding) => scene.IsElsewhere && !scene.Issues.IsOnIssue(finding.Sentence)
        && (finding.Roles.Addressee is not { IsKnown: true } addressee || finding.Roles.Performer is not { IsKnown: true } performer || addressee.HasSameHeads(performer));

    // Sentence by sentence in text order: what was told before decides about roles that a sentence leaves open.
    (List<List<Finding>> Findings, List<ClauseView> Clauses) Find(DispatchScene scene, int count, int traced = -1, List<Trial>? trials = null)
    {
        var findings = new List<List<Finding>>();
        var clauses = new List<ClauseView>();
        var told = new ToldActs(scene, Codebook);
        var counterparts = new Counterparts(scene, Codebook.Words, Codebook.Lexicon, told);
        for (var i = 0; i < count; i++)
        {
            var coder = new SentenceCoder(scene, Codebook, _moods, i, told, i == traced ? trials : null);
            var ofNews = counterparts.Complete(coder.Code(), coder.Clause).ToLookup(finding => !UntoldActs.IsBackground(finding, coder.Clause));
            if (i == traced) trials?.AddRange(ofNews[false].Select(finding => new Trial(finding.Match.Predicate, finding.Match.Head, "a relative clause that names nobody who did it only describes", finding)));
            findings.Add([.. ofNews[true]]);
            clauses.Add(coder.Clause);
        }

        var headlines = Enumerable.Range(0, count).TakeWhile(scene.IsHeadline).Count();
        UntoldTargets.Complete(findings, headlines);
        HeadlineMeetings.Complete(findings, headlines);
        return (findings, clauses);
    }

    /// <summary>Explains how one sentence is coded.</summary>
    /// <param name="restored">The clean text.</param>
    /// <param name="sentences">Its sentences, parsed.</param>
    /// <param name="mentions">Its actors.</param>
    /// <param name="date">As for <see cref="Code"/>.</param>
    /// <param name="index">Index of the sentence.</param>
    public SentenceExplanation Explain(RestoredText restored, IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions, DateOnly? date, int index)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var scene = SceneOf(restored, sentences, mentions, date);
        var trials = new List<Trial>();
        Find(scene, index + 1, index, trials);
        var raw = restored.Map.ToRaw(sentences[index].Span);
        return new SentenceExplanation(
            index + 1, restored.Text, sentences[index], [.. mentions.All.Where(mention => mention.Sentence == index)],
            [.. trials.OrderBy(trial => trial.Head).ThenByDescending(trial => trial.Finding?.Score ?? double.MinValue).Select(Public)],
            [.. Code(restored, sentences, mentions, date).Where(report => raw.Contains(report.Span))]);
    }

    static EntryTrial Public(Trial trial) => new(
        trial.Predicate.Frame.Id, trial.Predicate.Frame.Source, trial.Predicate.Text, trial.Head, trial.Verdict, trial.Finding?.Score,
        trial.Finding?.Roles.Performer?.Codes ?? [], trial.Finding?.Roles.Addressee?.Codes ?? []);

    internal DispatchScene SceneOf(RestoredText restored, IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions, DateOnly? date)
    {
        ArgumentNullException.ThrowIfNull(restored);
        var headlines = sentences.TakeWhile(sentence => restored.IsHeadline(sentence.Span)).Count();
        var (publishers, principals) = (mentions.Issuers, mentions.Principals);
        sentences = [.. sentences.Select(sentence => ReportedRows.Apply(InfinitiveRows.Apply(NounComplements.Apply(sentence)), Codebook.Lexicon))];
        mentions = RoleNouns.Resolve(mentions, sentences, Codebook.Words, headlines);
        var speech = _speech.Find(restored.Text, sentences, mentions);
        mentions = QuotedOthers.Resolve(mentions, sentences, speech);
        return new DispatchScene
        {
            Restored = restored,
            Sentences = sentences,
            Mentions = mentions,
            Publishers = publishers,
            Principals = principals,
            Speech = speech,
            Dates = _dates.Read(sentences, date),
            Issues = _issues.Read(sentences, headlines, mentions),
        };
    }
}
