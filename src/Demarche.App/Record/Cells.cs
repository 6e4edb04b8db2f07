using System.Text.Json;

namespace Demarche.App.Record;

/// <summary>Reads cells off the JSON of entries.</summary>
static class Cells
{
    public static string Text(this JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.ToString() : "";

    public static string List(this JsonElement entry, string name, string separator = ", ") =>
        string.Join(separator, entry.GetProperty(name).EnumerateArray().Select(value => value.ToString()));

    /// <summary><c>RUS GOV → USA GOV, EUR</c>.</summary>
    public static string Parties(this JsonElement move)
    {
        var addressee = move.List("addressee");
        return addressee.Length == 0 ? move.List("performer") : $"{move.List("performer")} → {addressee}";
    }

    /// <summary><c>reject USA GOV → RUS GOV</c>.</summary>
    public static string Brief(this JsonElement move) => $"{move.Text("move")} {move.Parties()}";

    /// <summary>The day of the act, else the day on which it was first reported; of a plan the day on which it was told.</summary>
    public static string Day(this JsonElement move)
    {
        var (date, known) = (move.Text("date"), move.Text("known"));
        return (IsPlan(move) && known.Length > 0) || date.Length == 0 ? known : date;
    }

    /// <summary>What a move is about, shortened; of a plan with the days that it is for: <c>a second round, for 2022-03-01/2022-03-31</c>.</summary>
    public static string Object(this JsonElement move, int length)
    {
        var words = Shorten(move.Text("object"), length);
        if (!IsPlan(move) || move.Text("date") is not { Length: > 0 } date) return words;
        return words.Length == 0 ? $"for {date}" : $"{words}, for {date}";
    }

    // As the ledger orders them: their date lies ahead of the telling.
    static bool IsPlan(JsonElement move) => move.Text("move") is "schedule" or "postpone" || move.Text("modality") is not ("actual" or "");

    public static string Shorten(string words, int length = 60)
    {
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= length ? words : words[..(length - 1)] + "…";
    }
}
