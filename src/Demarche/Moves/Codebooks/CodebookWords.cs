using YamlDotNet.RepresentationModel;

namespace Demarche.Moves;

/// <summary>Word lists of <c>patterns.yaml</c> that the coder itself refers to.</summary>
sealed class CodebookWords
{
    static readonly HashSet<string> None = [];

    readonly Dictionary<string, HashSet<string>> _lists;

    CodebookWords(Dictionary<string, HashSet<string>> lists) => _lists = lists;

    /// <summary>Particles, prepositions and adverbs that a predicate may name as literal words.</summary>
    public IReadOnlySet<string> FunctionWords => Of("function-words");

    /// <summary>Verbs that carry a noun's act: "announce sanctions", "issue a warning".</summary>
    public IReadOnlySet<string> Carriers => Of("carriers");

    /// <summary>Verbs that say of an event that it happened: "take place", "erupt".</summary>
    public IReadOnlySet<string> Happenings => Of("happenings");

    /// <summary>Verbs that say by their noun what is done: "hold talks".</summary>
    public IReadOnlySet<string> LightVerbs => Of("light-verbs");

    /// <summary>Nouns that are looked through: "a series of sanctions".</summary>
    public IReadOnlySet<string> Transparent => Of("transparent");

    /// <summary>Moves that count without a performer: force and hardship, where the victim is what the text tells.</summary>
    public IReadOnlySet<string> Anonymous => Of("anonymous");

    public static CodebookWords Read(CodebookYaml yaml, YamlMappingNode root)
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in yaml.Mapping(yaml.Need(root, "words")).Children)
            lists[yaml.Text(key)] = new HashSet<string>(yaml.Items(value).Select(yaml.Text), StringComparer.Ordinal);
        return new CodebookWords(lists);
    }

    /// <summary>The list of this name, empty where there is none.</summary>
    public IReadOnlySet<string> Of(string name) => _lists.GetValueOrDefault(name, None);
}
