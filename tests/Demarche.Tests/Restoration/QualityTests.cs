using System.IO.Compression;
using Demarche.Evaluation;
using Demarche.Restoration;
using Demarche.Tests.Support;

namespace Demarche.Tests.Restoration;

/// <summary>Restoration measured on the development sets; <c>data/floors.json</c> holds the same figures closer.</summary>
public sealed class QualityTests
{
    static readonly Restorer Restorer = Restorer.Load();

    [Fact]
    public void The_body_of_bare_lines_is_found()
    {
        using var pages = Open("text", "furniture_lines_dev.jsonl.gz");
        var body = LineScorer.Score(Restorer, pages).Body;
        Assert.True(body.F1 >= 0.92, $"F1 {body.F1:F4} P {body.Precision:F4} R {body.Recall:F4} over {body.Documents} pages");
    }

    [Fact]
    public void The_body_and_the_day_of_pages_are_found()
    {
        using var gold = Open("html", "gold.jsonl.gz");
        var score = PageScorer.Score(Restorer, gold, page => File.OpenRead(Repository.Shared("data", "html", "pages", page)));
        Assert.True(score.Body.Body.F1 >= 0.96, $"F1 {score.Body.Body.F1:F4}");
        Assert.True(score.Days.F1 >= 0.95, string.Join('\n', score.WrongDays));
    }

    [Fact]
    public void Clean_articles_keep_their_lines()
    {
        using var articles = Open("text", "articles_open.jsonl.gz");
        var (marked, lines, marks) = LineScorer.ScoreClean(Restorer, articles);
        Assert.True(marked <= lines * 0.005, string.Join('\n', marks.Take(20)));
    }

    [Fact]
    public void Agency_datelines_are_parsed()
    {
        using var rows = Open("text", "datelines_dev.jsonl.gz");
        var (right, count, missed) = DatelineScorer.Score(rows);
        Assert.True(right >= count * 0.99, string.Join('\n', missed.Take(20)));
    }

    [Fact]
    public void Official_statements_are_told_apart()
    {
        using var pairs = Open("clusters", "official_pairs_dev.jsonl");
        using var documents = Open("clusters", "official_docs_dev.jsonl.gz");
        var (copies, errors) = CopyScorer.Score(pairs, documents);
        Assert.True(copies.Precision >= 0.97 && copies.Recall >= 0.9, string.Join('\n', errors.Take(20)));
    }

    static StreamReader Open(params string[] parts)
    {
        var path = Repository.Shared(["data", .. parts]);
        return new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path));
    }
}
