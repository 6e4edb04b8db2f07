using System.Globalization;

namespace Demarche.Store.Exports;

/// <summary>POLECAT's 40 tab columns with their header.</summary>
static class PolecatExport
{
    public static readonly string[] Header =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Event Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    public static void Write(ExportSource source, TextWriter writer, ExportLosses losses)
    {
        var codes = ExportCodes.Load();
        var file = new TabFile(writer, Header.Length);
        file.Row(Header);
        foreach (var pair in MovePairs.Of(source, losses, "object deadline planned status fine-issue"))
        {
            var move = pair.Move;
            var plover = EventText.Plover(move);
            if (plover.Length == 0) { losses.Add("moves without a PLOVER event (deny, state) left out"); continue; }
            var report = move.Reports[0];
            var people = move.Reports.SelectMany(one => one.Report.PerformerNames).Distinct(StringComparer.Ordinal).ToList();
            var cameo = EventText.Cameo(move);
            file.Row(
            [
                $"{move.Id}-{pair.Number}", EventText.Iso(pair.Day), plover, EventText.Mode(move), Intensity(cameo, codes), codes.QuadName(plover).ToUpperInvariant(), codes.Context(move.Issue),
                .. Actor(pair.Actor, codes, people.FirstOrDefault() ?? ""), .. Actor(pair.Recipient, codes, ""),
                "", move.Venue ?? "", "", "", "", "", "", "", move.Venue ?? "", "",
                report.Outlet ?? "", report.Published is { } published ? EventText.Iso(published) : "", string.Join("; ", people), "", "", "en", Versions.Program,
            ]);
        }
    }

    // Name, Country, COW, Primary Sector, Sectors, Title, Name Raw, Wikipedia ID.
    static string[] Actor(ActorCode? code, ExportCodes codes, string person)
    {
        if (code is not { } actor || actor.IsUnknown) return ["", "", "", "", "", "", "", ""];
        var sector = actor.Sector == Sector.None ? "" : actor.Sector.ToString().ToUpperInvariant();
        return [codes.Names.Of(actor.Head) ?? actor.Head, codes.Names.IsCountry(actor.Head) ? actor.Head : "", "", sector, sector, "", person, ""];
    }

    static string Intensity(string cameo, ExportCodes codes) =>
        codes.Goldstein.GetValueOrDefault(cameo.Length < 2 ? "" : cameo[..2]).ToString("0.0", CultureInfo.InvariantCulture);
}
