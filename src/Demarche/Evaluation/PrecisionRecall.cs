namespace Demarche.Evaluation;

/// <summary>Hits among what was predicted and what is gold.</summary>
/// <param name="Hits">Predicted and right.</param>
/// <param name="Gold">To be found.</param>
/// <param name="Predicted">Given by the program.</param>
public readonly record struct PrecisionRecall(int Hits, int Gold, int Predicted)
{
    /// <summary>Hits by predicted; 0 when nothing was predicted.</summary>
    public double Precision => Predicted == 0 ? 0 : (double)Hits / Predicted;

    /// <summary>Hits by gold; 0 when there is no gold.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Hits / Gold;

    /// <summary>Harmonic mean of the two; 0 when both are.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds the counts of two sets (micro average).</summary>
    public static PrecisionRecall operator +(PrecisionRecall left, PrecisionRecall right) => Add(left, right);

    /// <summary>Adds the counts of two sets (micro average).</summary>
    public static PrecisionRecall Add(PrecisionRecall left, PrecisionRecall right) =>
        new(left.Hits + right.Hits, left.Gold + right.Gold, left.Predicted + right.Predicted);
}
