using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Demarche.Restoration;
using Demarche.Syntax;

namespace Demarche.Benchmarks;

/// <summary>A dispatch from raw text to reports, beside its parser alone: the ratio of the two is what the other stages cost.</summary>
public class CoderBenchmarks
{
    static readonly Dispatch Sample = new() { Id = "sample", Text = File.ReadAllText(PathOfSample()), Date = new DateOnly(2022, 1, 28) };

    Coder? _coder;
    SyntaxParser? _parser;
    string _clean = "";

    [GlobalSetup]
    public void Load()
    {
        _coder = Coder.Load();
        _parser = new SyntaxParser(SyntaxModel.Load(_coder.Options.SyntaxModel));
        _clean = Restorer.Load().Restore(Sample).Text;
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<ParsedSentence> Parse() => _parser!.Parse(_clean);

    [Benchmark]
    public CodedDispatch Code() => _coder!.Code(Sample);

    static string PathOfSample([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "data", "samples", "geneva-2022-01.txt");
}
