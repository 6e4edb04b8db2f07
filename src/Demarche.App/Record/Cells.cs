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

    /// <summary>The day of the act, else the day on which it was first reported.</summary>
    public static string Day(this JsonElement move) => move.Text("date") is { Length: > 0 } date ? date : move.Text("known");

    public static string Shorten(string words, int length = 60)
    {
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= length ? words : words[..(length - 1)] + "…";
    }
}
