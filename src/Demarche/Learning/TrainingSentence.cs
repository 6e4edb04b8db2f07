using Demarche.Syntax;

namespace Demarche.Learning;

/// <summary>A treebank sentence as the trainer uses it: numbers instead of names.</summary>
sealed class TrainingSentence
{
    /// <summary>Whether it stands as the treebank has it, not in other case.</summary>
    public required bool IsOriginal { get; init; }

    public required string[] Forms { get; init; }

    public required WordShape[] Words { get; init; }

    public required int[] Tags { get; init; }

    /// <summary>Head of each word, the number of words for the root.</summary>
    public required int[] Heads { get; init; }

    public required int[] Relations { get; init; }

    /// <summary>A teacher's probabilities, where one parsed the sentence.</summary>
    public SoftTargets? Soft { get; init; }

    /// <summary>Vectors of the words from a sentence encoder, one after the other; empty where none reads them.</summary>
    public Half[] Context { get; set; } = [];

    public static TrainingSentence From(ParsedSentence sentence, Func<string, string>? spelling, IReadOnlyDictionary<string, int> tags, IReadOnlyDictionary<string, int> relations, SoftTargets? soft = null)
    {
        var tokens = sentence.Tokens;
        string[] forms = [.. tokens.Select(token => spelling is null ? token.Form : spelling(token.Form))];
        return new TrainingSentence
        {
            IsOriginal = spelling is null,
            Forms = forms,
            Words = [.. forms.Select(form => new WordShape(form))],
            Tags = [.. tokens.Select(token => tags[TagSet.Name(token)])],
            Heads = [.. tokens.Select(token => token.Head < 0 ? tokens.Count : token.Head)],
            Relations = [.. tokens.Select(token => relations[token.Deprel])],
            Soft = soft,
        };
    }
}
