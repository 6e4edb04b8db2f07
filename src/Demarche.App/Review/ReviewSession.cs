using System.Globalization;
using Demarche.App.Record;
using Demarche.App.Reporting;
using Demarche.Ledger;
using Demarche.Store;

namespace Demarche.App.Review;

/// <summary>Shows one question at a time and writes the answers as decisions.</summary>
sealed partial class ReviewSession(LedgerStore store, string by, ReviewConsole console)
{
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    IReadOnlyList<string> _named = [];
    IReadOnlyList<Decision> _decisions = [];
    NegotiationRecord _record = null!;
    IReadOnlyList<ReviewQuestion> _queue = [];
    ReviewQuestion? _again;
    int _written;

    /// <summary>Asks until nothing is left or the reviewer stops.</summary>
    /// <param name="ids">What to ask about; empty for all that is open.</param>
    /// <returns>How many decisions were written.</returns>
    /// <exception cref="UsageException">Nothing on record has one of the ids.</exception>
    public int Run(IReadOnlyList<string> ids)
    {
        store.EnsureWritable();
        _named = ids;
        Fold();
        if (ids.FirstOrDefault(id => !ReviewQueue.About(_record, id).Any()) is { } unknown)
            throw new UsageException($"nothing on record that can be reviewed has the id '{unknown}': moves (m…), reports (r…), exchanges (x…) and discrepancies (d…) can.");
        while (Next() is { } question)
        {
            Show(question);
            var step = Ask(question);
            while (step == ReviewStep.Ask) step = Ask(question);
            if (step == ReviewStep.Stop) break;
        }

        return _written;
    }

    /// <summary>How many questions wait.</summary>
    public int Open => Waiting().Count();

    // The record is folded anew after each decision, which may settle or raise other questions.
    void Fold()
    {
        _decisions = store.Decisions();
        _record = store.Fold();
        _queue = _named.Count == 0 ? ReviewQueue.Of(_record) : [.. _named.SelectMany(id => ReviewQueue.About(_record, id)).DistinctBy(question => question.Key)];
    }

    ReviewQuestion? Next()
    {
        var question = _again ?? Waiting().FirstOrDefault();
        _again = null;
        if (question is not null) _seen.Add(question.Key);
        return question;
    }

    IEnumerable<ReviewQuestion> Waiting() => _queue.Where(question => !_seen.Contains(question.Key));

    void Show(ReviewQuestion question)
    {
        var move = question.Move;
        console.Line("");
        console.Line($"{move.Id}  {MoveText.Line(move)}  [{move.Issue}]  {MoveText.Name(move.Status)}, {MoveText.Count(move.SourceCount, "source")}");
        foreach (var report in move.Reports.Take(MaxReports)) Show(report, "");
        if (move.Reports.Count > MaxReports) console.Line($"  and {move.Reports.Count - MaxReports} more: demarche why {move.Id}");
        foreach (var report in move.Denials.Take(MaxReports)) Show(report, " denies it");
        if (question.Answer is { } answer)
        {
            console.Line($"  1  {question.Exchange!.Opening.Id} {MoveText.Line(question.Exchange.Opening)}  fit {Fit(answer.Score)}");
            for (var i = 0; i < answer.Alternatives.Count; i++)
                console.Line($"  {i + 2}  {answer.Alternatives[i].MoveId} {Line(answer.Alternatives[i].MoveId)}  fit {Fit(answer.Alternatives[i].Score)}");
        }

        if (question.Discrepancy is { } discrepancy)
            for (var i = 0; i < discrepancy.Values.Count; i++)
                console.Line($"  {i + 1}  {discrepancy.Values[i].Value}: {string.Join(", ", discrepancy.Values[i].Dispatches.Select(dispatch => Source(move, dispatch)))}");
        var left = Waiting().Count();
        console.Line($"{question.Text}{(left > 0 ? $" ({left} more)" : "")}");
        console.Line($"  {Keys(question)}");
    }

    void Show(SourcedReport report, string role)
    {
        if (store.Evidence(report.Id) is not { } evidence) return;
        var (start, words, end) = WhyJson.Context(evidence.Stored.Dispatch.Text, report.Report);
        console.Line($"  {string.Join(' ', new[] { report.Id, report.Outlet, MoveText.Day(report.Published) }.Where(cell => !string.IsNullOrEmpty(cell)))}{role}: {start}[{words}]{end}");
    }

    static string Source(Move move, string dispatch) =>
        move.Reports.Concat(move.Denials).FirstOrDefault(report => report.DispatchId == dispatch) is { Outlet: { Length: > 0 } outlet } report ? $"{outlet} {MoveText.Day(report.Published)}".Trim() : dispatch;

    string Line(string id) => Find(id) is { } move ? MoveText.Line(move) : "";

    Move? Find(string id) => _record.Moves.FirstOrDefault(move => move.Id == id || move.Reports.Any(report => report.Id == id));

    static string Fit(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    static string Keys(ReviewQuestion question) => question.Kind switch
    {
        ReviewKind.Link => $"1–{1 + question.Answer!.Alternatives.Count} this one · 0 none of them · n next · u undo · q stop",
        ReviewKind.Value => $"1–{question.Discrepancy!.Values.Count} this one · n next · u undo · q stop",
        _ => $"c confirm · r reject · f correct a field · m merge{(question.Move.Reports.Count > 1 ? " · s split" : "")} · l link to an opening · n next · u undo · q stop",
    };

    const int MaxReports = 6;
}
