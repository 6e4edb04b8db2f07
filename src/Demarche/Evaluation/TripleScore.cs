namespace Demarche.Evaluation;

/// <summary>How well (source, target, event) triples were found.</summary>
/// <param name="Manual">Reports by the coding manual, by PLOVER event.</param>
/// <param name="Cameo">CAMEO events, by PLOVER event; statements and appeals, which have none, are not given.</param>
/// <param name="CameoCode">CAMEO events by their whole code.</param>
public readonly record struct TripleScore(PrecisionRecall Manual, PrecisionRecall Cameo, PrecisionRecall CameoCode)
{
    /// <summary>Adds the counts of two sets (micro average).</summary>
    public static TripleScore operator +(TripleScore left, TripleScore right) => Add(left, right);

    /// <summary>Adds the counts of two sets (micro average).</summary>
    public static TripleScore Add(TripleScore left, TripleScore right) => new(left.Manual + right.Manual, left.Cameo + right.Cameo, left.CameoCode + right.CameoCode);
}
