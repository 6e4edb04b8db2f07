using YamlDotNet.RepresentationModel;

namespace Demarche.Moves;

/// <summary>Reads one <c>moves/*.yaml</c>: a move type with its entries.</summary>
/// <param name="patterns">Named patterns.</param>
/// <param name="notation">Reader of predicates.</param>
sealed class MoveReader(IReadOnlyDictionary<string, RolePattern> patterns, PredicateNotation notation)
{
    static readonly HashSet<string> FileKeys = ["move", "definition", "plover", "mode", "cameo", "frames", "codes", "refuses"];
    static readonly HashSet<string> FrameKeys =
    [
        "id", "pattern", "verbs", "nouns", "adjs", "light", "plover", "mode", "cameo", "performer", "addressee", "object",
        "needs", "only", "never", "unaddressed", "unless", "proposes", "issue", "polarity", "modality", "future", "abroad", "rank", "codes", "refuses", "note",
    ];

    static readonly HashSet<string> ExampleKeys =
        ["text", "move", "trigger", "performer", "addressee", "object", "issue", "polarity", "modality", "attribution", "date"];

    static readonly (string Key, PredicateKind Kind)[] PredicateLists =
        [("verbs", PredicateKind.Verb), ("nouns", PredicateKind.Noun), ("adjs", PredicateKind.Adjective)];

    public static MoveType MoveOf(CodebookYaml yaml) => yaml.Enum<MoveType>(yaml.Need(yaml.Mapping(yaml.Root, FileKeys), "move"));

    /// <summary>Head lemmas of the file's verbs and nouns, for the class <c>@move</c> that other entries may name.</summary>
    public IEnumerable<string> Heads(CodebookYaml yaml)
    {
        foreach (var node in yaml.Items(CodebookYaml.Get(yaml.Mapping(yaml.Root, FileKeys), "frames")))
            foreach (var (key, kind) in PredicateLists)
                foreach (var text in yaml.Words(yaml.Mapping(node), key))
                {
                    var bare = PredicateNotation.WithoutCircumstances(text);
                    if (kind == PredicateKind.Adjective || bare.Contains(':', StringComparison.Ordinal)) continue;
                    foreach (var head in notation.HeadsOf(kind, bare)) yield return head;
                }
    }

    /// <summary>Words that are a verdict of the file's move all by themselves ("is foolish"), for the class <c>verdicts-of-move</c>: "called it foolish".</summary>
    public static IEnumerable<string> Verdicts(CodebookYaml yaml) => yaml.Items(CodebookYaml.Get(yaml.Mapping(yaml.Root, FileKeys), "frames"))
        .Select(node => yaml.Mapping(node)).Where(frame => yaml.OptionalText(frame, "pattern") == "verdict")
        .SelectMany(frame => yaml.Words(frame, "adjs")).Select(PredicateNotation.WithoutCircumstances).Where(text => !text.Contains(' ', StringComparison.Ordinal));

    public MoveEntries Read(CodebookYaml yaml)
    {
        var file = yaml.Mapping(yaml.Root, FileKeys);
        var move = MoveOf(yaml);
        var predicates = new List<Predicate>();
        var frames = new List<Frame>();
        foreach (var node in yaml.Items(yaml.Need(file, "frames")))
        {
            var frame = FrameOf(yaml, file, move, yaml.Mapping(node, FrameKeys));
            if (frames.Exists(other => other.Id == frame.Id)) throw yaml.Fail(node, $"the id '{frame.Id}' stands twice");
            frames.Add(frame);
            predicates.AddRange(PredicatesOf(yaml, frame, (YamlMappingNode)node));
        }

        return new MoveEntries(move, yaml.Text(yaml.Need(file, "definition")), frames, predicates, Examples(yaml, file));
    }

    Frame FrameOf(CodebookYaml yaml, YamlMappingNode file, MoveType move, YamlMappingNode node)
    {
        var pattern = yaml.Text(yaml.Need(node, "pattern"));
        if (!patterns.TryGetValue(pattern, out var roles))
            throw yaml.Fail(yaml.Need(node, "pattern"), $"unknown pattern '{pattern}' (known: {string.Join(", ", patterns.Keys)})");
        return new Frame
        {
            Id = $"{move.ToString().ToLowerInvariant()}/{yaml.Text(yaml.Need(node, "id"))}",
            Move = move,
            Plover = yaml.OptionalText(node, "plover") ?? yaml.OptionalText(file, "plover") ?? "",
            PloverMode = yaml.OptionalText(node, "mode") ?? yaml.OptionalText(file, "mode"),
            Cameo = yaml.OptionalText(node, "cameo") ?? yaml.Text(yaml.Need(file, "cameo")),
            Pattern = roles,
            Performer = PatternReader.Slots(yaml, node, "performer"),
            Addressee = PatternReader.Slots(yaml, node, "addressee"),
            Object = PatternReader.Slots(yaml, node, "object"),
            Light = yaml.Words(node, "light"),
            Needs = yaml.Items(CodebookYaml.Get(node, "needs")).Select(yaml.Enum<Roles>).Aggregate(Roles.None, (all, one) => all | one),
            Only = FillerOf(yaml, node, "only"),
            Never = FillerOf(yaml, node, "never"),
            Unaddressed = FillerOf(yaml, node, "unaddressed"),
            Unless = [.. yaml.Items(CodebookYaml.Get(node, "unless")).Select(yaml.Enum<Circumstance>)],
            Proposes = Flag(yaml, node, "proposes"),
            Issue = yaml.OptionalText(node, "issue"),
            Polarity = yaml.OptionalEnum<Polarity>(node, "polarity"),
            Modality = yaml.OptionalEnum<Modality>(node, "modality"),
            Future = yaml.OptionalEnum<MoveType>(node, "future"),
            Abroad = yaml.OptionalEnum<MoveType>(node, "abroad"),
            Rank = Rank(yaml, node),
            Examples = Examples(yaml, node),
            Source = $"{yaml.File}:{node.Start.Line}",
        };
    }

    static int Rank(CodebookYaml yaml, YamlMappingNode node)
    {
        if (yaml.OptionalText(node, "rank") is not { } text) return 0;
        return int.TryParse(text, out var rank) && rank is >= -9 and <= 9 ? rank
            : throw yaml.Fail(yaml.Need(node, "rank"), $"'{text}' is no rank (a number from -9 to 9)");
    }

    static bool Flag(CodebookYaml yaml, YamlMappingNode node, string key) => yaml.OptionalText(node, key) switch
    {
        null or "false" => false,
        "true" => true,
        var text => throw yaml.Fail(yaml.Need(node, key), $"'{text}' is neither true nor false"),
    };

    Filler? FillerOf(CodebookYaml yaml, YamlMappingNode node, string key)
    {
        if (yaml.OptionalText(node, key) is not { } text) return null;
        return notation.ParseFiller(text, out var problem) ?? throw yaml.Fail(yaml.Need(node, key), problem);
    }

    IEnumerable<Predicate> PredicatesOf(CodebookYaml yaml, Frame frame, YamlMappingNode node)
    {
        var any = false;
        foreach (var (key, kind) in PredicateLists)
            foreach (var item in yaml.Items(CodebookYaml.Get(node, key)))
            {
                any = true;
                yield return notation.Parse(frame, kind, yaml.Text(item), out var problem) ?? throw yaml.Fail(item, problem);
            }

        if (!any) throw yaml.Fail(node, $"the entry '{frame.Id}' has no verbs, nouns or adjs");
    }

    static List<CodebookExample> Examples(CodebookYaml yaml, YamlMappingNode node)
    {
        var examples = new List<CodebookExample>();
        foreach (var (key, codes) in new[] { ("codes", true), ("refuses", false) })
            foreach (var item in yaml.Items(CodebookYaml.Get(node, key)))
                examples.Add(Example(yaml, item, codes));
        return examples;
    }

    static CodebookExample Example(CodebookYaml yaml, YamlNode item, bool codes)
    {
        var source = $"{yaml.File}:{item.Start.Line}";
        if (item is YamlScalarNode) return new CodebookExample(yaml.Text(item), codes, new Dictionary<string, string>(), source);
        var mapping = yaml.Mapping(item, ExampleKeys);
        var expect = mapping.Children.Where(pair => yaml.Text(pair.Key) != "text")
            .ToDictionary(pair => yaml.Text(pair.Key), pair => string.Join(", ", yaml.Items(pair.Value).Select(yaml.Text)));
        return new CodebookExample(yaml.Text(yaml.Need(mapping, "text")), codes, expect, source);
    }
}
