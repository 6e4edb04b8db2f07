namespace Demarche.Evaluation;

/// <summary>Pairs of reports, and how many of them lie in one move.</summary>
/// <param name="Pairs">All pairs.</param>
/// <param name="Merged">Those in one move.</param>
public readonly record struct PairCount(int Pairs, int Merged)
{
    /// <summary>Share of the pairs that lie in one move; 0 where there is no pair.</summary>
    public double Share => Pairs == 0 ? 0 : (double)Merged / Pairs;

    internal PairCount With(bool isMerged) => new(Pairs + 1, Merged + (isMerged ? 1 : 0));
}
