using Demarche.Syntax;
using Demarche.Syntax.Perceptron;

namespace Demarche.Learning;

/// <summary>Turns treebank sentences into training sentences, some of them a second time in other case.</summary>
/// <remarks>
/// Agencies set headlines in capitals, or With Every Word Capitalised; treebanks hardly do. The share of repeats was small enough to leave the
/// accuracy on ordinary text where it was.
/// </remarks>
static class TrainingSet
{
    const int Documents = 10;

    public static IReadOnlyList<TrainingSentence> Build(IReadOnlyList<ParsedSentence> gold, TagSet tags, IReadOnlyList<string> relations, ulong seed)
    {
        var random = new Xorshift(seed + 77);
        var tagNumbers = Numbers(tags.Names);
        var relationNumbers = Numbers(relations);
        var result = new List<TrainingSentence>();
        for (var i = 0; i < gold.Count; i++)
        {
            var fold = i / Documents;
            result.Add(TrainingSentence.From(gold[i], spelling: null, fold, tagNumbers, relationNumbers));
            if (gold[i].Tokens.Count is < 3 or > 30) continue;
            var draw = random.Next(100);
            if (draw < 10) result.Add(TrainingSentence.From(gold[i], form => form.ToUpperInvariant(), fold, tagNumbers, relationNumbers));
            else if (draw < 15) result.Add(TrainingSentence.From(gold[i], Title, fold, tagNumbers, relationNumbers));
        }

        return result;
    }

    static string Title(string form) => form.Length > 3 || char.IsUpper(form[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;

    static Dictionary<string, int> Numbers(IReadOnlyList<string> names) =>
        names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
}
