using System.Globalization;
using Demarche.App.Record;
using Demarche.App.Reporting;
using Demarche.Ledger;
using Demarche.Output;
using Demarche.Store;

namespace Demarche.App.Review;

/// <summary>Shows one question at a time and writes the answers as decisions.</summary>
sealed class ReviewSession(LedgerStore store, string by, ReviewConsole console)
{
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Asks until nothing is left or the reviewer stops.</summary>
    /// <returns>How many decisions were written.</returns>
    public int Run()
    {
        var decided = 0;
        while (Next() is { } question)
        {
            Show(question);
            var before = store.Decisions().Count;
            if (!Ask(question)) break;
            decided += store.Decisions().Count - before;
        }

        return decided;
    }

    // The record is folded anew after each answer: a decision may settle or raise other questions.
    ReviewQuestion? Next()
    {
        var question = ReviewQueue.Of(store.Fold()).FirstOrDefault(question => !_seen.Contains(Key(question)));
        if (question is not null) _seen.Add(Key(question));
        return question;
    }

    static string Key(ReviewQuestion question) => $"{question.Kind} {question.Discrepancy?.Id ?? question.Move.Id}";

    void Show(ReviewQuestion question)
    {
        console.Line("");
        console.Line($"{question.Move.Id}  {MoveText.Line(question.Move)}  [{question.Move.Issue}]");
        foreach (var report in question.Move.Reports.Take(MaxReports))
        {
            if (store.Evidence(report.Id) is not { } evidence) continue;
            var (start, words, end) = WhyJson.Context(evidence.Stored.Dispatch.Text, report.Report.Span);
            console.Line($"  {report.Id} {report.Outlet} {MoveText.Day(report.Published)}: {start}[{words}]{end}");
        }

        if (question.Answer is { } answer)
        {
            console.Line($"  1  {question.Exchange!.Opening.Id} {MoveText.Line(question.Exchange.Opening)}  fit {answer.Score.ToString("0.00", CultureInfo.InvariantCulture)}");
            for (var i = 0; i < answer.Alternatives.Count; i++)
                console.Line($"  {i + 2}  {answer.Alternatives[i].MoveId} {Line(answer.Alternatives[i].MoveId)}  fit {answer.Alternatives[i].Score.ToString("0.00", CultureInfo.InvariantCulture)}");
        }

        if (question.Discrepancy is { } discrepancy)
            for (var i = 0; i < discrepancy.Values.Count; i++)
                console.Line($"  {i + 1}  {discrepancy.Values[i].Value}: {string.Join(", ", discrepancy.Values[i].Dispatches)}");
        console.Line($"{question.Text}  {Keys(question.Kind)}");
    }

    string Line(string move) => store.Entry(move) is { } entry ? Cells.Brief(System.Text.Json.JsonDocument.Parse(entry.Json).RootElement) : "";

    static string Keys(ReviewKind kind) => kind switch
    {
        ReviewKind.Link => "1–9 this one · 0 none of them · n next · u undo · q stop",
        ReviewKind.Value => "1–9 this one · n next · u undo · q stop",
        _ => "c confirm · r reject · f correct a field · m merge · s split · l link to an opening · n next · u undo · q stop",
    };

    bool Ask(ReviewQuestion question)
    {
        switch (console.Key())
        {
            case null or 'q': return false;
            case 'u': Undo(); break;
            case 'c' when question.Kind == ReviewKind.Move: Decide(DecisionKind.Confirm, question.Move.Id); break;
            case 'r' when question.Kind == ReviewKind.Move: foreach (var report in question.Move.Reports) Decide(DecisionKind.Reject, report.Id); break;
            case 'f' when question.Kind == ReviewKind.Move: Correct(question.Move); break;
            case 'm' when question.Kind == ReviewKind.Move: Merge(question.Move); break;
            case 's' when question.Kind == ReviewKind.Move && question.Move.Reports.Count > 1: Decide(DecisionKind.Split, console.Ask("report to take out") ?? question.Move.Reports[^1].Id); break;
            case 'l' when question.Kind == ReviewKind.Move: Link(question.Move.Id, console.Ask("id of the opening move"), console.Ask("relation (accept, accept-in-part, reject, counter, evade, comply, breach, reply)")); break;
            case '0' when question.Kind == ReviewKind.Link: Decide(DecisionKind.Unlink, question.Move.Id, before: question.Exchange!.Opening.Id); break;
            case >= '1' and <= '9' and var digit when question.Kind == ReviewKind.Link: Choose(question, digit - '1'); break;
            case >= '1' and <= '9' and var digit when question.Kind == ReviewKind.Value && digit - '1' < question.Discrepancy!.Values.Count:
                Decide(DecisionKind.Resolve, question.Discrepancy.Id, after: question.Discrepancy.Values[digit - '1'].Value, reason: console.Ask("why"));
                break;
        }

        return true;
    }

    void Choose(ReviewQuestion question, int index)
    {
        var opening = index == 0 ? question.Exchange!.Opening.Id : index <= question.Answer!.Alternatives.Count ? question.Answer.Alternatives[index - 1].MoveId : null;
        Link(question.Move.Id, opening, RecordJson.Name(question.Answer!.Relation));
    }

    void Link(string answer, string? opening, string? relation)
    {
        if (string.IsNullOrEmpty(opening) || string.IsNullOrEmpty(relation)) return;
        Decide(DecisionKind.Link, answer, field: relation, after: opening);
    }

    void Correct(Move move)
    {
        var field = console.Ask("field (move, performer, addressee, issue, date, polarity, modality, venue)");
        var value = console.Ask("value");
        if (string.IsNullOrEmpty(field) || value is null) return;
        foreach (var report in move.Reports) Decide(DecisionKind.Correct, report.Id, field, after: value);
    }

    void Merge(Move move)
    {
        var other = console.Ask("id of the other move");
        if (string.IsNullOrEmpty(other)) return;
        var report = "r" + other[1..];
        foreach (var own in move.Reports) Decide(DecisionKind.Merge, own.Id, after: report);
    }

    void Undo()
    {
        var decisions = store.Decisions();
        var undone = decisions.Where(decision => decision.Kind == DecisionKind.Undo).Select(decision => decision.Target).ToHashSet(StringComparer.Ordinal);
        var last = decisions.LastOrDefault(decision => decision.By == by && decision.Kind != DecisionKind.Undo && !undone.Contains(decision.Id));
        if (last is null) { console.Line("Nothing of yours to undo."); return; }
        Decide(DecisionKind.Undo, last.Id);
        _seen.Clear();
        console.Line($"Undone: {last.Kind} {last.Target}.");
    }

    void Decide(DecisionKind kind, string target, string field = "", string before = "", string after = "", string? reason = null) => store.Decide(new Decision
    {
        Number = 0,
        AtUtc = DateTime.UtcNow,
        By = by,
        Kind = kind,
        Target = target,
        Field = field,
        Before = before,
        After = after,
        Reason = reason ?? "",
        Versions = CodingVersion.Current.ToString(),
    });

    const int MaxReports = 6;
}
