using System.Globalization;
using Demarche.Ledger;

namespace Demarche.Store.Exports;

/// <summary>GDELT 2.0's Event table (61 tab columns, no header) and Mentions table (16).</summary>
/// <remarks>Tone is not measured: AvgTone and MentionDocTone are 0. Places are not geocoded: the geographic columns are empty, their types 0.</remarks>
static class GdeltExport
{
    public const int EventColumns = 61;
    public const int MentionColumns = 16;

    public static void Write(ExportSource source, TextWriter events, TextWriter mentions, ExportLosses losses)
    {
        var codes = ExportCodes.Load();
        var eventFile = new TabFile(events, EventColumns);
        var mentionFile = new TabFile(mentions, MentionColumns);
        foreach (var pair in MovePairs.Of(source, losses, "issue object venue deadline planned person status"))
        {
            var cameo = EventText.Cameo(pair.Move);
            if (cameo.Length < 2) { losses.Add("moves without a CAMEO code left out"); continue; }
            eventFile.Row(Event(pair, cameo, codes, source));
            foreach (var report in pair.Move.Reports) mentionFile.Row(Mention(pair, report, source));
        }
    }

    static string[] Event(MovePair pair, string cameo, ExportCodes codes, ExportSource source)
    {
        var move = pair.Move;
        var root = cameo[..2];
        var added = move.Known ?? pair.Day;
        var dispatches = move.Reports.Select(report => report.DispatchId).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            Number(EventText.Number(pair)), EventText.Day(pair.Day), pair.Day.ToString("yyyyMM", CultureInfo.InvariantCulture), Number(pair.Day.Year),
            (pair.Day.Year + pair.Day.DayOfYear / 366.0).ToString("0.0000", CultureInfo.InvariantCulture),
            .. Actor(pair.Actor, codes), .. Actor(pair.Recipient, codes),
            IsInHead(move, source) ? "1" : "0", cameo, cameo[..3], root, Number(ExportCodes.QuadClass(root)),
            codes.Goldstein.GetValueOrDefault(root).ToString("0.0", CultureInfo.InvariantCulture),
            Number(move.Reports.Count), Number(move.SourceCount), Number(dispatches.Count), "0",
            .. Nowhere, .. Nowhere, .. Nowhere,
            EventText.Day(added) + "000000", source.AddressOf(dispatches[0]),
        ];
    }

    // Code, Name, CountryCode, KnownGroupCode, EthnicCode, Religion1Code, Religion2Code, Type1Code, Type2Code, Type3Code.
    static string[] Actor(ActorCode? code, ExportCodes codes)
    {
        if (code is not { } actor || actor.IsUnknown) return ["", "", "", "", "", "", "", "", "", ""];
        var isCountry = codes.Names.IsCountry(actor.Head);
        var head = isCountry ? actor.Head : codes.Groups.GetValueOrDefault(actor.Head, actor.Head);
        var sector = codes.Sector(actor.Sector);
        return [head + sector, (codes.Names.Of(actor.Head) ?? actor.Head).ToUpperInvariant(), isCountry ? head : "", isCountry ? "" : head, "", "", "", sector, "", ""];
    }

    static string[] Mention(MovePair pair, SourcedReport report, ExportSource source)
    {
        var text = source.Dispatches.GetValueOrDefault(report.DispatchId)?.Dispatch.Text ?? "";
        var points = new CodePoints(text);
        var published = EventText.Day(report.Published ?? pair.Day) + "000000";
        return
        [
            Number(EventText.Number(pair)), EventText.Day(pair.Move.Known ?? pair.Day) + "000000", published, "1", report.Outlet ?? "", source.AddressOf(report.DispatchId),
            Number(EventText.SentenceNumber(text, report.Report.Span.Start)), "-1", "-1", Number(points.FromUtf16(report.Report.Span.Start)), "1",
            Number(Math.Clamp((int)Math.Round(report.Report.Confidence * 10) * 10, 10, 100)), Number(points.Count), "0", "", "",
        ];
    }

    // GDELT calls an event a root event when it stands in the lead; we take the first paragraph after the headline.
    static bool IsInHead(Move move, ExportSource source) => move.Reports.Any(report =>
        source.Dispatches.GetValueOrDefault(report.DispatchId) is { } stored && EventText.SentenceNumber(stored.Dispatch.Text, report.Report.Span.Start) <= 3);

    static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    // Type, FullName, CountryCode, ADM1Code, ADM2Code, Lat, Long, FeatureID.
    static readonly string[] Nowhere = ["0", "", "", "", "", "", "", ""];
}
