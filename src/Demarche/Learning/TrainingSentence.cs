using Demarche.Syntax;
using Demarche.Syntax.Perceptron;

namespace Demarche.Learning;

/// <summary>A treebank sentence as the trainers use it: numbers instead of names.</summary>
sealed class TrainingSentence
{
    /// <summary>Part of the jackknife it belongs to; a sentence and its variants in other case share it.</summary>
    public required int Fold { get; init; }

    /// <summary>Whether it stands as the treebank has it, not in other case.</summary>
    public required bool IsOriginal { get; init; }

    public required string[] Forms { get; init; }

    public required WordShape[] Words { get; init; }

    public required int[] GoldTags { get; init; }

    /// <summary>Head of each word, the number of words for the root.</summary>
    public required int[] Heads { get; init; }

    public required int[] Relations { get; init; }

    /// <summary>Tags as a tagger that has not seen the sentence gives them.</summary>
    public int[] Tags { get; set; } = [];

    public static TrainingSentence From(ParsedSentence sentence, Func<string, string>? spelling, int fold, IReadOnlyDictionary<string, int> tags, IReadOnlyDictionary<string, int> relations)
    {
        var tokens = sentence.Tokens;
        string[] forms = [.. tokens.Select(token => spelling is null ? token.Form : spelling(token.Form))];
        return new TrainingSentence
        {
            Fold = fold,
            IsOriginal = spelling is null,
            Forms = forms,
            Words = [.. forms.Select(form => new WordShape(form))],
            GoldTags = [.. tokens.Select(token => tags[TagSet.Name(token)])],
            Heads = [.. tokens.Select(token => token.Head < 0 ? tokens.Count : token.Head)],
            Relations = [.. tokens.Select(token => relations[token.Deprel])],
        };
    }
}
