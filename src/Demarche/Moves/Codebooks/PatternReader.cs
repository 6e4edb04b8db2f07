using YamlDotNet.RepresentationModel;

namespace Demarche.Moves;

/// <summary>Reads <c>patterns.yaml</c>: function words, carrier verbs and the named role patterns.</summary>
static class PatternReader
{
    static readonly HashSet<string> Keys = ["about", "verb", "noun", "adj", "light", "saying", "inner", "like"];
    static readonly HashSet<string> RoleKeys = ["performer", "addressee", "object", "joint"];

    public static Dictionary<string, RolePattern> Read(CodebookYaml yaml, YamlNode patterns)
    {
        var known = new Dictionary<string, RolePattern>(StringComparer.Ordinal);
        foreach (var (key, value) in yaml.Mapping(patterns).Children)
        {
            var name = yaml.Text(key);
            known[name] = Pattern(yaml, name, yaml.Mapping(value, Keys), known);
        }

        return known;
    }

    public static IReadOnlyList<Slot>? Slots(CodebookYaml yaml, YamlMappingNode mapping, string key)
    {
        if (CodebookYaml.Get(mapping, key) is not { } node) return null;
        return [.. yaml.Items(node).Select(item => Slot.TryParse(yaml.Text(item), out var slot) ? slot!
            : throw yaml.Fail(item, $"unknown place '{yaml.Text(item)}' (known steps: {string.Join(", ", Enum.GetNames<SlotKind>()).ToLowerInvariant()}; prep needs words, prep:to|with)"))];
    }

    static RolePattern Pattern(CodebookYaml yaml, string name, YamlMappingNode mapping, Dictionary<string, RolePattern> known)
    {
        RolePattern? parent = null;
        if (yaml.OptionalText(mapping, "like") is { } like && !known.TryGetValue(like, out parent))
            throw yaml.Fail(mapping, $"pattern '{name}' is like the unknown pattern '{like}' (it must stand before)");
        return new RolePattern(
            name,
            RoleSetOf(yaml, mapping, "verb", parent?.Verb),
            RoleSetOf(yaml, mapping, "noun", parent?.Noun),
            RoleSetOf(yaml, mapping, "adj", parent?.Adjective),
            CodebookYaml.Get(mapping, "light") is null ? parent?.Light ?? [] : yaml.Words(mapping, "light"),
            yaml.OptionalText(mapping, "saying") is { } saying ? saying == "true" : parent?.Saying ?? false,
            yaml.OptionalEnum<InnerActs>(mapping, "inner") ?? parent?.Inner ?? InnerActs.None);
    }

    static RoleSet RoleSetOf(CodebookYaml yaml, YamlMappingNode pattern, string key, RoleSet? parent)
    {
        if (CodebookYaml.Get(pattern, key) is not { } node) return parent ?? RoleSet.Empty;
        var mapping = yaml.Mapping(node, RoleKeys);
        return new RoleSet(
            Slots(yaml, mapping, "performer") ?? parent?.Performer ?? [],
            Slots(yaml, mapping, "addressee") ?? parent?.Addressee ?? [],
            Slots(yaml, mapping, "object") ?? parent?.Object ?? [],
            yaml.OptionalText(mapping, "joint") is { } joint ? joint == "true" : parent?.Joint ?? false);
    }
}
