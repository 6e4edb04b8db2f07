using Demarche.App.Reporting;
using Demarche.Ledger;
using Demarche.Output;
using Demarche.Store;

namespace Demarche.App.Review;

/// <content>What each key does.</content>
sealed partial class ReviewSession
{
    ReviewStep Ask(ReviewQuestion question)
    {
        var key = console.Key();
        switch (key)
        {
            case null or 'q': return ReviewStep.Stop;
            case 'n': return ReviewStep.Next;
            case 'u': return Undo(question);
        }

        return question.Kind switch
        {
            ReviewKind.Move => AskMove(question, key.Value),
            ReviewKind.Link => AskLink(question, key.Value),
            _ => AskValue(question, key.Value),
        };
    }

    ReviewStep AskMove(ReviewQuestion question, char key)
    {
        var move = question.Move;
        return key switch
        {
            'c' => Write(question, "Confirmed", [Decision(DecisionKind.Confirm, move.Id)]),
            'r' => Write(question, "Rejected", [.. move.Reports.Select(report => Decision(DecisionKind.Reject, report.Id))], Why()),
            'f' => Correct(question),
            'm' => Merge(question),
            's' when move.Reports.Count > 1 => Split(question),
            's' => Again("One report tells it: there is nothing to split."),
            'l' => Link(question),
            _ => Unknown(question, key),
        };
    }

    ReviewStep AskLink(ReviewQuestion question, char key)
    {
        var (move, opening, answer) = (question.Move, question.Exchange!.Opening, question.Answer!);
        if (key == '0')
        {
            // None of them: neither the best nor those that came near.
            return Write(question, "Answers none of them",
                [.. answer.Alternatives.Select(other => other.MoveId).Prepend(opening.Id).Select(id => Decision(DecisionKind.Unlink, move.Id) with { Before = id })]);
        }

        var index = key - '1';
        if (index < 0 || index > Math.Min(8, answer.Alternatives.Count)) return Unknown(question, key);
        var chosen = index == 0 ? opening.Id : answer.Alternatives[index - 1].MoveId;
        return Write(question, $"Linked to {chosen}", [Decision(DecisionKind.Link, move.Id) with { Field = RecordJson.Name(answer.Relation), Before = opening.Id, After = chosen }]);
    }

    ReviewStep AskValue(ReviewQuestion question, char key)
    {
        var (discrepancy, index) = (question.Discrepancy!, key - '1');
        if (index < 0 || index >= Math.Min(9, discrepancy.Values.Count)) return Unknown(question, key);
        var value = discrepancy.Values[index].Value;
        return Write(question, $"Taken: {value}", [Decision(DecisionKind.Resolve, discrepancy.Id) with { Field = discrepancy.Field.ToString().ToLowerInvariant(), After = value }], Why());
    }

    // The corrected move is shown again: it may need another field, and to be confirmed.
    ReviewStep Correct(ReviewQuestion question)
    {
        var fields = string.Join(", ", Correction.Fields);
        if (console.Ask($"field ({fields})", field => Correction.Fields.Contains(field) ? null : $"there is no field '{field}': {fields}.") is not { } name) return Again("Nothing changed.");
        var before = Correction.Value(question.Move.Reports[0], name);
        var needsOne = Correction.Problem(name, "") is not null;
        if (console.Ask($"{name}, now '{before}'; new value{(needsOne ? "" : " (Enter for none)")}", value => Correction.Problem(name, value), needsOne) is not { } value) return Again("Nothing changed.");
        var decisions = question.Move.Reports.Where(report => Correction.Value(report, name) != value)
            .Select(report => Decision(DecisionKind.Correct, report.Id) with { Field = name, Before = Correction.Value(report, name), After = value }).ToList();
        if (decisions.Count == 0) return Again($"All its reports have '{value}' already.");
        var step = Write(question, $"Corrected: {name} is '{value}'", decisions, Why());
        _again ??= ReviewQueue.About(_record, question.Move.Reports[0].Id).FirstOrDefault();
        return step;
    }

    ReviewStep Merge(ReviewQuestion question)
    {
        string? Problem(string id) => Find(id) is not { } found ? $"no move on record has the id '{id}'." : found.Id == question.Move.Id ? "that is this move itself." : null;
        if (console.Ask("id of the other move", Problem) is not { } id || Find(id) is not { } other) return Again("Nothing changed.");
        console.Line($"  {MoveText.Line(other)}");
        return Write(question, $"Merged with {other.Id}", [.. question.Move.Reports.Select(report => Decision(DecisionKind.Merge, report.Id) with { Before = question.Move.Id, After = other.Reports[0].Id })], Why());
    }

    ReviewStep Split(ReviewQuestion question)
    {
        var move = question.Move;
        string? Problem(string id) => move.Reports.Any(report => report.Id == id) ? null : $"'{id}' is no report of this move: {string.Join(", ", move.Reports.Select(report => report.Id))}.";
        if (console.Ask("id of the report to take out (r…)", Problem) is not { } taken) return Again("Nothing changed.");
        // The move's first report keeps its id; the others leave it instead, together.
        var leaving = taken == move.Reports[0].Id ? [.. move.Reports.Skip(1).Select(report => report.Id)] : (List<string>)[taken];
        var decisions = leaving.Select((report, index) => index == 0 ? Decision(DecisionKind.Split, report) with { Before = move.Id } : Decision(DecisionKind.Merge, report) with { Before = move.Id, After = leaving[0] });
        return Write(question, $"{taken} is a move of its own", [.. decisions], Why());
    }

    ReviewStep Link(ReviewQuestion question)
    {
        string? Problem(string id) => Find(id) is not { } found ? $"no move on record has the id '{id}'."
            : found.Id == question.Move.Id ? "that is this move itself."
            : !_record.Exchanges.Any(exchange => exchange.Opening.Id == found.Id) ? $"{MoveText.Line(found)} opens nothing: demands, requests, offers and threats do." : null;
        if (console.Ask("id of the opening move", Problem) is not { } id || Find(id) is not { } opening) return Again("Nothing changed.");
        console.Line($"  {MoveText.Line(opening)}");
        var relations = string.Join(", ", Relations);
        if (console.Ask($"relation ({relations})", relation => Relations.Contains(relation) ? null : $"'{relation}' is none of {relations}.") is not { } relation) return Again("Nothing changed.");
        return Write(question, $"Linked to {opening.Id}", [Decision(DecisionKind.Link, question.Move.Id) with { Field = relation, After = opening.Id }], Why());
    }

    // What one key wrote is undone together: the moment and the reviewer are the same. What was about it is asked again.
    ReviewStep Undo(ReviewQuestion asked)
    {
        var undone = Demarche.Ledger.Decision.Undone(_decisions);
        var last = _decisions.LastOrDefault(decision => decision.By == by && decision.Kind != DecisionKind.Undo && !undone.Contains(decision.Id));
        if (last is null) return Again("Nothing of yours is left to undo.");
        var group = _decisions.Where(decision => decision.By == by && decision.AtUtc == last.AtUtc && !undone.Contains(decision.Id)).ToList();
        if (!Keep([.. group.Select(decision => Decision(DecisionKind.Undo, decision.Id))], "")) return ReviewStep.Ask;
        console.Line($"  Undone: {last.Kind.ToString().ToLowerInvariant()} {string.Join(", ", group.Select(decision => decision.Target))}{(last.After.Length > 0 ? $" ({last.After})" : "")}.");
        _seen.Remove(asked.Key);
        foreach (var question in _queue.Where(question => group.Exists(decision => question.Move.Id == decision.Target)).Concat(group.SelectMany(decision => ReviewQueue.About(_record, decision.Target))))
        {
            _seen.Remove(question.Key);
            _again ??= question;
        }

        return ReviewStep.Next;
    }

    ReviewStep Write(ReviewQuestion question, string done, IReadOnlyList<Decision> decisions, string? reason = null)
    {
        if (!Keep(decisions, reason ?? "")) _again = ReviewQueue.About(_record, question.Discrepancy?.Id ?? question.Move.Reports[0].Id).FirstOrDefault();
        else console.Line($"  {done}.");
        return ReviewStep.Next;
    }

    // Two reviewers may sit at one store: who did not see the other's last word looks again first.
    bool Keep(IReadOnlyList<Decision> decisions, string reason)
    {
        var now = DateTime.UtcNow;
        var kept = store.Decide([.. decisions.Select(decision => decision with { Reason = reason, AtUtc = now })], _decisions.Count);
        var before = _decisions.Count;
        Fold();
        _written += kept?.Count ?? 0;
        if (kept is not null) return true;
        console.Line($"  Not written: {string.Join(", ", _decisions.Skip(before).Select(other => $"{other.By} {other.Kind.ToString().ToLowerInvariant()} {other.Target}"))} came in meanwhile. Look again.");
        return false;
    }

    string? Why() => console.Ask("why (Enter for no reason)");

    ReviewStep Unknown(ReviewQuestion question, char key) => Again($"'{key}' is no key here: {Keys(question)}");

    ReviewStep Again(string message)
    {
        console.Line($"  {message}");
        return ReviewStep.Ask;
    }

    Decision Decision(DecisionKind kind, string target) => new()
    {
        Number = 0,
        AtUtc = default,
        By = by,
        Kind = kind,
        Target = target,
        Versions = CodingVersion.Current.ToString(),
    };

    static readonly string[] Relations = ["accept", "accept-in-part", "reject", "counter", "evade", "comply", "breach", "reply", "withdraw", "appraise", "endorse"];
}
