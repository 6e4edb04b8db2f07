using System.Globalization;
using System.Text.Json;
using Demarche.Moves;

namespace Demarche.Evaluation;

/// <summary>PETRARCH's unit records, coded with its own dictionaries.</summary>
/// <remarks>
/// A record is right when the events with an actor on both sides are exactly those of the record; records that expect an error of PETRARCH's input format are left out.
/// </remarks>
public static class UnitRecordScorer
{
    /// <summary>Codes <c>{id, date, text, events: [[source, target, code], …], error_expected?}</c> lines.</summary>
    /// <param name="coder">The coder with the dictionaries of the records.</param>
    /// <param name="records">The records.</param>
    /// <param name="missed">Takes a line for each record that is not right; null for none.</param>
    /// <returns>How many records are right, of how many.</returns>
    public static (int Right, int Count) Score(PetrarchCoder coder, TextReader records, TextWriter? missed = null)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(records);
        var (right, count) = (0, 0);
        while (records.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            if (record.TryGetProperty("error_expected", out _)) continue;
            count++;
            var gold = record.GetProperty("events").EnumerateArray().Select(one => new PetrarchEvent(one[0].GetString()!, one[1].GetString()!, one[2].GetString()!)).Where(HasBoth).ToHashSet();
            var day = DateOnly.ParseExact(record.GetProperty("date").GetString()!, "yyyyMMdd", CultureInfo.InvariantCulture);
            var given = coder.Code(record.GetProperty("text").GetString()!, day).Where(HasBoth).ToHashSet();
            if (given.SetEquals(gold)) right++;
            else missed?.WriteLine($"{record.GetProperty("id").GetString()}: {Listing(given)} instead of {Listing(gold)}");
        }

        return (right, count);
    }

    static bool HasBoth(PetrarchEvent one) => one.Source != "---" && one.Target != "---";

    static string Listing(IEnumerable<PetrarchEvent> events) => events.Any() ? string.Join("; ", events.Select(one => $"{one.Source} {one.Target} {one.Code}")) : "nothing";
}
