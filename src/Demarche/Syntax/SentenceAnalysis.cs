namespace Demarche.Syntax;

/// <summary>What a model says about the words of one sentence, element by element.</summary>
/// <remarks>Heads are indices, -1 for the root; the margin says how sure the model is of the tree, in [0, 1].</remarks>
sealed record SentenceAnalysis(Upos[] Upos, string[] Xpos, string[] Lemmas, int[] Heads, string[] Relations, double Margin)
{
    /// <summary>UD features as CoNLL-U writes them.</summary>
    public string[] Features { get; init; } = [];

    /// <summary>One analysis of a sentence that was analysed in pieces: the roots of later pieces hang below the first one's.</summary>
    public static SentenceAnalysis Join(IReadOnlyList<SentenceAnalysis> pieces)
    {
        var heads = new List<int>();
        var relations = new List<string>();
        var root = pieces.Count == 0 ? -1 : Array.IndexOf(pieces[0].Heads, -1);
        foreach (var piece in pieces)
        {
            var (start, isFirst) = (heads.Count, heads.Count == 0);
            for (var i = 0; i < piece.Heads.Length; i++)
            {
                var hangsBelow = !isFirst && piece.Heads[i] < 0;
                heads.Add(hangsBelow ? root : piece.Heads[i] < 0 ? -1 : piece.Heads[i] + start);
                relations.Add(hangsBelow ? "parataxis" : piece.Relations[i]);
            }
        }

        return new SentenceAnalysis(
            [.. pieces.SelectMany(piece => piece.Upos)], [.. pieces.SelectMany(piece => piece.Xpos)], [.. pieces.SelectMany(piece => piece.Lemmas)],
            [.. heads], [.. relations], pieces.Count == 0 ? 0 : pieces.Min(piece => piece.Margin))
        {
            Features = [.. pieces.SelectMany(piece => piece.Features)],
        };
    }
}
