namespace Demarche.Syntax;

/// <summary>One syntactic word of a sentence with its place in the tree (Universal Dependencies v2).</summary>
public sealed record Token
{
    /// <summary>Position in the sentence, from 0. CoNLL-U writes it from 1.</summary>
    public required int Index { get; init; }

    /// <summary>Where it stands in the text that was parsed (the clean text, inside the coder).</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The word as it stands.</summary>
    public required string Form { get; init; }

    /// <summary>Dictionary form, lower case but for names.</summary>
    public string Lemma { get; init; } = "_";

    /// <summary>Universal part of speech.</summary>
    public Upos Upos { get; init; }

    /// <summary>Penn Treebank tag (<c>VBD</c>, <c>VBN</c>, <c>NNP</c>…), which tells tense and number in English.</summary>
    public string Xpos { get; init; } = "_";

    /// <summary>Universal features as CoNLL-U writes them: <c>Number=Sing|Person=3</c>, <c>_</c> for none. Spelling and style are left out.</summary>
    public string Features { get; init; } = "_";

    /// <summary>Index of the head, -1 for the root.</summary>
    public int Head { get; init; } = -1;

    /// <summary>Relation to the head with its subtype: <c>nsubj:pass</c>, <c>root</c>.</summary>
    public string Deprel { get; init; } = "_";

    /// <summary>Whether a blank follows in the text.</summary>
    public bool SpaceAfter { get; init; } = true;

    /// <summary>Whether it belongs to the same written token as the word before it: <c>n't</c> in "don't". CoNLL-U writes such words under a range line.</summary>
    public bool JoinsPrevious { get; init; }

    /// <summary>The relation without its subtype: <c>nsubj</c> of <c>nsubj:pass</c>.</summary>
    public string Relation
    {
        get
        {
            var colon = Deprel.IndexOf(':');
            return colon < 0 ? Deprel : Deprel[..colon];
        }
    }
}
