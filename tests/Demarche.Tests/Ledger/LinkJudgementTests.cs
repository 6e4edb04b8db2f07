using Demarche.Tests.Support;

namespace Demarche.Tests.Ledger;

/// <summary>The judged links (<c>links.tsv</c>, rules in <c>docs/dev/ledger.md</c>): every row leads to words of the open articles.</summary>
public sealed class LinkJudgementTests
{
    static readonly string[][] Judged =
        [.. File.ReadLines(Repository.PathOf("tests", "Demarche.Tests", "Ledger", "links.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];

    [Fact]
    public void Two_hundred_exchanges_are_judged_each_once()
    {
        Assert.Equal(200, Judged.Select(row => (row[1], row[2])).Distinct().Count());
        Assert.Equal(Judged.Length, Judged.Select(row => string.Join('\t', row[..5])).Distinct().Count());
        Assert.All(Judged, row => Assert.Contains(row[5], row[0] == "link" ? ["right", "wrong"] : new[] { "none", "missed" }));
    }

    [Fact]
    public void The_manual_states_what_the_file_holds()
    {
        var links = Judged.Where(row => row[0] == "link").ToList();
        var open = Judged.Where(row => row[0] == "open").ToList();
        Assert.Contains($"{links.Count(row => row[5] == "right")} of {links.Count} links", File.ReadAllText(Repository.PathOf("docs", "dev", "ledger.md")), StringComparison.Ordinal);
        Assert.Contains($"{open.Count(row => row[5] == "missed")} of {open.Count} open", File.ReadAllText(Repository.PathOf("docs", "dev", "ledger.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_place_is_a_word_of_its_article()
    {
        var path = SharedData.Find("data/text/articles_open.jsonl.gz");
        Assert.SkipUnless(path is not null, "skipped: ../shared is not here");
        var articles = Rows.Of(path!).ToDictionary(row => row.Text("id"), row => row.Text("text"));
        foreach (var row in Judged)
            foreach (var (dispatch, start) in row[0] == "link" ? [(row[1], row[2]), (row[3], row[4])] : new[] { (row[1], row[2]) })
            {
                var text = articles[dispatch];
                var at = new CodePoints(text).ToUtf16(int.Parse(start, System.Globalization.CultureInfo.InvariantCulture));
                Assert.True(at < text.Length && !char.IsWhiteSpace(text[at]), $"{dispatch} {start}");
            }
    }
}
