using Demarche.Ledger;

namespace Demarche.Tests.Ledger;

/// <summary>
/// Reports written as lines: <c>day source | move | performers > addressees | issue | object | field=value …</c>.
/// Fields: sentence, date, venue, deadline, person, modality, polarity, trigger, copyof, agency. A source is one dispatch a day.
/// </summary>
static class Tellings
{
    public static IReadOnlyList<SourcedReport> Read(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, index) => Read(line, index))];

    public static NegotiationRecord Fold(string lines, params Decision[] decisions) =>
        new LedgerFold(Tables).Run(Read(lines), decisions);

    static readonly LedgerTables Tables = LedgerTables.Load();

    static SourcedReport Read(string line, int index)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var (day, outlet) = (cells[0].Split(' ')[0], cells[0].Split(' ')[1]);
        var parties = cells[2].Split('>', StringSplitOptions.TrimEntries);
        var fields = cells.Skip(5).Select(cell => cell.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        string? Field(string name) => fields.GetValueOrDefault(name);
        var report = new Report
        {
            Move = Enum.Parse<MoveType>(cells[1], true),
            Plover = "",
            Cameo = "",
            Trigger = Field("trigger") ?? cells[1] + "s",
            Span = new TextSpan(index * 10, index * 10 + 5),
            Performer = Codes(parties[0]),
            Addressee = parties.Length > 1 ? Codes(parties[1]) : [],
            PerformerNames = Field("person") is { } person ? [person] : [],
            Issue = cells[3].Length > 0 ? cells[3] : null,
            Date = DateInterval.TryParse(Field("date"), out var date) ? date : null,
            Modality = Enum.Parse<Modality>(Field("modality") ?? "actual", true),
            Polarity = Enum.Parse<Polarity>(Field("polarity") ?? "positive", true),
            Deadline = Field("deadline") is { } deadline ? DateOnly.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture) : null,
            Confidence = 1,
            Rule = "test",
        };
        return new SourcedReport
        {
            Id = $"r{index:d3}",
            Report = report,
            DispatchId = $"{outlet}-{day}",
            Outlet = outlet,
            Agency = Field("agency"),
            Published = day == "undated" ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            CopyOf = Field("copyof"),
            ObjectText = cells.Length > 4 ? cells[4] : "",
            Sentence = Field("sentence") is { } sentence ? SentenceSketch.Of(Tables.Wording.Words(sentence)) : default,
            Venue = Field("venue"),
        };
    }

    static ActorCode[] Codes(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(code => ActorCode.TryParse(code, out var parsed) ? parsed : throw new FormatException(code))];
}
