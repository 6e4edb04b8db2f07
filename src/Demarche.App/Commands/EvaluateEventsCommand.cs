using System.CommandLine;
using System.Text;
using Demarche.Evaluation;
using Demarche.Moves;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary><c>demarche evaluate events …</c>: the peers' own tests.</summary>
static class EvaluateEventsCommand
{
    public static Command Create() => new Verb("events", "The peers' own tests: false alarms, triples, roots of given pairs.",
        "demarche evaluate events alarms cameo_class_train.jsonl")
    {
        Subject("alarms", "SENTENCES", "False alarms among class-0 sentences, and the share of the others found.", (coder, reader, output, errors) =>
        {
            var coded = AlarmScorer.Code(coder, reader);
            var score = AlarmScorer.Score(coded);
            if (errors) WriteAlarms(coded, output);
            output.WriteLine($"false alarms {score.FalseAlarms:0.0000}  found {score.Found:0.0000}  false alarms but for statements and appeals (CAMEO 01, 02) {score.FalseActs:0.0000}");
            output.WriteLine("--min-confidence  false alarms  found  but for 01, 02");
            foreach (var least in AlarmThresholds)
                if (AlarmScorer.Score(coded, least) is var at) output.WriteLine($"{least,16:0.00}  {at.FalseAlarms,12:0.000}  {at.Found,5:0.000}  {at.FalseActs,14:0.000}");
            output.WriteLine("class 0 by move: " + string.Join(", ", AlarmScorer.ByMove(coded).Select(pair => $"{pair.Move.ToString().ToLowerInvariant()} {pair.Sentences}")));
        }),
        Subject("triples", "RECORDS", "(source, target, event) of gold records, from raw text: reports by the coding manual, and as CAMEO events.", (coder, reader, output, errors) =>
        {
            var score = TripleScorer.Score(coder, reader, errors ? output : null);
            output.WriteLine($"by the manual, PLOVER event    {Figures(score.Manual)}");
            output.WriteLine($"CAMEO events, PLOVER event     {Figures(score.Cameo)}");
            output.WriteLine($"CAMEO events, whole code       {Figures(score.CameoCode)}");
        }),
        Pairs(),
        Records(),
    };

    static readonly double[] AlarmThresholds = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9];

    static void WriteAlarms(IEnumerable<AlarmSentence> coded, TextWriter output)
    {
        foreach (var one in coded.Where(one => one.Class == 0 ? one.Reports.Count > 0 : one.Reports.Count == 0))
            output.WriteLine($"{one.Id} class {one.Class}: {string.Join("; ", one.Reports.Select(report => $"{report.Move.ToString().ToLowerInvariant()} {report.Cameo} '{report.Trigger}' {report.Confidence:0.00}"))} | {one.Text}");
    }

    static Option<bool> Errors() => new("--errors") { Description = "Print each record that is not right." };

    static string Figures(PrecisionRecall found) => $"P {found.Precision:0.0000}  R {found.Recall:0.0000}  F1 {found.F1:0.0000}";

    static Verb Subject(string name, string file, string description, Action<Coder, TextReader, TextWriter, bool> score)
    {
        var argument = new Argument<string>(file) { Description = "The gold set, JSON Lines." };
        var errors = Errors();
        var codebook = new CodebookOptions();
        var verb = new Verb(name, description, $"demarche evaluate events {name} gold.jsonl") { argument, errors };
        codebook.AddTo(verb);
        verb.SetAction(result =>
        {
            using var reader = new StreamReader(InputFile.Open(result.GetRequiredValue(argument)));
            score(CodebookOptions.Load(codebook.Apply(result)), reader, result.InvocationConfiguration.Output, result.GetValue(errors));
            return ExitCode.Done;
        });
        return verb;
    }

    static Verb Pairs()
    {
        var gold = new Argument<string>("GOLD") { Description = "{id, root} lines." };
        var predicted = new Argument<string>("PREDICTED") { Description = "{id, root} lines, as 'demarche pairs' writes them." };
        var verb = new Verb("pairs", "Macro-F1 of the root of a given pair.", "demarche evaluate events pairs plv.jsonl roots.jsonl") { gold, predicted };
        verb.SetAction(result =>
        {
            using var goldReader = new StreamReader(InputFile.Open(result.GetRequiredValue(gold)));
            using var predictedReader = new StreamReader(InputFile.Open(result.GetRequiredValue(predicted)));
            var (macro, accuracy) = PairScorer.Score(PairScorer.Read(goldReader), PairScorer.Read(predictedReader));
            result.InvocationConfiguration.Output.WriteLine($"macro-F1 {macro:0.0000}  accuracy {accuracy:0.0000}");
            return ExitCode.Done;
        });
        return verb;
    }

    static Verb Records()
    {
        var records = new Argument<string>("RECORDS") { Description = "{id, date, text, events: [[source, target, code]]} lines." };
        var verbs = new Option<string>("--verbs") { Description = "PETRARCH verb dictionary.", HelpName = "FILE", Required = true };
        var actors = new Option<string>("--actors") { Description = "PETRARCH actor dictionary.", HelpName = "FILE", Required = true };
        var agents = new Option<string?>("--agents") { Description = "PETRARCH agent dictionary.", HelpName = "FILE" };
        var discards = new Option<string?>("--discards") { Description = "PETRARCH discard file.", HelpName = "FILE" };
        var errors = Errors();
        var verb = new Verb("records", "PETRARCH's unit records, coded with its own dictionaries: right when the events with an actor on both sides are the record's.",
            "demarche evaluate events records unit_records.jsonl --verbs verbs.txt --actors actors.txt --agents agents.txt --discards discards.txt")
        {
            records, verbs, actors, agents, discards, errors,
        };
        verb.SetAction(result =>
        {
            var names = PetrarchNames.Read(Text(result.GetRequiredValue(actors)), Text(result.GetValue(agents)), Text(result.GetValue(discards)));
            var coder = new PetrarchCoder(PetrarchVerbs.Read(Text(result.GetRequiredValue(verbs))), names, new SyntaxParser(SyntaxModel.Load()));
            using var reader = new StreamReader(InputFile.Open(result.GetRequiredValue(records)));
            var output = result.InvocationConfiguration.Output;
            var (right, count) = UnitRecordScorer.Score(coder, reader, result.GetValue(errors) ? output : null);
            output.WriteLine($"{right} of {count} records right");
            return ExitCode.Done;
        });
        return verb;
    }

    static string Text(string? path) => path is null ? "" : Encoding.UTF8.GetString(InputFile.ReadAll(path));
}
