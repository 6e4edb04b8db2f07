using Demarche.Syntax;
using Demarche.Syntax.Lemmas;

namespace Demarche.Learning;

/// <summary>Learns the lemmatizer's edit rules: the commonest rule of every ending, kept where it differs from the next shorter ending's.</summary>
sealed class LemmaLearner
{
    /// <summary>Rules of one tag that are tried where the ending's own gives an unknown lemma.</summary>
    const int Alternatives = 12;

    /// <summary>Types that must need a rule before other words may try it.</summary>
    const int LeastTypes = 3;

    readonly List<Type> _types;
    readonly List<EditRule> _rules = [];
    readonly Dictionary<EditRule, ushort> _numbers = [];
    readonly Dictionary<ulong, ushort> _endings = [];

    LemmaLearner(List<Type> types) => _types = types;

    /// <summary>Learns from gold sentences.</summary>
    /// <param name="sentences">Sentences with lemmas.</param>
    /// <param name="openText">Sentences with tags: their base forms count as lemmas that were seen.</param>
    public static Lemmatizer Learn(IReadOnlyList<ParsedSentence> sentences, IEnumerable<ParsedSentence> openText)
    {
        var learner = new LemmaLearner([.. sentences.SelectMany(sentence => sentence.Tokens)
            .Where(token => token.Lemma != "_" || token.Form == "_")
            .GroupBy(token => (token.Form, token.Upos, token.Xpos, token.Lemma))
            .Select(group => new Type(group.Key.Form, Lemmatizer.Tag(group.Key.Form, group.Key.Upos, group.Key.Xpos), group.Key.Lemma, [.. EditRule.Between(group.Key.Form, group.Key.Lemma)], group.Count()))]);
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++) learner.AddEndings(length);
        learner.AddWholes();
        return new Lemmatizer(learner._rules, learner._endings, learner.AlternativeRules(), Attested(sentences, openText));
    }

    readonly record struct Type(string Form, ulong Tag, string Lemma, EditRule[] Rules, int Count);

    void AddEndings(int length)
    {
        foreach (var group in _types.Where(type => type.Form.Length > length).GroupBy(type => Lemmatizer.Ending(type.Form, length, type.Tag)))
        {
            // A type counts once: endings are for unknown words, and frequent words are mostly the irregular ones.
            var best = Commonest(group, _ => 1);
            if (length > 0 && (group.Count() < 2 || Known(group.First(), length - 1) == best)) continue;
            _endings[group.Key] = Number(best);
        }
    }

    void AddWholes()
    {
        foreach (var group in _types.GroupBy(type => Lemmatizer.Whole(type.Form, type.Tag)))
            if (Known(group.First(), Lemmatizer.LongestEnding) != Commonest(group, type => type.Count)) _endings[group.Key] = Number(Commonest(group, type => type.Count));
        foreach (var group in _types.GroupBy(type => Lemmatizer.Exact(type.Form, type.Tag)).ToList())
        {
            var (best, sample) = (Commonest(group, type => type.Count), group.First());
            var known = _endings.TryGetValue(Lemmatizer.Whole(sample.Form, sample.Tag), out var whole) ? _rules[whole] : Known(sample, Lemmatizer.LongestEnding);
            if (known?.Apply(sample.Form) != best.Apply(sample.Form)) _endings[group.Key] = Number(best);
        }
    }

    Dictionary<ulong, Lemmatizer.Alternative[]> AlternativeRules() => _types.GroupBy(type => type.Tag).ToDictionary(group => group.Key, group =>
        group.SelectMany(type => type.Rules.Where(rule => rule.Strip > 0 && _numbers.ContainsKey(rule)).Select(rule => new Lemmatizer.Alternative(type.Form[^rule.Strip..].ToLowerInvariant(), _numbers[rule])))
            .CountBy(alternative => alternative).Where(pair => pair.Value >= LeastTypes)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Rule).Take(Alternatives).Select(pair => pair.Key).ToArray());

    // The base form of a verb or noun, with the tags of the forms that lead to it.
    static HashSet<ulong> Attested(IReadOnlyList<ParsedSentence> gold, IEnumerable<ParsedSentence> openText)
    {
        var result = new HashSet<ulong>();
        foreach (var token in gold.SelectMany(sentence => sentence.Tokens)) Add(result, token.Lemma, token.Upos);
        foreach (var token in openText.SelectMany(sentence => sentence.Tokens))
            if (token.Xpos is "VB" or "VBP" or "NN" or "JJ") Add(result, token.Form.ToLowerInvariant(), token.Upos);
        return result;
    }

    static void Add(HashSet<ulong> attested, string lemma, Upos upos)
    {
        string[] inflected = upos switch
        {
            Upos.Verb => ["VBD", "VBG", "VBN", "VBZ"],
            Upos.Noun => ["NNS"],
            Upos.Adj => ["JJR", "JJS"],
            _ => [],
        };
        foreach (var xpos in inflected) attested.Add(Lemmatizer.Known(lemma, Lemmatizer.Tag(lemma, upos, xpos)));
    }

    EditRule? Known(Type type, int length)
    {
        for (length = Math.Min(length, type.Form.Length); length >= 0; length--)
            if (_endings.TryGetValue(Lemmatizer.Ending(type.Form, length, type.Tag), out var rule)) return _rules[rule];
        return null;
    }

    // A type votes for every rule that gives its lemma, so that what fits capitals and small letters alike wins.
    static EditRule Commonest(IEnumerable<Type> types, Func<Type, int> weight) =>
        types.SelectMany(type => type.Rules.Select(rule => (Rule: rule, Weight: weight(type)))).GroupBy(vote => vote.Rule, vote => vote.Weight)
            .OrderByDescending(group => group.Sum()).ThenBy(group => group.Key.Strip).ThenBy(group => group.Key.Add, StringComparer.Ordinal).ThenBy(group => group.Key.Spelling).First().Key;

    ushort Number(EditRule rule)
    {
        if (_numbers.TryGetValue(rule, out var number)) return number;
        _rules.Add(rule);
        return _numbers[rule] = (ushort)(_rules.Count - 1);
    }
}
