using Demarche.Data;

namespace Demarche.Moves;

/// <summary>The rules by which moves are coded: role patterns, word classes and an entry for every way to say a move.</summary>
/// <remarks>Immutable and thread-safe. Built once from YAML files and handed in; the format is described in <c>docs/user/codebook.md</c>.</remarks>
public sealed class Codebook
{
    readonly Dictionary<string, List<Predicate>>[] _index;

    Codebook(IReadOnlyList<MoveEntries> moves, IReadOnlyDictionary<string, RolePattern> patterns, CodebookLexicon lexicon, CodebookWords words)
    {
        (Moves, Patterns, Lexicon, Words) = (moves, patterns, lexicon, words);
        Forms.AddIrregular(words.Of("irregular-verbs"));
        lexicon.AddForms(Forms);
        _index = [.. Enumerable.Range(0, 4).Select(_ => new Dictionary<string, List<Predicate>>(StringComparer.Ordinal))];
        foreach (var predicate in moves.SelectMany(move => move.Predicates))
            foreach (var head in predicate.Heads)
            {
                if (predicate.Kind == PredicateKind.Verb) Forms.AddVerb(head);
                else Forms.AddNoun(head);
                if (predicate is { Kind: PredicateKind.Verb, Parts.Count: 0, Frame.Pattern.Name: "act" or "transfer" }) Forms.AddDeed(head);
                var byHead = _index[(int)predicate.Kind];
                if (!byHead.TryGetValue(head, out var list)) byHead[head] = list = [];
                list.Add(predicate);
            }
    }

    internal IReadOnlyList<MoveEntries> Moves { get; }

    internal IReadOnlyDictionary<string, RolePattern> Patterns { get; }

    internal CodebookLexicon Lexicon { get; }

    internal CodebookWords Words { get; }

    internal WordForms Forms { get; } = new();

    /// <summary>Number of predicates that it knows.</summary>
    public int PredicateCount => Moves.Sum(move => move.Predicates.Count);

    /// <summary>Loads the codebook that is built into the library.</summary>
    public static Codebook LoadDefault() => Read(BuiltIn());

    /// <summary>Loads the built-in codebook with the files of a folder laid over it: a file of the same path (<c>moves/demand.yaml</c>) replaces the built-in one.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="builtInMoves">Whether built-in move files that the folder does not have stay; else its own moves alone count, and built-in patterns and classes stay.</param>
    /// <exception cref="CodebookException">A file is broken; the message names file and line.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static Codebook LoadOver(string folder, bool builtInMoves = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no folder '{folder}'.");
        var files = BuiltIn().Where(file => builtInMoves || !IsMoves(file.Path)).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = File.ReadAllText(path);
        return Read(files.Select(file => (file.Key, file.Value)));
    }

    /// <summary>Codes every sentence of the codebook and compares it with what its entry says.</summary>
    /// <param name="coder">A coder loaded with this codebook.</param>
    /// <returns>Number of sentences, and a line <c>file:line: sentence: problem</c> for each that fails.</returns>
    public (int Sentences, IReadOnlyList<string> Failures) Check(Coder coder)
    {
        ArgumentNullException.ThrowIfNull(coder);
        var failures = new List<string>();
        var count = 0;
        foreach (var (move, example) in ExampleCheck.Examples(this))
        {
            count++;
            var coded = coder.Code(new Dispatch { Id = example.Source, Text = example.Text, Date = ExampleDate });
            if (ExampleCheck.Problem(move, example, coded.Reports) is { } problem) failures.Add($"{example.Source}: \"{example.Text}\" {problem}");
        }

        return (count, failures);
    }

    /// <summary>Predicates that can never be chosen, a line <c>file:line: what</c> each: shadowed by an equal one that wins, or with limits that nothing meets.</summary>
    public IReadOnlyList<string> Unreachable() => [.. CodebookLint.Run(this)];

    static bool IsMoves(string path) => path.StartsWith("moves/", StringComparison.Ordinal);

    // The day on which the examples are read: fixed, so that their dates and office-holders are.
    static readonly DateOnly ExampleDate = new(2022, 1, 28);

    static IEnumerable<(string Path, string Text)> BuiltIn() =>
        EmbeddedData.List("data/codebook/", ".yaml").Select(path => (path["data/codebook/".Length..], EmbeddedData.ReadText(path)));

    /// <summary>Loads a codebook from files, given by their path inside the codebook (<c>patterns.yaml</c>, <c>moves/demand.yaml</c>) and text.</summary>
    /// <exception cref="CodebookException">A file is broken; the message names file and line.</exception>
    public static Codebook Read(IEnumerable<(string Path, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var texts = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        if (!texts.TryGetValue("patterns.yaml", out var patternText)) throw new CodebookException("patterns.yaml", 1, "the file is missing");
        var patternYaml = CodebookYaml.Parse("patterns.yaml", patternText);
        var root = patternYaml.Mapping(patternYaml.Root);
        var words = CodebookWords.Read(patternYaml, root);
        var lexicon = new CodebookLexicon();
        lexicon.AddFunctionWords(words.FunctionWords);
        var moves = texts.Keys.Where(IsMoves).Order(StringComparer.Ordinal)
            .Select(path => CodebookYaml.Parse(path, texts[path])).ToList();
        var patterns = PatternReader.Read(patternYaml, patternYaml.Need(root, "patterns"));
        var reader = new MoveReader(patterns, new PredicateNotation(lexicon));
        // Classes may name the verdicts of moves that a codebook of its own does not have.
        foreach (var move in Enum.GetNames<MoveType>()) lexicon.Extend("verdicts-of-" + move.ToLowerInvariant(), []);
        foreach (var yaml in moves)
        {
            var move = MoveReader.MoveOf(yaml).ToString().ToLowerInvariant();
            foreach (var head in reader.Heads(yaml)) lexicon.Extend("@" + move, head);
            lexicon.Extend("verdicts-of-" + move, MoveReader.Verdicts(yaml));
        }

        if (texts.TryGetValue("classes.yaml", out var classText)) lexicon.Add(CodebookYaml.Parse("classes.yaml", classText));
        return new Codebook([.. moves.Select(reader.Read)], patterns, lexicon, words);
    }

    /// <summary>Whether a lemma heads a verb of some entry.</summary>
    internal bool IsVerb(string lemma) => Find(PredicateKind.Verb, lemma).Count > 0;

    /// <summary>Predicates of one kind with this head lemma, in file order.</summary>
    internal IReadOnlyList<Predicate> Find(PredicateKind kind, string lemma) =>
        _index[(int)kind].TryGetValue(lemma, out var list) ? list : [];
}
