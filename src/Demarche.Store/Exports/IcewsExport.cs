using System.Globalization;

namespace Demarche.Store.Exports;

/// <summary>ICEWS' 20 tab columns with their header.</summary>
static class IcewsExport
{
    public static readonly string[] Header =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity",
        "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
        "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    public static void Write(ExportSource source, TextWriter writer, ExportLosses losses)
    {
        var codes = ExportCodes.Load();
        var file = new TabFile(writer, Header.Length);
        file.Row(Header);
        foreach (var pair in MovePairs.Of(source, losses, "issue object deadline planned person status"))
        {
            var cameo = EventText.Cameo(pair.Move);
            if (cameo.Length < 2) { losses.Add("moves without a CAMEO code left out"); continue; }
            var report = pair.Move.Reports[0];
            var text = source.Dispatches.GetValueOrDefault(report.DispatchId)?.Dispatch.Text ?? "";
            file.Row(
            [
                EventText.Number(pair).ToString(CultureInfo.InvariantCulture), EventText.Iso(pair.Day), .. Actor(pair.Actor, codes), codes.CameoName(cameo), cameo,
                codes.Goldstein.GetValueOrDefault(cameo[..2]).ToString("0.0", CultureInfo.InvariantCulture), .. Actor(pair.Recipient, codes),
                report.DispatchId, EventText.SentenceNumber(text, report.Report.Span.Start).ToString(CultureInfo.InvariantCulture), report.Outlet ?? "",
                pair.Move.Venue ?? "", "", "", "", "", "",
            ]);
        }
    }

    // ICEWS writes names of actors and countries, no codes.
    static string Name(ActorCode actor, ExportCodes codes) => codes.Names.Of(actor.Head) ?? actor.Head;

    static string[] Actor(ActorCode? code, ExportCodes codes) =>
        code is not { } actor || actor.IsUnknown ? ["", "", ""]
        : [Name(actor, codes), actor.Sector == Sector.None ? "" : actor.Sector.ToString().ToUpperInvariant(), codes.Names.IsCountry(actor.Head) ? Name(actor, codes) : ""];
}
