namespace Demarche.Syntax.Neural;

/// <summary>What the network says about one sentence of a batch, a row a position; positions count from the root at 0.</summary>
readonly ref struct SentenceScores(NetworkShape shape, Activations activations, PackedBatch batch, int sentence, ArcScores arcs, LabelScores labels)
{
    /// <summary>Positions, the root included.</summary>
    public int Length => batch.Lengths[sentence];

    /// <summary>Score of each joint tag.</summary>
    public ReadOnlySpan<float> Tags(int position) => activations.Tags.AsSpan(batch.Row(sentence, position) * shape.PaddedTags, shape.Tags);

    /// <summary>Score of each position as head; its own means nothing.</summary>
    public ReadOnlySpan<float> Heads(int position) => arcs.Scores.AsSpan(position * arcs.Stride, Length);

    /// <summary>Score of each relation to the head that was found.</summary>
    public ReadOnlySpan<float> Relations(int position) => labels.Scores.AsSpan(position * shape.PaddedRelations, shape.Relations);
}

/// <summary>Takes the scores of one sentence.</summary>
delegate void ScoresReceiver(int sentence, SentenceScores scores);
