using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Demarche.Moves;

/// <summary>Reads YAML nodes of one codebook file and turns every surprise into a <see cref="CodebookException"/> with its line.</summary>
sealed class CodebookYaml
{
    CodebookYaml(string file, YamlNode root) => (File, Root) = (file, root);

    public string File { get; }

    public YamlNode Root { get; }

    public static CodebookYaml Parse(string file, string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0) throw new CodebookException(file, 1, "the file is empty");
            return new CodebookYaml(file, stream.Documents[0].RootNode);
        }
        catch (YamlException broken)
        {
            throw new CodebookException(file, broken.Start.Line, broken.InnerException?.Message ?? broken.Message);
        }
    }

    public CodebookException Fail(YamlNode at, string problem) => new(File, at.Start.Line, problem);

    /// <summary>A mapping whose keys are all among <paramref name="known"/>.</summary>
    public YamlMappingNode Mapping(YamlNode node, IReadOnlySet<string>? known = null)
    {
        if (node is not YamlMappingNode mapping) throw Fail(node, "a mapping (key: value) is expected here");
        if (known is null) return mapping;
        foreach (var key in mapping.Children.Keys)
            if (!known.Contains(Text(key))) throw Fail(key, $"unknown key '{Text(key)}' (known: {string.Join(", ", known)})");
        return mapping;
    }

    public IEnumerable<YamlNode> Items(YamlNode? node) => node switch
    {
        null => [],
        YamlSequenceNode sequence => sequence.Children,
        YamlScalarNode => [node],
        _ => throw Fail(node, "a list is expected here"),
    };

    public IReadOnlyList<string> Words(YamlMappingNode mapping, string key) => [.. Items(Get(mapping, key)).Select(Text)];

    public static YamlNode? Get(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public YamlNode Need(YamlMappingNode mapping, string key) =>
        Get(mapping, key) ?? throw Fail(mapping, $"'{key}' is missing");

    public string? OptionalText(YamlMappingNode mapping, string key) => Get(mapping, key) is { } node ? Text(node) : null;

    public string Text(YamlNode node) =>
        node is YamlScalarNode { Value: { } value } ? value : throw Fail(node, "a word or sentence is expected here");

    public T? OptionalEnum<T>(YamlMappingNode mapping, string key) where T : struct, Enum =>
        Get(mapping, key) is { } node ? Enum<T>(node) : null;

    public T Enum<T>(YamlNode node) where T : struct, Enum =>
        System.Enum.TryParse<T>(Text(node), ignoreCase: true, out var value) && System.Enum.IsDefined(value) ? value
            : throw Fail(node, $"unknown {typeof(T).Name.ToLowerInvariant()} '{Text(node)}' (known: {string.Join(", ", System.Enum.GetNames<T>()).ToLowerInvariant()})");
}
