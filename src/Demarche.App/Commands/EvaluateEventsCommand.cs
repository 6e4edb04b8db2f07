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
        Subject("alarms", "SENTENCES", "False alarms among class-0 sentences, and the share of the others found.", (coder, reader) =>
        {
            var score = AlarmScorer.Score(coder, reader);
            return $"false alarms {score.FalseAlarms:0.0000}  found {score.Found:0.0000}  false alarms but for statements and appeals (CAMEO 01, 02) {score.FalseActs:0.0000}";
        }),
        Subject("triples", "RECORDS", "(source, target, root) of gold records, from raw text.", (coder, reader) =>
        {
            var triples = TripleScorer.Score(coder, reader);
            return $"triples P {triples.Precision:0.0000}  R {triples.Recall:0.0000}  F1 {triples.F1:0.0000}";
        }),
        Pairs(),
        Records(),
    };

    static Verb Subject(string name, string file, string description, Func<Coder, TextReader, string> score)
    {
        var argument = new Argument<string>(file) { Description = "The gold set, JSON Lines." };
        var codebook = new CodebookOptions();
        var verb = new Verb(name, description, $"demarche evaluate events {name} gold.jsonl") { argument };
        codebook.AddTo(verb);
        verb.SetAction(result =>
        {
            using var reader = new StreamReader(InputFile.Open(result.GetRequiredValue(argument)));
            result.InvocationConfiguration.Output.WriteLine(score(CodebookOptions.Load(codebook.Apply(result)), reader));
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
        var errors = new Option<bool>("--errors") { Description = "Print each record that is not right." };
        var verb = new Verb("records", "PETRARCH's unit records, coded with its own dictionaries: right when the events with an actor on both sides are the record's.",
            "demarche evaluate events records unit_records.jsonl --verbs verbs.txt --actors actors.txt --agents agents.txt --discards discards.txt")
        {
            records, verbs, actors, agents, discards, errors,
        };
        verb.SetAction(result =>
        {
            var names = PetrarchNames.Read(Text(result.GetRequiredValue(actors)), Text(result.GetValue(agents)), Text(result.GetValue(discards)));
            var coder = new PetrarchCoder(PetrarchVerbs.Read(Text(result.GetRequiredValue(verbs))), names, new SyntaxParser(SyntaxModel.Load(SyntaxModelKind.Accurate)));
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
