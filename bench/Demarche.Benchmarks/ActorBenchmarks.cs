using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Benchmarks;

/// <summary>Resolving a dispatch's actors and comparing its names against parsing it, in one run.</summary>
[MemoryDiagnoser]
public class ActorBenchmarks
{
    const int Tellings = 20;

    static readonly DateOnly Day = new(2022, 1, 28);

    /// <summary>The built-in model that parses.</summary>
    [Params(SyntaxModelKind.Deep, SyntaxModelKind.Accurate, SyntaxModelKind.Fast)]
    public SyntaxModelKind Model { get; set; } = SyntaxModelKind.Deep;

    SyntaxParser? _parser;
    ActorResolver? _resolver;
    ActorTable? _table;
    TellingReader? _tellings;
    IReadOnlyList<ParsedSentence> _sentences = [];
    string _text = "";

    [GlobalSetup]
    public void Load()
    {
        _parser = new SyntaxParser(SyntaxModel.Load(Model));
        _resolver = new ActorResolver(_table = ActorTable.Load());
        _tellings = new TellingReader(_table);
        _text = File.ReadAllText(Sample());
        _sentences = _parser.Parse(_text);
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<ParsedSentence> Parse() => _parser!.Parse(_text);

    [Benchmark]
    public ActorResolution Resolve() => _resolver!.Resolve(_text, _sentences, Day);

    /// <summary>Twenty tellings of one story: reading the names and comparing each with all before it.</summary>
    [Benchmark(OperationsPerInvoke = Tellings)]
    public int CompareNames()
    {
        var (comparer, found) = (new NameComparer(), 0);
        for (var i = 0; i < Tellings; i++)
        {
            var telling = _tellings!.Read(Day, _sentences);
            comparer.Add(telling);
            found += comparer.Findings(telling).Count;
        }

        return found;
    }

    [Benchmark]
    public ActorTable LoadTables() => _table = ActorTable.Load();

    static string Sample([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "data", "samples", "geneva-2022-01.txt");
}
