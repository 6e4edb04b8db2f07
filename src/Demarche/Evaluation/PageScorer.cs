using Demarche.Intake;
using Demarche.Restoration;

namespace Demarche.Evaluation;

/// <summary>Scores pages: the article by runs of four words, and the day of publication.</summary>
public static class PageScorer
{
    /// <summary>Scores every page of a gold set, read with its address as a fetched page is.</summary>
    /// <param name="restorer">Finds the article.</param>
    /// <param name="gold">Lines <c>{id, html, url, gold_text, gold_date}</c>.</param>
    /// <param name="open">Opens the page named by <c>html</c>; it may be gzipped.</param>
    /// <exception cref="FormatException">A line is not of that shape, or a page cannot be read; the message names it.</exception>
    public static PageScore Score(Restorer restorer, TextReader gold, Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(restorer);
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(open);
        var body = new ArticleScorer();
        var days = default(PrecisionRecall);
        var wrong = new List<string>();
        foreach (var (id, html, url, text, date) in GoldRows.Read(gold, row => (row.Text("id"), row.Text("html"), row.Text("url"), row.Text("gold_text"), row.Text("gold_date"))))
        {
            var page = Read(open, html, url);
            body.Add($"{id} {url}", text, ArticleText.Of(restorer.Restore(page)));
            if (date.Length < 10) continue;
            var given = page.Date?.ToString("yyyy-MM-dd");
            days += new PrecisionRecall(given == date[..10] ? 1 : 0, 1, given is null ? 0 : 1);
            if (given != date[..10]) wrong.Add($"{id} {url}: {given ?? "no day"} for {date[..10]}");
        }

        return new PageScore(body, days, wrong);
    }

    static Dispatch Read(Func<string, Stream> open, string html, string url)
    {
        using var stream = open(html);
        var item = IntakeSource.Read(stream, new IntakeOptions { Kind = InputKind.Html, Url = url }).Single();
        return item.Dispatch ?? throw new FormatException($"{html}: {item.Error}");
    }
}
