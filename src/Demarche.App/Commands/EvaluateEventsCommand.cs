using System.CommandLine;
using Demarche.Evaluation;

namespace Demarche.App.Commands;

/// <summary><c>demarche evaluate events …</c>: the peers' own tests.</summary>
static class EvaluateEventsCommand
{
    public static Command Create() => new Verb("events", "The peers' own tests: false alarms, triples, roots of given pairs.",
        "demarche evaluate events alarms cameo_class_train.jsonl")
    {
        Subject("alarms", "SENTENCES", "False alarms among class-0 sentences, and the share of the others found.", (coder, reader) =>
        {
            var (alarms, found) = AlarmScorer.Score(coder, reader);
            return $"false alarms {alarms:0.0000}  found {found:0.0000}";
        }),
        Subject("triples", "RECORDS", "(source, target, root) of gold records, from raw text.", (coder, reader) =>
        {
            var triples = TripleScorer.Score(coder, reader);
            return $"triples P {triples.Precision:0.0000}  R {triples.Recall:0.0000}  F1 {triples.F1:0.0000}";
        }),
        Pairs(),
    };

    static Verb Subject(string name, string file, string description, Func<Coder, TextReader, string> score)
    {
        var argument = new Argument<string>(file) { Description = "The gold set, JSON Lines." };
        var verb = new Verb(name, description, $"demarche evaluate events {name} gold.jsonl") { argument };
        verb.SetAction(result =>
        {
            using var reader = new StreamReader(InputFile.Open(result.GetRequiredValue(argument)));
            result.InvocationConfiguration.Output.WriteLine(score(Coder.Load(), reader));
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
}
