using Demarche.Syntax;

namespace Demarche.Learning;

/// <summary>Turns treebank sentences into training sentences, some of them a second time in other case.</summary>
/// <remarks>
/// Agencies set headlines in capitals, or With Every Word Capitalised; people write mail without any. Treebanks have little of either. The share of
/// repeats was small enough to leave the accuracy on ordinary text where it was.
/// </remarks>
static class TrainingSet
{
    public static IReadOnlyList<TrainingSentence> Build(IReadOnlyList<ParsedSentence> gold, TagSet tags, IReadOnlyList<string> relations, ulong seed, IReadOnlyList<SoftTargets>? soft = null)
    {
        var random = new Xorshift(seed + 77);
        var tagNumbers = Numbers(tags.Names);
        var relationNumbers = Numbers(relations);
        var result = new List<TrainingSentence>();
        for (var i = 0; i < gold.Count; i++)
        {
            var (sentence, targets) = (gold[i], soft?[i]);
            result.Add(TrainingSentence.From(sentence, spelling: null, tagNumbers, relationNumbers, targets));
            if (sentence.Tokens.Count is < 3 or > 30) continue;
            var draw = random.Next(100);
            Func<string, string>? spelling = draw switch
            {
                < 8 => form => form.ToUpperInvariant(),
                < 12 => Title,
                < 15 => form => form.ToLowerInvariant(),
                _ => null,
            };
            if (spelling is not null) result.Add(TrainingSentence.From(sentence, spelling, tagNumbers, relationNumbers, targets));
        }

        return result;
    }

    static string Title(string form) => form.Length > 3 || char.IsUpper(form[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;

    static Dictionary<string, int> Numbers(IReadOnlyList<string> names) =>
        names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
}
