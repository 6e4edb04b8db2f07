using Demarche.Syntax;
using Demarche.Syntax.Lemmas;

namespace Demarche.Learning;

/// <summary>Learns the lemmatizer's edit rules: the commonest rule of every ending, kept where it differs from the next shorter ending's, then exceptions.</summary>
sealed class LemmaLearner
{
    /// <summary>Rules of one tag that are tried where the ending's own gives an unknown lemma.</summary>
    const int Alternatives = 12;

    /// <summary>Types that must need a rule before other words may try it.</summary>
    const int LeastTypes = 3;

    /// <summary>Times that an auxiliary must stand in a clause to be read by it.</summary>
    const int LeastClauses = 4;

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
            .Select(group => new Type(group.Key.Form, group.Key.Upos, group.Key.Xpos, group.Key.Lemma, [.. EditRule.Between(group.Key.Form, group.Key.Lemma)], group.Count()))]);
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++) learner.AddEndings(length);
        learner.AddWholes();
        learner.AddVerbs();
        var lemmatizer = new Lemmatizer(learner._rules, learner._endings, learner.AlternativeRules(), AttestedLemmas.Of(sentences, openText));
        learner.AddExceptions(lemmatizer);
        learner.AddAuxiliaries(sentences, lemmatizer);
        return lemmatizer;
    }

    sealed record Type(string Form, Upos Upos, string Xpos, string Lemma, EditRule[] Rules, int Count)
    {
        public ulong Tag { get; } = LemmaKeys.Tag(Form, Upos, Xpos);
    }

    void AddEndings(int length)
    {
        foreach (var group in _types.Where(type => type.Form.Length > length && (length == 0 || LemmaKeys.HasEndings(type.Upos, type.Xpos))).GroupBy(type => LemmaKeys.Ending(type.Form, length, type.Tag)))
        {
            // A type counts once: endings are for unknown words, and frequent words are mostly the irregular ones.
            var best = Commonest(group, _ => 1);
            if (length > 0 && (group.DistinctBy(type => type.Form.ToLowerInvariant()).Count() < 2 || Regular(group.First(), length - 1) == best)) continue;
            _endings[group.Key] = Number(best);
        }
    }

    void AddWholes()
    {
        foreach (var group in _types.GroupBy(type => LemmaKeys.Whole(type.Form, type.Tag)))
        {
            var best = Commonest(group, type => type.Count, anyCase: group.First().Xpos == "JJ");
            if (Regular(group.First(), Lemmatizer.LongestEnding) != best) _endings[group.Key] = Number(best);
        }
    }

    // Taggers mistake one form of a verb for another ("he has went"); its lemma is the same.
    void AddVerbs()
    {
        foreach (var group in _types.Where(type => type.Upos == Upos.Verb && LemmaKeys.HasNewWords(type.Upos, type.Xpos)).GroupBy(type => LemmaKeys.Verb(type.Form)))
            _endings[group.Key] = Number(Commonest(group, type => type.Count, anyCase: true));
    }

    // What comes out wrong with everything else learnt.
    void AddExceptions(Lemmatizer lemmatizer)
    {
        foreach (var group in _types.GroupBy(type => LemmaKeys.Exact(type.Form, type.Tag)).ToList())
        {
            var (best, sample) = (Commonest(group, type => type.Count), group.First());
            if (lemmatizer.Lemma(sample.Form, sample.Upos, sample.Xpos) != best.Apply(sample.Form)) _endings[group.Key] = Number(best);
        }
    }

    void AddAuxiliaries(IReadOnlyList<ParsedSentence> sentences, Lemmatizer lemmatizer)
    {
        var auxiliaries = sentences.SelectMany(sentence => sentence.Tokens.Where(token => token.Upos == Upos.Aux && token.Head >= 0).Select(token => (Token: token, HeadXpos: sentence.Tokens[token.Head].Xpos)));
        foreach (var group in auxiliaries.GroupBy(auxiliary => LemmaKeys.Clause(auxiliary.Token.Form, auxiliary.Token.Xpos, auxiliary.Token.Deprel, auxiliary.HeadXpos)))
        {
            var (lemma, count) = group.CountBy(auxiliary => auxiliary.Token.Lemma).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
            var sample = group.First(auxiliary => auxiliary.Token.Lemma == lemma).Token;
            if (count >= LeastClauses && lemmatizer.Lemma(sample.Form, sample.Upos, sample.Xpos) != lemma) _endings[group.Key] = Number(EditRule.Between(sample.Form, lemma).First());
        }
    }

    Dictionary<ulong, Lemmatizer.Alternative[]> AlternativeRules() => _types.Where(type => LemmaKeys.IsInflected(type.Xpos)).GroupBy(type => type.Tag).ToDictionary(group => group.Key, group =>
        group.SelectMany(type => type.Rules.Where(rule => rule.Strip > 0 && _numbers.ContainsKey(rule)).Select(rule => new Lemmatizer.Alternative(Taken(type.Form, rule.Strip), _numbers[rule])))
            .CountBy(alternative => alternative).Where(pair => pair.Value >= LeastTypes)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Rule).Take(Alternatives).Select(pair => pair.Key).ToArray());

    // A doubled letter goes only where there are two.
    static string Taken(string form, int strip)
    {
        var start = form.Length - strip;
        var isDoubled = start > 0 && char.ToLowerInvariant(form[start]) == char.ToLowerInvariant(form[start - 1]);
        return form[(isDoubled ? start - 1 : start)..].ToLowerInvariant();
    }

    EditRule? Regular(Type type, int length)
    {
        for (length = Math.Min(length, type.Form.Length); length >= 0; length--)
            if (_endings.TryGetValue(LemmaKeys.Ending(type.Form, length, type.Tag), out var rule)) return _rules[rule];
        return null;
    }

    // A type votes for every rule that gives its lemma, so that what fits capitals and small letters alike wins.
    static EditRule Commonest(IEnumerable<Type> types, Func<Type, int> weight, bool anyCase = false) =>
        types.SelectMany(type => type.Rules.Select(rule => (Rule: rule, Weight: weight(type)))).GroupBy(vote => vote.Rule, vote => vote.Weight)
            .OrderByDescending(group => group.Sum()).ThenBy(group => group.Key.Strip).ThenBy(group => group.Key.Add, StringComparer.Ordinal)
            .ThenBy(group => anyCase ? KeptCase(group.Key.Spelling) : (int)group.Key.Spelling).First().Key;

    // From rules that give all cases of a form one lemma to those that leave its case alone.
    static int KeptCase(Respelling spelling) => spelling switch
    {
        Respelling.Lower => 0,
        Respelling.Capitalized => 1,
        Respelling.Upper => 2,
        Respelling.Title => 3,
        _ => 4,
    };

    ushort Number(EditRule rule)
    {
        if (_numbers.TryGetValue(rule, out var number)) return number;
        _rules.Add(rule);
        return _numbers[rule] = (ushort)(_rules.Count - 1);
    }
}
