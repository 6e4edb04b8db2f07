using System.Globalization;

namespace Demarche.Evaluation;

/// <summary>Scores articles against gold text and remembers where they differ.</summary>
public sealed class ArticleScorer
{
    /// <summary>Lines of one article that are shown of what is missing and of what is too much.</summary>
    const int LinesShown = 12;

    readonly List<(double F1, string Text)> _differences = [];

    /// <summary>Precision, recall and F1 by runs of four words.</summary>
    public RestorationShingleScorer Body { get; } = new();

    /// <summary>The articles that differ from gold, the worst first: name, figures, the lines that are missing (<c>-</c>) and too many (<c>+</c>).</summary>
    public IEnumerable<string> Differences => _differences.OrderBy(item => item.F1).Select(item => item.Text);

    /// <summary>Scores one article.</summary>
    /// <param name="name">How it is called among the differences.</param>
    /// <param name="gold">The article.</param>
    /// <param name="found">What was found of it.</param>
    public void Add(string name, string gold, string found)
    {
        var (precision, recall) = Body.Add(gold, found);
        if (precision == 1 && recall == 1) return;
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        var head = string.Create(CultureInfo.InvariantCulture, $"{name}  F1 {f1:0.000}  P {precision:0.000}  R {recall:0.000}");
        _differences.Add((f1, string.Join('\n', [head, .. OnlyIn(gold, found, '-'), .. OnlyIn(found, gold, '+')])));
    }

    static IEnumerable<string> OnlyIn(string text, string other, char sign)
    {
        var rest = Folded(other);
        return text.Split('\n').Where(line => Folded(line) is { Length: > 0 } words && !rest.Contains(words, StringComparison.Ordinal)).Take(LinesShown).Select(line => $"  {sign} {line.Trim()}");
    }

    static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
