using System.Runtime.CompilerServices;

namespace Demarche.Benchmarks;

/// <summary>The dispatch that parsing is measured on, twenty times over: about 14,000 words.</summary>
static class SampleText
{
    const int Times = 20;

    public static string Repeated() => string.Join("\n\n", Enumerable.Repeat(File.ReadAllText(Sample()), Times));

    static string Sample([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "data", "samples", "geneva-2022-01.txt");
}
