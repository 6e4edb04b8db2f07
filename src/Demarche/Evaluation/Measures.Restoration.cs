using Demarche.Restoration;

namespace Demarche.Evaluation;

/// <content>What intake and restoration are held to.</content>
public static partial class Measures
{
    const string Pages = "data/html/gold.jsonl.gz", Lines = "data/text/furniture_lines_dev.jsonl.gz", Articles = "data/text/articles_open.jsonl.gz",
        Datelines = "data/text/datelines_dev.jsonl.gz", CopyPairs = "data/clusters/official_pairs_dev.jsonl", CopyTexts = "data/clusters/official_docs_dev.jsonl.gz",
        Tellings = "data/text/translated_news_dev.jsonl.gz", Topics = "data/clusters/meantime_en_docs.jsonl";

    static IReadOnlyList<Measure> OfRestoration =>
    [
        new("restoration.pages", [Pages], PageFigures),
        new("restoration.lines", [Lines], LineFigures),
        new("restoration.clean", [Articles], CleanFigures),
        new("restoration.datelines", [Datelines], DatelineFigures),
        new("restoration.copies", [CopyPairs, CopyTexts], CopyFigures),
        new("restoration.stories", [Tellings, Topics], StoryFigures),
    ];

    static Dictionary<string, double> PageFigures(MeasureContext context)
    {
        using var gold = context.Open(Pages);
        var score = PageScorer.Score(Restorer.Load(), gold, page => File.OpenRead(context.PathOf($"data/html/pages/{page}")));
        return new Dictionary<string, double> { ["f1"] = score.Body.Body.F1, ["date_f1"] = score.Days.F1 };
    }

    static Dictionary<string, double> LineFigures(MeasureContext context)
    {
        using var pages = context.Open(Lines);
        return new Dictionary<string, double> { ["f1"] = LineScorer.Score(Restorer.Load(), pages).Body.F1 };
    }

    static Dictionary<string, double> CleanFigures(MeasureContext context)
    {
        using var articles = context.Open(Articles);
        var (marked, lines, _) = LineScorer.ScoreClean(Restorer.Load(), articles);
        return new Dictionary<string, double> { ["kept"] = 1 - ((double)marked / Math.Max(1, lines)) };
    }

    static Dictionary<string, double> DatelineFigures(MeasureContext context)
    {
        using var rows = context.Open(Datelines);
        var (right, count, _) = DatelineScorer.Score(rows);
        return new Dictionary<string, double> { ["parsed"] = (double)right / Math.Max(1, count) };
    }

    static Dictionary<string, double> CopyFigures(MeasureContext context)
    {
        using var pairs = context.Open(CopyPairs);
        using var documents = context.Open(CopyTexts);
        var (copies, _) = CopyScorer.Score(pairs, documents);
        return new Dictionary<string, double> { ["precision"] = copies.Precision, ["recall"] = copies.Recall };
    }

    static Dictionary<string, double> StoryFigures(MeasureContext context)
    {
        using var tellings = context.Open(Tellings);
        using var topics = context.Open(Topics);
        return new Dictionary<string, double> { ["f1"] = new StoryScorer([tellings, topics]).Score(new StoryOptions()).F1 };
    }
}
