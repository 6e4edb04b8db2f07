using Demarche.Syntax;
using Demarche.Syntax.Lemmas;

namespace Demarche.Learning;

/// <summary>Learns the lemmatizer's edit rules: the commonest rule of every ending, kept where it differs from the next shorter ending's.</summary>
static class LemmaLearner
{
    public static Lemmatizer Learn(IEnumerable<ParsedSentence> sentences)
    {
        var types = sentences.SelectMany(sentence => sentence.Tokens)
            .Where(token => token.Lemma != "_" || token.Form == "_")
            .GroupBy(token => (token.Form, token.Upos, token.Xpos, token.Lemma))
            .Select(group => new Type(group.Key.Form, Lemmatizer.Tag(group.Key.Upos, group.Key.Xpos), EditRule.Between(group.Key.Form, group.Key.Lemma), group.Count()))
            .ToList();
        var rules = new List<EditRule>();
        var numbers = new Dictionary<EditRule, int>();
        var endings = new Dictionary<ulong, int>();
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++) AddEndings(types, length, rules, numbers, endings);
        AddWholes(types, rules, numbers, endings);
        return new Lemmatizer(rules, endings);
    }

    readonly record struct Type(string Form, ulong Tag, EditRule Rule, int Count);

    static void AddEndings(List<Type> types, int length, List<EditRule> rules, Dictionary<EditRule, int> numbers, Dictionary<ulong, int> endings)
    {
        foreach (var group in types.Where(type => type.Form.Length > length).GroupBy(type => Lemmatizer.Ending(type.Form, length, type.Tag)))
        {
            // A type counts once: endings are for unknown words, and frequent words are mostly the irregular ones.
            var best = Commonest(group.GroupBy(type => type.Rule).Select(same => (same.Key, same.Count())));
            var sample = group.First();
            if (length > 0 && (group.Count() < 2 || Known(sample, length - 1, rules, endings) == best)) continue;
            endings[group.Key] = Number(best, rules, numbers);
        }
    }

    static void AddWholes(List<Type> types, List<EditRule> rules, Dictionary<EditRule, int> numbers, Dictionary<ulong, int> endings)
    {
        foreach (var group in types.GroupBy(type => Lemmatizer.Whole(type.Form, type.Tag)))
        {
            var best = Commonest(group.GroupBy(type => type.Rule).Select(same => (same.Key, same.Sum(type => type.Count))));
            if (Known(group.First(), Math.Min(Lemmatizer.LongestEnding, group.First().Form.Length), rules, endings) != best)
                endings[group.Key] = Number(best, rules, numbers);
        }

        foreach (var group in types.GroupBy(type => Lemmatizer.Exact(type.Form, type.Tag)).ToList())
        {
            var best = Commonest(group.GroupBy(type => type.Rule).Select(same => (same.Key, same.Sum(type => type.Count))));
            var sample = group.First();
            var known = endings.TryGetValue(Lemmatizer.Whole(sample.Form, sample.Tag), out var whole)
                ? rules[whole]
                : Known(sample, Math.Min(Lemmatizer.LongestEnding, sample.Form.Length), rules, endings);
            if (known is null || known.Value.Apply(sample.Form) != best.Apply(sample.Form)) endings[group.Key] = Number(best, rules, numbers);
        }
    }

    static EditRule? Known(Type type, int length, List<EditRule> rules, Dictionary<ulong, int> endings)
    {
        for (; length >= 0; length--)
            if (endings.TryGetValue(Lemmatizer.Ending(type.Form, length, type.Tag), out var rule)) return rules[rule];
        return null;
    }

    static EditRule Commonest(IEnumerable<(EditRule Rule, int Count)> counted) =>
        counted.OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Rule.Strip).ThenBy(pair => pair.Rule.Add, StringComparer.Ordinal).First().Rule;

    static int Number(EditRule rule, List<EditRule> rules, Dictionary<EditRule, int> numbers)
    {
        if (numbers.TryGetValue(rule, out var number)) return number;
        rules.Add(rule);
        return numbers[rule] = rules.Count - 1;
    }
}
