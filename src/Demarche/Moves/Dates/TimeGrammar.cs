namespace Demarche.Moves.Dates;

/// <summary>The grammar of time expressions, <c>data/dates/grammar.tsv</c>, ready to match.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
sealed class TimeGrammar
{
    readonly Dictionary<string, List<TimeRule>> _byWord = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<TimeRule>> _byClass = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">A line has no tab or names an unknown function.</exception>
    public TimeGrammar(string table, TimeWords words)
    {
        Words = words;
        var number = 0;
        foreach (var raw in table.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            var meaning = cells.Length == 2 ? cells[1].Split(' ') : [];
            if (meaning.Length == 0 || !TimeFunctions.Knows(meaning[0]))
                throw new FormatException($"data/dates/grammar.tsv({number}): expected 'words<TAB>function arguments', found '{line}'.");
            if (line.StartsWith("<time>", StringComparison.Ordinal))
                throw new FormatException($"data/dates/grammar.tsv({number}): a rule must not start with a time, which would start with itself: '{line}'.");
            foreach (var elements in Expand(cells[0].Split(' '), 0)) Add(new TimeRule(elements, meaning[0], meaning[1..]));
        }
    }

    public TimeWords Words { get; }

    /// <summary>Rules that may start with this word, by the word itself or a class of it.</summary>
    public IEnumerable<TimeRule> StartingWith(TimeWord word)
    {
        if (_byWord.TryGetValue(word.Text, out var rules))
            foreach (var rule in rules) yield return rule;
        foreach (var (wordClass, ofClass) in _byClass)
        {
            if (!Words.TryRead(wordClass, word, out _)) continue;
            foreach (var rule in ofClass) yield return rule;
        }
    }

    void Add(TimeRule rule)
    {
        if (rule.Elements.Count == 0) return;
        if (rule.Elements[0].Class is { } wordClass)
        {
            if (_byClass.TryGetValue(wordClass, out var ofClass)) ofClass.Add(rule);
            else _byClass[wordClass] = [rule];
            return;
        }

        foreach (var word in rule.Elements[0].Words)
        {
            if (!_byWord.TryGetValue(word, out var rules)) _byWord[word] = rules = [];
            rules.Add(rule);
        }
    }

    static IEnumerable<List<TimeRule.Element>> Expand(string[] words, int from)
    {
        if (from == words.Length) return [[]];
        var optional = words[from].Length > 1 && words[from].EndsWith('?');
        var element = Read(optional ? words[from][..^1] : words[from]);
        var rest = Expand(words, from + 1).ToList();
        var with = rest.Select(tail => (List<TimeRule.Element>)[element, .. tail]);
        return optional ? with.Concat(rest) : with;
    }

    static TimeRule.Element Read(string text) =>
        text.StartsWith('<') && text.EndsWith('>') ? new TimeRule.Element(text[1..^1], []) : new TimeRule.Element(null, text.Split('|'));
}
