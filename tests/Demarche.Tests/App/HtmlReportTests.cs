using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Demarche.App.Reporting;
using Demarche.Ledger;
using Demarche.Store;
using Demarche.Store.Exports;
using Demarche.Tests.Ledger;

namespace Demarche.Tests.App;

/// <summary>The page for people is valid, stands by itself and can be read by everybody.</summary>
public sealed partial class HtmlReportTests
{
    const string Story =
        """
        2022-01-10 Globe | demand | RUS GOV > USA GOV, EUR | alliance-membership | a ban on "Ukraine's" <membership> & more
        2022-01-11 Herald | demand | RUS GOV > USA GOV | alliance-membership | a ban on membership
        2022-01-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | the ban
        2022-01-13 Globe | threaten | RUS GOV > UKR | armed-attacks | a post | modality=possible
        2022-01-27 Post | meet | UKR GOV, RUS GOV, FRA GOV | talks | | date=2022-01-26 | venue=Paris
        2022-01-28 Post | schedule | UKR GOV, RUS GOV | talks | | date=2022-02-09/2022-02-11 | venue=Berlin
        """;

    static string Page(string story)
    {
        var reports = Tellings.Read(story).ToList();
        var dispatches = reports.DistinctBy(report => report.DispatchId).ToDictionary(report => report.DispatchId, report => new StoredDispatch(
            new Dispatch { Id = report.DispatchId, Text = "One <b>sentence</b> & another; \"quoted\". A third one that is long enough to hold the spans of all.", Outlet = report.Outlet, Title = "A \"title\" <i>" }));
        return new HtmlReport(new ExportSource(new LedgerFold(LedgerTables.Load()).Run(reports), reports, dispatches), "The <talks>").Render();
    }

    static readonly IHtmlDocument Document = new HtmlParser().ParseDocument(Page(Story));

    [Fact]
    public void The_page_has_no_error_of_syntax() => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Page(Story));

    [Fact]
    public void It_needs_no_script_and_nothing_from_elsewhere()
    {
        Assert.Empty(Document.QuerySelectorAll("script, link, img, iframe, object, [onclick], [src]"));
        Assert.All(Document.QuerySelectorAll("a[href]"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("url(", Document.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_leads_to_one_place_of_the_page()
    {
        var ids = Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.NotEmpty(Document.QuerySelectorAll("main a[href]"));
        Assert.All(Document.QuerySelectorAll("a[href]"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void Headings_go_down_one_level_at_a_time()
    {
        var levels = Document.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
    }

    [Fact]
    public void Tables_have_a_caption_and_scoped_heads_and_rows_of_one_width()
    {
        Assert.Equal("en", Document.DocumentElement.GetAttribute("lang"));
        var tables = Document.QuerySelectorAll("table");
        Assert.True(tables.Length >= 3);
        Assert.All(tables, table =>
        {
            Assert.NotEmpty(table.QuerySelector("caption")!.TextContent.Trim());
            Assert.All(table.QuerySelectorAll("th"), head => Assert.Contains(head.GetAttribute("scope"), (string[])["col", "row"]));
            Assert.Single(table.QuerySelectorAll("tr").Select(row => row.Children.Sum(cell => int.Parse(cell.GetAttribute("colspan") ?? "1", CultureInfo.InvariantCulture))).Distinct());
        });
        Assert.All(Document.QuerySelectorAll("svg, svg a"), drawn => Assert.True(drawn.HasAttribute("aria-label") || drawn.HasAttribute("aria-labelledby")));
        Assert.All(Document.QuerySelectorAll("a"), link => Assert.NotEmpty((link.GetAttribute("aria-label") ?? link.TextContent).Trim()));
    }

    [Fact]
    public void Colours_keep_a_contrast_of_four_and_a_half_to_one_in_light_dark_and_print()
    {
        var themes = Root().Matches(Document.QuerySelector("style")!.TextContent).Select(root => Colour().Matches(root.Value).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value)).ToList();
        Assert.Equal(3, themes.Count);
        foreach (var theme in themes)
            foreach (var ink in (string[])["ink", "soft", "coop", "conf", "neutral", "warn"])
                foreach (var paper in (string[])["paper", "fill"])
                    Assert.True(Contrast(theme[ink], theme[paper]) >= 4.5, $"{ink} {theme[ink]} on {paper} {theme[paper]}: {Contrast(theme[ink], theme[paper]):0.0}");
    }

    [Fact]
    public void A_move_of_long_ago_does_not_press_the_others_together()
    {
        string[] asking = ["USA", "FRA", "DEU", "GBR", "JPN", "ITA", "CAN", "POL", "UKR", "ESP", "NLD", "BEL"];
        var story = string.Join('\n', asking.Select((code, day) => $"2022-01-{day + 10} Globe{day} | demand | {code} GOV > RUS GOV | sanctions | an end of the measure"));
        var page = Page(story + "\n2022-01-28 Post | reject | JPN GOV > RUS GOV | sanctions | the treaty | date=1905-09-05");
        Assert.Contains("from 2022-01-", page, StringComparison.Ordinal);
        Assert.DoesNotContain("by issue, 1905", page, StringComparison.Ordinal);
    }

    /// <summary>Contrast as WCAG 2.1 defines it (1.4.3).</summary>
    static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Luminance(string hex)
    {
        var digits = hex.Length == 4 ? string.Concat(hex[1..].Select(c => $"{c}{c}")) : hex[1..];
        var parts = Enumerable.Range(0, 3).Select(i => Convert.ToInt32(digits.Substring(2 * i, 2), 16) / 255.0).Select(c => c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex(@"--(?<name>\w+): (?<value>#[0-9a-f]+)")]
    private static partial Regex Colour();
}
