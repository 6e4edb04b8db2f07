using System.Globalization;
using Demarche.Restoration;

namespace Demarche.Evaluation;

/// <summary>Scores the finder of copies on pairs of alike statements: revisions and duplicates are copies, updates and different events are none.</summary>
public static class CopyScorer
{
    /// <summary>Looks every pair up by itself.</summary>
    /// <param name="pairs">Lines <c>{a, b, label}</c>.</param>
    /// <param name="documents">Lines <c>{id, url, date, title, text}</c>.</param>
    /// <returns>Copies found, to be found and given; the pairs that are wrong.</returns>
    /// <exception cref="FormatException">A line is not of its shape, or names a document that is not there.</exception>
    public static (PrecisionRecall Copies, IReadOnlyList<string> Errors) Score(TextReader pairs, TextReader documents)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(documents);
        var texts = GoldRows.Read(documents, row => new Dispatch
        {
            Id = row.Text("id"),
            Text = row.Text("text"),
            Title = row.Text("title"),
            Url = row.Text("url"),
            Date = DateOnly.ParseExact(row.Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        }).ToDictionary(dispatch => dispatch.Id);
        var (copies, errors) = (default(PrecisionRecall), new List<string>());
        foreach (var (first, second, label) in GoldRows.Read(pairs, row => (texts[row.Text("a")], texts[row.Text("b")], row.Text("label"))))
        {
            var finder = new CopyFinder();
            finder.Add(first, first.Text);
            var (found, isCopy) = (finder.Add(second, second.Text) is not null, label is "revision" or "duplicate");
            copies += new PrecisionRecall(found && isCopy ? 1 : 0, isCopy ? 1 : 0, found ? 1 : 0);
            if (found != isCopy) errors.Add($"{first.Id} {second.Id}: {label}, {(found ? "taken for a copy" : "not found")}: {second.Title}");
        }

        return (copies, errors);
    }
}
