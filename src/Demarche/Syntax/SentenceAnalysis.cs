namespace Demarche.Syntax;

/// <summary>What a model says about the words of one sentence, element by element.</summary>
/// <remarks>Heads are indices, -1 for the root; the margin says how sure the model is of the tree, in [0, 1].</remarks>
sealed record SentenceAnalysis(Upos[] Upos, string[] Xpos, string[] Lemmas, int[] Heads, string[] Relations, double Margin)
{
    /// <summary>UD features as CoNLL-U writes them.</summary>
    public string[] Features { get; init; } = [];
}
