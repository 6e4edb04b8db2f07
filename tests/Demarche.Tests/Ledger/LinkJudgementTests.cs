using Demarche.Evaluation;
using Demarche.Tests.Support;

namespace Demarche.Tests.Ledger;

/// <summary>The judged links (<c>links.tsv</c>, rules in <c>docs/dev/ledger.md</c>): every row leads to words of the open articles.</summary>
public sealed class LinkJudgementTests
{
    static readonly IReadOnlyList<LinkJudgement> Judged = Read();

    static readonly string[] Sets = ["data/text/articles_open.jsonl.gz", "gold/dispatches_dev.jsonl", "data/clusters/meantime_en_docs.jsonl"];

    static IReadOnlyList<LinkJudgement> Read()
    {
        using var reader = File.OpenText(Repository.PathOf("tests", "Demarche.Tests", "Ledger", "links.tsv"));
        return LinkJudgement.ReadAll(reader);
    }

    [Fact]
    public void Two_hundred_exchanges_are_judged_each_once()
    {
        Assert.Equal(200, Judged.Where(row => row.IsDrawn).Select(row => row.Opening).Distinct().Count());
        Assert.Equal(Judged.Count, Judged.Select(row => (row.Opening, row.Answer)).Distinct().Count());
    }

    [Fact]
    public void Every_place_is_a_word_of_its_article()
    {
        var paths = Sets.Select(name => SharedData.Find(name)).ToList();
        Assert.SkipUnless(paths.TrueForAll(path => path is not null), "skipped: ../shared is not here");
        var articles = paths.SelectMany(path => Rows.Of(path!)).DistinctBy(row => Rows.Text(row, "id")).ToDictionary(row => Rows.Text(row, "id"), row => Rows.Text(row, "text"));
        foreach (var place in Judged.SelectMany(row => new[] { row.Opening, row.Answer ?? row.Opening }))
        {
            var text = articles[place.Dispatch];
            var at = new CodePoints(text).ToUtf16(place.Start);
            Assert.True(at < text.Length && !char.IsWhiteSpace(text[at]), place.ToString());
        }
    }
}
