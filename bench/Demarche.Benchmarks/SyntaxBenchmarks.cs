using BenchmarkDotNet.Attributes;
using Demarche.Syntax;

namespace Demarche.Benchmarks;

/// <summary>Segmenting, tagging and parsing a dispatch, twenty times over: one operation is about 14,000 words.</summary>
[MemoryDiagnoser]
public class SyntaxBenchmarks
{
    SyntaxParser? _parser;
    string _text = "";

    [Params(SyntaxModelKind.Fast, SyntaxModelKind.Accurate, SyntaxModelKind.Deep)]
    public SyntaxModelKind Model { get; set; }

    [GlobalSetup]
    public void Load()
    {
        _parser = new SyntaxParser(SyntaxModel.Load(Model));
        _text = SampleText.Repeated();
        Console.WriteLine($"// {_parser.Parse(_text).Sum(sentence => sentence.Tokens.Count)} words an operation");
    }

    [Benchmark]
    public IReadOnlyList<ParsedSentence> Parse() => _parser!.Parse(_text);

    [Benchmark]
    public SyntaxModel LoadModel() => SyntaxModel.Load(Model);
}
