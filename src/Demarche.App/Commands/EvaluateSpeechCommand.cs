using System.CommandLine;
using System.Globalization;
using Demarche.Actors;
using Demarche.Evaluation;
using Demarche.Intake;
using Demarche.Moves.Mood;
using Demarche.Moves.Speech;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary><c>demarche evaluate speech GOLD</c>: reporting frames against marked articles, or attribution and mood against a gold coding.</summary>
static class EvaluateSpeechCommand
{
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD")
        {
            Description = "Articles with marked quotations, one {id, text, quotes} a line (.gz too); or gold reports (.gold.jsonl), whose triggers are then taken as given.",
        };
        var errors = new Option<int>("--errors") { Description = "Print the first N errors too.", HelpName = "N" };
        var verb = new Verb("speech", "Cue, source and content of reported speech by Citron's measures; attribution, polarity and modality of gold reports.",
            "demarche evaluate speech quotations.jsonl.gz --errors 20")
        {
            gold, errors,
        };
        verb.SetAction(result => Run(result.GetRequiredValue(gold), result.GetValue(errors), result.InvocationConfiguration.Output));
        return verb;
    }

    static int Run(string path, int errors, TextWriter output)
    {
        var parser = new SyntaxParser(SyntaxModel.Load());
        try
        {
            var lines = path.Contains(".gold.", StringComparison.Ordinal) ? Reports(path, parser, output) : Frames(path, parser, output);
            foreach (var line in lines.Take(errors)) output.WriteLine(line);
            return ExitCode.Done;
        }
        catch (FormatException wrong)
        {
            throw new UsageException($"{path}: {wrong.Message}");
        }
    }

    static IReadOnlyList<string> Frames(string path, SyntaxParser parser, TextWriter output)
    {
        var finder = new SpeechFinder(SpeechLexicon.Load());
        var scorer = new SpeechScorer();
        using var reader = InputFile.OpenText(path);
        foreach (var gold in SpeechGold.ReadAll(reader))
        {
            var sentences = parser.Parse(gold.Text);
            scorer.Add(gold, sentences, finder.Find(gold.Text, sentences, new ActorMentions([])).Outermost.Select(frame => SpeechSpans.From(frame, gold.Text)));
        }

        scorer.Score.WriteTable(output);
        return scorer.Score.Errors;
    }

    static IReadOnlyList<string> Reports(string path, SyntaxParser parser, TextWriter output)
    {
        var resolver = new ActorResolver(ActorTable.Load());
        var scorer = new SpeechReportScorer(SpeechLexicon.Load(), new MoodReader(MoodLexicon.Load()));
        using var goldReader = InputFile.OpenText(path);
        var gold = ScoredReport.ReadAll(goldReader);
        using var reader = InputFile.OpenText(path.Replace(".gold.", ".", StringComparison.Ordinal));
        while (reader.ReadLine() is { } line)
        {
            if (!JsonLine.TryRead(line, out var dispatch, out _) || !gold.TryGetValue(dispatch.Id, out var reports)) continue;
            var sentences = parser.Parse(dispatch.Text);
            var mentions = resolver.Resolve(dispatch.Text, sentences, dispatch.Date).Mentions;
            scorer.Add(dispatch.Id, dispatch.Text, sentences, mentions, reports);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{scorer.Reports} gold reports: attribution {scorer.Attribution:0.000}  polarity {scorer.Polarity:0.000}  modality {scorer.Modality:0.000}"));
        return scorer.Errors;
    }
}
