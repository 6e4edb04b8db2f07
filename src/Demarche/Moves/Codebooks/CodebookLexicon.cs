using YamlDotNet.RepresentationModel;

namespace Demarche.Moves;

/// <summary>Word classes and function words that the notation of predicates refers to.</summary>
/// <remarks>Classes stand in <c>classes.yaml</c>, <c>name: [lemma, lemma, &lt;other-class&gt;]</c>; function words in <c>patterns.yaml</c>.</remarks>
sealed class CodebookLexicon
{
    readonly Dictionary<string, HashSet<string>> _classes = new(StringComparer.Ordinal);
    readonly HashSet<string> _functionWords = new(StringComparer.Ordinal);

    public void AddFunctionWords(IEnumerable<string> words) => _functionWords.UnionWith(words);

    /// <summary>Whether every alternative of <c>on|upon</c> is a particle or preposition.</summary>
    public bool IsFunctionWord(string word) => word.Split('|').All(_functionWords.Contains);

    /// <summary>The lemmas of a class; <c>@meet</c> is the predicates of a move. Null when there is no such class.</summary>
    public IReadOnlySet<string>? Class(string name) => _classes.GetValueOrDefault(name);

    /// <summary>Reads one file of classes. A name that is known already is extended.</summary>
    public void Add(CodebookYaml yaml)
    {
        var mapping = yaml.Mapping(yaml.Root);
        var pending = new List<(string Name, YamlNode Reference)>();
        foreach (var (key, value) in mapping.Children)
        {
            var name = yaml.Text(key);
            foreach (var item in yaml.Items(value))
                if (yaml.Text(item) is ['<', .., '>']) pending.Add((name, item));
                else Extend(name, yaml.Text(item));
            if (!_classes.ContainsKey(name)) _classes[name] = new HashSet<string>(StringComparer.Ordinal);
        }

        Resolve(yaml, pending);
    }

    /// <summary>Adds a lemma to a class, which is made where it is missing.</summary>
    public void Extend(string name, string lemma) => Extend(name, (IEnumerable<string>)[lemma]);

    /// <summary>Adds lemmas, perhaps none, to a class, which is made where it is missing.</summary>
    public void Extend(string name, IEnumerable<string> lemmas)
    {
        if (!_classes.TryGetValue(name, out var words)) _classes[name] = words = new HashSet<string>(StringComparer.Ordinal);
        words.UnionWith(lemmas);
    }

    /// <summary>Makes the words of all classes known with their regular forms.</summary>
    public void AddForms(WordForms forms)
    {
        foreach (var (name, words) in _classes)
            foreach (var word in words)
                if (name.EndsWith("-verbs", StringComparison.Ordinal) || name[0] == '@') forms.AddVerb(word);
                else forms.AddNoun(word);
    }

    // A class may name others that stand later in the file, so that references are filled until nothing grows.
    void Resolve(CodebookYaml yaml, List<(string Name, YamlNode Reference)> pending)
    {
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var (name, reference) in pending)
            {
                var other = Class(yaml.Text(reference)[1..^1])
                    ?? throw yaml.Fail(reference, $"class '{name}' names the unknown class '{yaml.Text(reference)}'");
                var known = _classes[name];
                var before = known.Count;
                known.UnionWith(other);
                grown |= known.Count > before;
            }
        }
    }
}
