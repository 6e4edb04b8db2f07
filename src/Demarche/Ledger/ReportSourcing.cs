using System.Security.Cryptography;
using System.Text;

namespace Demarche.Ledger;

/// <summary>Puts the reports of a dispatch into the form that the ledger folds.</summary>
public sealed class ReportSourcing
{
    readonly LedgerTables _tables;

    /// <param name="tables">The tables, see <see cref="LedgerTables.Load"/>.</param>
    public ReportSourcing(LedgerTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        _tables = tables;
    }

    /// <summary>The reports of a dispatch in text order, with the words that the ledger compares.</summary>
    /// <param name="dispatch">The dispatch; spans of reports count in its text.</param>
    /// <param name="reports">Its reports in text order.</param>
    /// <param name="agency">The agency that it credits, or null.</param>
    /// <param name="copyOf">Id of the dispatch of which it is a copy, or null.</param>
    public IReadOnlyList<SourcedReport> Of(Dispatch dispatch, IReadOnlyList<Report> reports, string? agency = null, string? copyOf = null)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        ArgumentNullException.ThrowIfNull(reports);
        return [.. reports.Select((report, index) => new SourcedReport
        {
            Id = IdOf(dispatch.Id, report),
            Report = report,
            DispatchId = dispatch.Id,
            Outlet = dispatch.Outlet,
            Agency = agency,
            Published = dispatch.Date,
            CopyOf = copyOf,
            ObjectText = report.Object is { } words ? words.Of(dispatch.Text) : "",
            Sentence = Sketch(dispatch.Text, report.Span),
            Venue = Meetings.Contains(report.Move) ? Venue(dispatch.Text, reports, index) : null,
        })];
    }

    string? Venue(string text, IReadOnlyList<Report> reports, int index)
    {
        var report = reports[index];
        if (report.Object is { } words && _tables.Venues.In(words.Of(text)) is { } inObject) return inObject;
        var end = SentenceEnd(text, report.Span.End);
        // The place behind the next trigger of the sentence belongs to that one.
        for (var next = index + 1; next < reports.Count && reports[next].Span.Start < end; next++)
            if (reports[next].Span.Start >= report.Span.End) { end = reports[next].Span.Start; break; }
        return _tables.Venues.In(text.AsSpan(report.Span.End, end - report.Span.End));
    }

    SentenceSketch Sketch(string text, TextSpan span)
    {
        var start = SentenceStart(text, span.Start);
        return SentenceSketch.Of(_tables.Wording.Words(text[start..SentenceEnd(text, span.End)]));
    }

    static int SentenceStart(string text, int before)
    {
        var paragraph = text.LastIndexOf("\n\n", before, StringComparison.Ordinal);
        for (var start = paragraph < 0 ? 0 : paragraph + 2; ;)
        {
            var next = SentenceEnd(text, start) + 1;
            if (next > before) return start;
            start = next;
        }
    }

    static int SentenceEnd(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n') return i;
            if (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) && !(i > 1 && char.IsUpper(text[i - 1]) && !char.IsLetter(text[i - 2])))
                return i;
        }

        return text.Length;
    }

    // One predicate can give two reports (two moves, two performers), so the place alone is no id.
    static string IdOf(string dispatch, Report report)
    {
        var text = $"{dispatch}|{report.Span.Start}|{report.Span.End}|{(int)report.Move}|{string.Join(',', report.Performer)}|{string.Join(',', report.Addressee)}";
        return "r" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, IdBytes));
    }

    static readonly HashSet<MoveType> Meetings = [MoveType.Meet, MoveType.Schedule, MoveType.Postpone, MoveType.Mediate];
    const int IdBytes = 6;
}
