using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Benchmarks;

/// <summary>Resolving a dispatch's actors against parsing it, in one run: the same text, twenty times over.</summary>
[MemoryDiagnoser]
public class ActorBenchmarks
{
    static readonly DateOnly Day = new(2022, 1, 28);

    SyntaxParser? _parser;
    ActorResolver? _resolver;
    ActorTable? _table;
    IReadOnlyList<ParsedSentence> _sentences = [];
    string _text = "";

    [GlobalSetup]
    public void Load()
    {
        _parser = new SyntaxParser(SyntaxModel.Load());
        _resolver = new ActorResolver(_table = ActorTable.Load());
        _text = string.Join("\n\n", Enumerable.Repeat(File.ReadAllText(Sample()), 20));
        _sentences = _parser.Parse(_text);
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<ParsedSentence> Parse() => _parser!.Parse(_text);

    [Benchmark]
    public ActorResolution Resolve() => _resolver!.Resolve(_text, _sentences, Day);

    [Benchmark]
    public ActorTable LoadTables() => _table = ActorTable.Load();

    static string Sample([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "data", "samples", "geneva-2022-01.txt");
}
