using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Demarche.Ledger;

namespace Demarche.Output;

/// <summary>Writes the parts of the record as the JSON of the command line: field names and order are the contract of <c>docs/user/ledger.md</c>.</summary>
/// <remarks>Days are ISO 8601; what is unknown is an empty string or list, never missing.</remarks>
public static class RecordJson
{
    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary><c>{id, move, performer[], addressee[], object, issue, date, known, modality, venue, deadline, status, sources, reports[], denials[], values{}}</c>.</summary>
    public static string Of(Move move) => Write(json =>
    {
        json.WriteStartObject();
        WriteHead(json, move);
        json.WriteString("modality", Name(move.Modality));
        json.WriteString("venue", move.Venue ?? "");
        json.WriteString("deadline", Day(move.Deadline));
        json.WriteString("status", Name(move.Status));
        json.WriteNumber("sources", move.SourceCount);
        WriteList(json, "reports", move.Reports.Select(report => report.Id));
        WriteList(json, "denials", move.Denials.Select(report => report.Id));
        WriteValues(json, move);
        json.WriteEndObject();
    });

    /// <summary><c>{id, opening{}, answers[{move{}, relation, score, undecided, alternatives[]}], follow_ups[], third_parties[], state, issue, deadline}</c>.</summary>
    public static string Of(Exchange exchange) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", exchange.Id);
        json.WritePropertyName("opening");
        WriteBrief(json, exchange.Opening);
        WriteAnswers(json, "answers", exchange.Answers);
        WriteAnswers(json, "follow_ups", exchange.FollowUps);
        WriteAnswers(json, "third_parties", exchange.ThirdParties);
        json.WriteString("state", Name(exchange.State));
        json.WriteString("issue", exchange.Issue ?? "");
        json.WriteString("deadline", Day(exchange.Deadline));
        json.WriteEndObject();
    });

    /// <summary><c>{id, parties[], venue, status, planned[], held, issues[], moves[]}</c>.</summary>
    public static string Of(Round round) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", round.Id);
        WriteList(json, "parties", round.Parties.Select(code => code.ToString()));
        json.WriteString("venue", round.Venue ?? "");
        json.WriteString("status", Name(round.Status));
        WriteList(json, "planned", round.Planned.Select(plan => plan.ToString()));
        json.WriteString("held", round.Held?.ToString() ?? "");
        WriteList(json, "issues", round.Issues);
        WriteList(json, "moves", round.Moves.Select(move => move.Id));
        json.WriteEndObject();
    });

    /// <summary><c>{id, actor, issue, stance, value, from, to, moves[]}</c>.</summary>
    public static string Of(Position position) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", position.Id);
        json.WriteString("actor", position.Actor);
        json.WriteString("issue", position.Issue);
        json.WriteString("stance", position.Stance);
        json.WriteNumber("value", position.Value);
        json.WriteString("from", Day(position.From));
        json.WriteString("to", Day(position.To));
        WriteList(json, "moves", position.Moves.Select(move => move.Id));
        json.WriteEndObject();
    });

    /// <summary><c>{id, issue, parties[2], state, since, steps[{state, day, move, rule}], moves}</c>.</summary>
    public static string Of(IssueState issue) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", issue.Id);
        json.WriteString("issue", issue.Issue);
        WriteList(json, "parties", [issue.Pair.First, issue.Pair.Second]);
        json.WriteString("state", Name(issue.Phase));
        json.WriteString("since", Day(issue.Steps[^1].Day));
        json.WriteStartArray("steps");
        foreach (var step in issue.Steps)
        {
            json.WriteStartObject();
            json.WriteString("state", Name(step.Phase));
            json.WriteString("day", Day(step.Day));
            json.WriteString("move", step.Move.Id);
            json.WriteString("rule", step.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("moves", issue.MoveCount);
        json.WriteEndObject();
    });

    /// <summary><c>{id, move{}, field, values[{value, dispatches[], reports[]}], resolved, decided_by, reason}</c>.</summary>
    public static string Of(Discrepancy discrepancy) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", discrepancy.Id);
        json.WritePropertyName("move");
        WriteBrief(json, discrepancy.Move);
        json.WriteString("field", Name(discrepancy.Field));
        json.WriteStartArray("values");
        foreach (var value in discrepancy.Values) WriteValue(json, value);
        json.WriteEndArray();
        json.WriteString("resolved", discrepancy.Resolution?.After ?? "");
        json.WriteString("decided_by", discrepancy.Resolution?.By ?? "");
        json.WriteString("reason", discrepancy.Resolution?.Reason ?? "");
        json.WriteEndObject();
    });

    /// <summary>A value's name in output: <c>under-negotiation</c>.</summary>
    public static string Name<TEnum>(TEnum value) where TEnum : struct, Enum => DispatchJson.KebabCase(value.ToString());

    static void WriteHead(Utf8JsonWriter json, Move move)
    {
        json.WriteString("id", move.Id);
        json.WriteString("move", Name(move.Type));
        WriteList(json, "performer", move.Performers.Select(code => code.ToString()));
        WriteList(json, "addressee", move.Addressees.Select(code => code.ToString()));
        json.WriteString("object", move.ObjectText);
        json.WriteString("issue", move.Issue ?? "");
        json.WriteString("date", move.Date?.ToString() ?? "");
        json.WriteString("known", Day(move.Known));
    }

    static void WriteBrief(Utf8JsonWriter json, Move move)
    {
        json.WriteStartObject();
        WriteHead(json, move);
        json.WriteEndObject();
    }

    static void WriteAnswers(Utf8JsonWriter json, string name, IReadOnlyList<Answer> answers)
    {
        json.WriteStartArray(name);
        foreach (var answer in answers)
        {
            json.WriteStartObject();
            json.WritePropertyName("move");
            WriteBrief(json, answer.Move);
            json.WriteString("relation", Name(answer.Relation));
            json.WriteNumber("score", answer.Score);
            json.WriteBoolean("undecided", answer.IsUndecided);
            json.WriteStartArray("alternatives");
            foreach (var other in answer.Alternatives)
            {
                json.WriteStartObject();
                json.WriteString("opening", other.MoveId);
                json.WriteNumber("score", other.Score);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Only fields on which reports say more than one thing; the others stand above.
    static void WriteValues(Utf8JsonWriter json, Move move)
    {
        json.WriteStartObject("values");
        if (move.Reports.Count + move.Denials.Count > 1)
            foreach (var field in Enum.GetValues<MoveField>())
            {
                var values = move.Values(field);
                if (values.Count < 2) continue;
                json.WriteStartArray(Name(field));
                foreach (var value in values) WriteValue(json, value);
                json.WriteEndArray();
            }

        json.WriteEndObject();
    }

    static void WriteValue(Utf8JsonWriter json, FieldValue value)
    {
        json.WriteStartObject();
        json.WriteString("value", value.Value);
        WriteList(json, "dispatches", value.Dispatches);
        WriteList(json, "reports", value.Reports.Select(report => report.Id));
        json.WriteEndObject();
    }

    static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static string Write(Action<Utf8JsonWriter> body)
    {
        using var buffer = new MemoryStream(512);
        using (var json = new Utf8JsonWriter(buffer, Compact)) body(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
