namespace Demarche.Syntax.Neural;

/// <summary>Sentences laid side by side, so that one step of a recurrent layer is one matrix product over all of them.</summary>
/// <remarks>
/// Sentences are ordered from long to short. Row <c>Start[t] + b</c> is position t of sentence b; only the first <c>Width(t)</c> sentences reach t.
/// Position 0 of each sentence is the artificial root.
/// </remarks>
sealed class PackedBatch
{
    public PackedBatch(ReadOnlySpan<int> lengths)
    {
        Lengths = lengths.ToArray();
        var steps = Lengths.Length == 0 ? 0 : Lengths[0];
        Start = new int[steps + 1];
        var width = Lengths.Length;
        for (var t = 0; t < steps; t++)
        {
            while (Lengths[width - 1] <= t) width--;
            Start[t + 1] = Start[t] + width;
        }

        SentenceStart = new int[Lengths.Length + 1];
        for (var b = 0; b < Lengths.Length; b++) SentenceStart[b + 1] = SentenceStart[b] + Lengths[b];
    }

    /// <summary>Positions of each sentence, the root included, falling.</summary>
    public int[] Lengths { get; }

    public int[] Start { get; }

    /// <summary>First row of each sentence where rows are laid out sentence after sentence.</summary>
    public int[] SentenceStart { get; }

    public int Steps => Start.Length - 1;

    public int Rows => Start[^1];

    public int Width(int t) => Start[t + 1] - Start[t];

    public int Row(int sentence, int position) => Start[position] + sentence;
}
