using System.Globalization;
using Demarche.Ledger;
using Demarche.Output;

namespace Demarche.App.Reporting;

/// <summary>Moves in a person's words.</summary>
static class MoveText
{
    public static string Line(Move move) =>
        $"{When(move)}: {Codes(move.Performers)} {Verb(move)}{(move.Addressees.Count > 0 ? " → " + Codes(move.Addressees) : "")}{(move.ObjectText.Length > 0 ? ": " + Cells(move.ObjectText) : "")}";

    public static string When(Move move) => move.Date?.ToString() ?? (Day(move.Known) is { Length: > 0 } day ? day : "undated");

    public static string Verb(Move move) => move.Modality == Modality.Actual ? Name(move.Type) : $"{Name(move.Type)} ({Name(move.Modality)})";

    public static string Codes(IEnumerable<ActorCode> codes) => string.Join(", ", codes);

    public static string Name<TEnum>(TEnum value) where TEnum : struct, Enum => RecordJson.Name(value).Replace('-', ' ');

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The style class of what a move does to the relation.</summary>
    public static string Tone(MoveType type) => type switch
    {
        MoveType.Reject or MoveType.Retract or MoveType.Threaten or MoveType.Warn or MoveType.Sanction or MoveType.Mobilize or MoveType.Coerce or MoveType.Assault
            or MoveType.Protest or MoveType.Accuse or MoveType.Criticize or MoveType.Postpone => "conf",
        MoveType.Demand or MoveType.Request or MoveType.Deny or MoveType.State or MoveType.Transmit => "neutral",
        _ => "coop",
    };

    /// <summary><c>1 source</c>, <c>2 sources</c>, <c>2 dispatches</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {(noun.EndsWith("ch", StringComparison.Ordinal) ? noun + "es" : noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s")}";

    static string Cells(string words) => Record.Cells.Shorten(words, 90);
}
