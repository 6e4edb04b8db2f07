using System.Globalization;
using Demarche.Evaluation;
using Demarche.Syntax;

namespace Demarche.Benchmarks;

/// <summary>Tokens that each model reads in a second of processor time, one model after the other in one process: what a machine that does other work too can still compare.</summary>
static class Speed
{
    /// <summary>Prints a table.</summary>
    public static void Print()
    {
        var text = SampleText.Repeated();
        Console.WriteLine("| Model | Tokens a CPU second, from text to trees |");
        Console.WriteLine("| --- | --- |");
        foreach (var kind in Enum.GetValues<SyntaxModelKind>())
        {
            var parser = new SyntaxParser(SyntaxModel.Load(kind));
            var speed = ParsingSpeed.Measure(() => parser.Parse(text).Sum(sentence => sentence.Tokens.Count));
            Console.WriteLine($"| {kind} | {speed.ToString("N0", CultureInfo.InvariantCulture)} |");
        }
    }
}
