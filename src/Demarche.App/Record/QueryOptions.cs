using System.CommandLine;
using System.Globalization;
using Demarche.Actors;
using Demarche.Store;

namespace Demarche.App.Record;

/// <summary>What every question to the record can be narrowed by.</summary>
sealed class QueryOptions
{
    readonly Option<string> _store = StoreOption.Create();
    readonly Option<string?> _actor = new("--actor") { Description = "Only what this state, organisation or group takes part in, by code or name: RUS, Russia, NATO, 'USA GOV'.", HelpName = "CODE" };
    readonly Option<string?> _issue = new("--issue") { Description = "Only this issue: talks, sanctions, alliance-membership…", HelpName = "ID" };
    readonly Option<DateOnly?> _from = Day("--from", "Only what reaches into the days from this one on.");
    readonly Option<DateOnly?> _to = Day("--to", "Only what begins by this day.");
    readonly Option<DateOnly?> _asOf = Day("--as-of", "The record as it was known on this day.");
    readonly Option<int> _limit = new("--limit") { Description = $"Only the latest N rows; 0 for all. Without it a table shows the latest {RecordPrinter.TableRows}, json and csv show all.", HelpName = "N" };

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command verb)
    {
        foreach (Option option in (Option[])[_actor, _issue, _from, _to, _asOf, _limit, _store]) verb.Add(option);
    }

    /// <summary>The store that the command line names; it must exist.</summary>
    public LedgerStore Store(ParseResult result) => StoreOption.OpenExisting(result.GetRequiredValue(_store));

    /// <summary>The question that the command line asks.</summary>
    /// <remarks>A table is for reading: unless the command line says how many rows, one more is asked for than it shows, which tells whether there are more.</remarks>
    public RecordQuery Query(ParseResult result, string format, params EntryKind[] kinds) => new()
    {
        Kinds = kinds,
        Actor = result.GetValue(_actor) is { } actor ? HeadNames.Load().HeadOf(actor) ?? actor : null,
        Issue = result.GetValue(_issue),
        From = result.GetValue(_from),
        To = result.GetValue(_to),
        AsOf = result.GetValue(_asOf),
        Limit = IsOpen(result, format) ? RecordPrinter.TableRows + 1 : result.GetValue(_limit),
    };

    /// <summary>Whether a table is asked for without saying how many rows of it.</summary>
    public bool IsOpen(ParseResult result, string format) => format == "table" && result.GetResult(_limit) is null or { Implicit: true };

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name} takes a day as YYYY-MM-DD, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };
}
