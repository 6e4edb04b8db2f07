using System.Data.Common;
using System.Globalization;
using Demarche.Ledger;

namespace Demarche.Store;

/// <summary>A report as a row of its table.</summary>
static class ReportRow
{
    /// <summary>The columns that <see cref="Read"/> takes first, of the table under the name <c>r</c>; five of the dispatch follow.</summary>
    public const string Columns = "r.id, r.move, r.plover, r.plover_mode, r.cameo, r.words, r.span_start, r.span_end, r.performer, r.persons, r.addressee, "
        + "r.object_text, r.object_start, r.object_end, r.issue, r.polarity, r.modality, r.attribution, r.date_start, r.date_end, r.confidence, r.rule, r.venue, r.deadline, r.sentence, r.proposed";

    public static void Write(BulkWriter bulk, long coding, int ordinal, SourcedReport sourced)
    {
        var report = sourced.Report;
        bulk.Row(coding, ordinal, sourced.Id, (short)report.Move, report.Plover, report.PloverMode, report.Cameo, report.Trigger,
            report.Span.Start, report.Span.End, Codes(report.Performer), string.Join('|', report.PerformerNames), Codes(report.Addressee),
            sourced.ObjectText, report.Object?.Start ?? -1, report.Object?.End ?? -1, report.Issue, (short)report.Polarity, (short)report.Modality,
            Codes(report.Attribution), report.Date?.Start, report.Date?.End, report.Confidence, report.Rule, sourced.Venue, report.Deadline, sourced.Sentence.ToString(), Proposed(report));
    }

    public static SourcedReport Read(DbDataReader row)
    {
        var report = new Report
        {
            Move = (MoveType)row.GetInt16(1),
            Plover = row.GetString(2),
            PloverMode = row.Text(3),
            Cameo = row.GetString(4),
            Trigger = row.GetString(5),
            Span = new TextSpan(row.GetInt32(6), row.GetInt32(7)),
            Performer = Codes(row.GetString(8)),
            PerformerNames = List(row.GetString(9)),
            ProposedNames = Proposed(row.Text(25)),
            Addressee = Codes(row.GetString(10)),
            Object = row.GetInt32(12) < 0 ? null : new TextSpan(row.GetInt32(12), row.GetInt32(13)),
            Issue = row.Text(14),
            Polarity = (Polarity)row.GetInt16(15),
            Modality = (Modality)row.GetInt16(16),
            Attribution = Codes(row.GetString(17)),
            Date = row.Day(18) is { } start ? new DateInterval(start, row.Day(19) ?? start) : null,
            Deadline = row.Day(23),
            Confidence = row.GetDouble(20),
            Rule = row.GetString(21),
        };
        return new SourcedReport
        {
            Id = row.GetString(0),
            Report = report,
            ObjectText = row.GetString(11),
            Sentence = SentenceSketch.Parse(row.Text(24)),
            Venue = row.Text(22),
            DispatchId = row.GetString(26),
            Outlet = row.Text(27),
            Agency = row.Text(28),
            Published = row.Day(29),
            CopyOf = row.Text(30),
        };
    }

    static string? Proposed(Report report) => report.ProposedNames.Count == 0 ? null
        : string.Join('|', report.ProposedNames.Select(proposed => string.Create(CultureInfo.InvariantCulture, $"{proposed.Name}\t{proposed.Proposal}\t{proposed.Score:0.###}")));

    static NameProposal[] Proposed(string? text) => string.IsNullOrEmpty(text) ? []
        : [.. text.Split('|').Select(entry => entry.Split('\t')).Where(parts => parts.Length == 3).Select(parts => new NameProposal(parts[0], parts[1], double.Parse(parts[2], CultureInfo.InvariantCulture)))];

    static string Codes(IReadOnlyList<ActorCode> codes) => codes.Count == 1 ? codes[0].ToString() : string.Join('|', codes);

    static ActorCode[] Codes(string text) =>
        text.Length == 0 ? [] : [.. text.Split('|').Select(part => ActorCode.TryParse(part, out var code) ? code : ActorCode.Unknown)];

    static string[] List(string text) => text.Length == 0 ? [] : text.Split('|');
}
