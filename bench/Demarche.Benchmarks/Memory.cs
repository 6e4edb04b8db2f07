using System.Diagnostics;
using System.Globalization;
using Demarche.Syntax;

namespace Demarche.Benchmarks;

/// <summary>What a process that loads a model and parses holds at its peak, over one that does nothing: resident memory, in processes of their own.</summary>
static class Memory
{
    const string Nothing = "nothing";

    /// <summary>Starts this program once for nothing and once for each model, and prints a table.</summary>
    public static void Print()
    {
        var empty = Peak(Nothing);
        Console.WriteLine($"| Model | Peak over an empty process of {Megabytes(empty)} MB |");
        Console.WriteLine("| --- | --- |");
        foreach (var kind in Enum.GetValues<SyntaxModelKind>()) Console.WriteLine($"| {kind} | {Megabytes(Peak(kind.ToString()) - empty)} MB |");
    }

    /// <summary>In such a process: does its work and prints the most bytes that were resident.</summary>
    public static void PrintPeak(string work)
    {
        if (work != Nothing)
        {
            var parser = new SyntaxParser(SyntaxModel.Load(Enum.Parse<SyntaxModelKind>(work)));
            if (parser.Parse(SampleText.Repeated()).Count == 0) throw new InvalidOperationException("The sample has no sentence.");
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(process.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    static long Peak(string work)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["memory", work]) { RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return long.Parse(line, CultureInfo.InvariantCulture);
    }

    static string Megabytes(long bytes) => (bytes / 1e6).ToString("F0", CultureInfo.InvariantCulture);
}
