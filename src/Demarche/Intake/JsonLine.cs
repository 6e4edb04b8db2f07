using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Demarche.Intake;

/// <summary>Reads a dispatch from one line of JSON Lines: <c>{id, date?, outlet?, title?, url?, text}</c>.</summary>
public static class JsonLine
{
    /// <summary>ISO 8601, extended and basic.</summary>
    static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyyMMdd"];

    /// <summary>Reads one line.</summary>
    /// <param name="line">One JSON object.</param>
    /// <param name="dispatch">The dispatch, when the line holds one. A date that is none is a problem of the dispatch, not of the line.</param>
    /// <param name="error">What is wrong with the line, for a person.</param>
    /// <returns>Whether the line holds a dispatch.</returns>
    public static bool TryRead(string line, [NotNullWhen(true)] out Dispatch? dispatch, out string error)
    {
        (dispatch, error) = (null, "");
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (row.ValueKind != JsonValueKind.Object) return Refuse("the line is not a JSON object", out error);
            if (Field(row, "id") is not { Length: > 0 } id) return Refuse("the field 'id' is missing or empty", out error);
            if (Field(row, "text") is not { } text) return Refuse($"the field 'text' of '{id}' is missing", out error);
            dispatch = new Dispatch { Id = id, Text = text, Outlet = Field(row, "outlet") ?? Field(row, "source"), Title = Field(row, "title"), Url = Field(row, "url") };
            if (Field(row, "date") is { Length: > 0 } date) dispatch = WithDate(dispatch, date);
            return true;
        }
        catch (JsonException broken)
        {
            return Refuse($"not JSON at byte {broken.BytePositionInLine}", out error);
        }
        catch (InvalidOperationException)
        {
            return Refuse("a string holds half of a surrogate pair", out error);
        }
    }

    static Dispatch WithDate(Dispatch dispatch, string date)
    {
        // A time after the day is common in scraped data; the day is what counts here.
        var day = date.Length > 10 && date[10] is ('T' or ' ') ? date[..10] : date;
        return DateOnly.TryParseExact(day, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? dispatch with { Date = parsed }
            : dispatch with { Problems = [new Problem("P010", $"The date '{date}' is not a day as YYYY-MM-DD; the dispatch is read without one.")] };
    }

    static bool Refuse(string message, out string error)
    {
        error = message;
        return false;
    }

    static string? Field(JsonElement row, string name) =>
        !row.TryGetProperty(name, out var value) ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
