using System.IO.Compression;
using Demarche.Evaluation;
using Demarche.Intake;
using Demarche.Restoration;
using Demarche.Tests.Support;

namespace Demarche.Tests.Restoration;

/// <summary>Restoration measured on the development sets; the figures here are floors.</summary>
public sealed class QualityTests
{
    static readonly Restorer Restorer = Restorer.Load();

    [Fact]
    public void The_body_of_bare_lines_is_found()
    {
        var scorer = new RestorationShingleScorer();
        foreach (var row in Rows.Of(Repository.Shared("data", "text", "furniture_lines_dev.jsonl.gz")))
        {
            var lines = row.GetProperty("lines").EnumerateArray().Select(line => (Text: line[0].GetString()!.ReplaceLineEndings(" "), IsBody: line[1].GetString() != "F")).ToList();
            var restored = Restorer.Restore(new Dispatch { Id = "page", Text = string.Join('\n', lines.Select(line => line.Text)) });
            var kept = restored.Passages.Where(passage => passage.Kind is PassageKind.Body or PassageKind.Subhead && !passage.Clean.IsEmpty);
            scorer.Add(string.Join('\n', lines.Where(line => line.IsBody).Select(line => line.Text)), string.Join('\n', kept.Select(passage => passage.Clean.Of(restored.Text))));
        }

        Assert.True(scorer.F1 >= 0.919, $"F1 {scorer.F1:F4} P {scorer.Precision:F4} R {scorer.Recall:F4} over {scorer.Documents} pages");
    }

    [Fact]
    public void The_body_and_the_day_of_pages_are_found()
    {
        var scorer = new RestorationShingleScorer();
        int dated = 0, right = 0;
        foreach (var row in Rows.Of(Repository.Shared("data", "html", "gold.jsonl.gz")))
        {
            using var page = new GZipStream(File.OpenRead(Repository.Shared("data", "html", "pages", row.Text("html"))), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            page.CopyTo(bytes);
            var dispatch = HtmlReader.Read(bytes.ToArray(), row.Text("url"));
            var restored = Restorer.Restore(dispatch);
            scorer.Add(row.Text("gold_text"), string.Join('\n', restored.Passages.Select(passage => BodyOf(passage, restored))));
            if (row.Text("gold_date") is not { Length: >= 10 } day) continue;
            dated++;
            if (dispatch.Date?.ToString("yyyy-MM-dd") == day[..10]) right++;
        }

        Assert.True(scorer.F1 >= 0.960, $"F1 {scorer.F1:F4} P {scorer.Precision:F4} R {scorer.Recall:F4}");
        Assert.True(right >= 0.95 * dated, $"{right} of {dated} days");
    }

    static string BodyOf(Passage passage, RestoredText restored) => passage.Kind switch
    {
        PassageKind.Dateline => passage.Raw.Of(restored.Raw).TrimEnd(),
        PassageKind.Body or PassageKind.Subhead => passage.Clean.Of(restored.Text),
        _ => "",
    };

    [Fact]
    public void Clean_articles_keep_their_lines()
    {
        int lines = 0, lost = 0;
        foreach (var row in Rows.Of(Repository.Shared("data", "text", "articles_open.jsonl.gz")))
        {
            var restored = Restorer.Restore(new Dispatch { Id = row.Text("id"), Text = row.Text("title") + "\n\n" + row.Text("text") });
            lines += restored.Passages.Count;
            lost += restored.Passages.Count(passage => passage.Kind == PassageKind.Furniture);
        }

        Assert.True(lost <= lines * 0.005, $"{lost} of {lines} lines marked as furniture");
    }

    [Fact]
    public void Agency_datelines_are_parsed()
    {
        var rows = Rows.Of(Repository.Shared("data", "text", "datelines_dev.jsonl.gz")).ToList();
        var parsed = rows.Count(row => Dateline.TryParse(row.Text("dateline") + " " + row.Text("lead"), out var found) && found!.Length == row.Text("dateline").Length + 1);
        Assert.True(parsed >= rows.Count * 0.99, $"{parsed} of {rows.Count}");
    }
}
