using System.CommandLine;
using System.Globalization;
using Demarche.Evaluation;
using Demarche.Restoration;

namespace Demarche.App.Commands;

/// <summary><c>demarche evaluate restoration …</c>: the article, its day, furniture, datelines, copies and stories against gold sets.</summary>
static class EvaluateRestorationCommand
{
    public static Command Create() => new Verb("restoration", "The article of pages and of bare lines, days, datelines, copies, stories.",
        "demarche evaluate restoration pages gold.jsonl.gz --errors 5")
    {
        Pages(),
        Subject("lines", "Bare lines kept as the article: precision, recall and F1 by runs of four words.", "{id, lines: [[text, \"B\" | \"M\" | \"F\"]]} lines.", (reader, _) => Of(LineScorer.Score(Restorer.Load(), reader))),
        Subject("clean", "Lines of clean articles that are taken for furniture.", "{id, title, text} lines.", (reader, _) =>
        {
            var (marked, lines, marks) = LineScorer.ScoreClean(Restorer.Load(), reader);
            return (Number($"{marked} of {lines} lines of clean articles marked as furniture, {(double)marked / Math.Max(1, lines):0.0000}"), marks);
        }),
        Subject("datelines", "Datelines that are taken apart where the lead begins.", "{id, dateline, lead} lines.", (reader, _) =>
        {
            var (right, count, missed) = DatelineScorer.Score(reader);
            return (Number($"{right} of {count} datelines, {(double)right / Math.Max(1, count):0.0000}"), missed);
        }),
        Copies(),
        Stories(),
    };

    static Verb Pages() => Subject("pages", "The article of web pages by runs of four words (scrapinghub's article-extraction-benchmark), and the day of publication.",
        "{id, html, url, gold_text, gold_date} lines; the pages lie in the folder 'pages' beside the file.", (reader, path) =>
        {
            var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "pages");
            var score = PageScorer.Score(Restorer.Load(), reader, page => InputFile.Open(Path.Combine(folder, page)));
            var (text, differences) = Of(score.Body);
            var days = score.Days;
            return (text + Number($"\ndays {days.Hits} of {days.Gold} right, {days.Predicted - days.Hits} wrong: P {days.Precision:0.0000}  R {days.Recall:0.0000}  F1 {days.F1:0.0000}"), [.. score.WrongDays, .. differences]);
        });

    static (string Text, IEnumerable<string> Errors) Of(ArticleScorer scorer)
    {
        var body = scorer.Body;
        return (Number($"{body.Documents} articles, {body.Exact} exact: P {body.Precision:0.0000}  R {body.Recall:0.0000}  F1 {body.F1:0.0000}"), scorer.Differences);
    }

    static Verb Copies()
    {
        var documents = new Argument<string>("DOCUMENTS") { Description = "{id, url, date, title, text} lines (.gz too)." };
        return Subject("copies", "Copies among pairs of alike statements: revisions and duplicates, neither updates nor different events.", "{a, b, label} lines.", (reader, _, more) =>
        {
            using var texts = InputFile.OpenText(more);
            var (copies, errors) = CopyScorer.Score(reader, texts);
            return (Number($"copies P {copies.Precision:0.0000}  R {copies.Recall:0.0000}  ({copies.Hits} of {copies.Gold} found, {copies.Predicted - copies.Hits} wrong)"), errors);
        }, documents);
    }

    static Verb Stories()
    {
        var sets = new Argument<string[]>("SET") { Description = "{id, mt_segments: {system: [segment…]}} or {id, title, text} lines (.gz too).", Arity = ArgumentArity.OneOrMore };
        var verb = new Verb("stories", "Pairs of dispatches that are put into one story, at one likeness after the other: tellings of a document are one, other documents none.",
            "demarche evaluate restoration stories translated_news_dev.jsonl.gz meantime_en_docs.jsonl") { sets };
        verb.SetAction(result =>
        {
            var readers = result.GetRequiredValue(sets).Select(InputFile.OpenText).ToList();
            var (scorer, output, usual) = (new StoryScorer(readers), result.InvocationConfiguration.Output, new StoryOptions());
            foreach (var reader in readers) reader.Dispose();
            output.WriteLine($"{scorer.Dispatches} dispatches of {scorer.Stories} stories");
            for (var percent = 10; percent <= 50; percent += 5)
            {
                var pairs = scorer.Score(usual with { Likeness = percent / 100.0 });
                output.WriteLine(Number($"likeness {percent / 100.0:0.00}  P {pairs.Precision:0.0000}  R {pairs.Recall:0.0000}  F1 {pairs.F1:0.0000}{(percent / 100.0 == usual.Likeness ? "  the default" : "")}"));
            }

            return ExitCode.Done;
        });
        return verb;
    }

    static Verb Subject(string name, string description, string shape, Func<TextReader, string, (string Text, IEnumerable<string> Errors)> score) =>
        Subject(name, description, shape, (reader, path, _) => score(reader, path), null);

    static Verb Subject(string name, string description, string shape, Func<TextReader, string, string, (string Text, IEnumerable<string> Errors)> score, Argument<string>? more)
    {
        var gold = new Argument<string>("GOLD") { Description = shape + " May be gzipped (.gz)." };
        var errors = new Option<int>("--errors") { Description = "Print the first N errors too.", HelpName = "N" };
        var verb = new Verb(name, description, $"demarche evaluate restoration {name} gold.jsonl.gz{(more is null ? "" : " documents.jsonl.gz")} --errors 20") { gold, errors };
        if (more is not null) verb.Add(more);
        verb.SetAction(result =>
        {
            var path = result.GetRequiredValue(gold);
            var (text, found) = GoldFile.Read(path, reader => score(reader, path, more is null ? "" : result.GetRequiredValue(more)));
            result.InvocationConfiguration.Output.WriteLine(text);
            foreach (var error in found.Take(result.GetValue(errors))) result.InvocationConfiguration.Output.WriteLine(error);
            return ExitCode.Done;
        });
        return verb;
    }

    static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
