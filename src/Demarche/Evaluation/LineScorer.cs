using Demarche.Restoration;

namespace Demarche.Evaluation;

/// <summary>Scores what of bare lines is kept as the article.</summary>
public static class LineScorer
{
    /// <summary>Scores pages of marked lines, <c>{id, lines: [[text, "B" | "M" | "F"]]}</c>: body, mixed, furniture.</summary>
    /// <exception cref="FormatException">A line is not of that shape; the message names it.</exception>
    public static ArticleScorer Score(Restorer restorer, TextReader pages)
    {
        ArgumentNullException.ThrowIfNull(restorer);
        ArgumentNullException.ThrowIfNull(pages);
        var scorer = new ArticleScorer();
        foreach (var (id, lines) in GoldRows.Read(pages, row => (row.Text("id"), row.GetProperty("lines").EnumerateArray().Select(line => (Text: line[0].GetString()!.ReplaceLineEndings(" "), Mark: line[1].GetString())).ToList())))
        {
            var restored = restorer.Restore(new Dispatch { Id = id, Text = string.Join('\n', lines.Select(line => line.Text)) });
            scorer.Add(id, string.Join('\n', lines.Where(line => line.Mark != "F").Select(line => line.Text)), ArticleText.Of(restored));
        }

        return scorer;
    }

    /// <summary>Counts the lines of clean articles, <c>{id, title, text}</c>, that are taken for furniture.</summary>
    /// <returns>Lines marked, lines in all, and the marked ones with their article's id.</returns>
    /// <exception cref="FormatException">A line is not of that shape; the message names it.</exception>
    public static (int Marked, int Lines, IReadOnlyList<string> Marks) ScoreClean(Restorer restorer, TextReader articles)
    {
        ArgumentNullException.ThrowIfNull(restorer);
        ArgumentNullException.ThrowIfNull(articles);
        var (lines, marks) = (0, new List<string>());
        foreach (var (id, text) in GoldRows.Read(articles, row => (row.Text("id"), $"{row.Text("title")}\n\n{row.Text("text")}")))
        {
            var restored = restorer.Restore(new Dispatch { Id = id, Text = text });
            lines += restored.Passages.Count;
            marks.AddRange(restored.Passages.Where(passage => passage.Kind == PassageKind.Furniture).Select(passage => $"{id}: {passage.Raw.Of(text)}"));
        }

        return (marks.Count, lines, marks);
    }
}
