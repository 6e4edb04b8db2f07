namespace Demarche.Restoration;

/// <summary>How rare words are among the dispatches seen so far, counted in a table of fixed size.</summary>
/// <remarks>Words that share a slot count together: with 2^18 slots that makes a few rare words look commoner, none rarer.</remarks>
sealed class TermWeights
{
    const int Slots = 1 << 18;

    readonly int[] _dispatches = new int[Slots];
    int _seen;

    /// <summary>Counts the words of one dispatch.</summary>
    internal void Add(IEnumerable<ulong> terms)
    {
        _seen++;
        foreach (var term in terms) _dispatches[term % Slots]++;
    }

    /// <summary>Inverse document frequency, smoothed (Manning, Raghavan, Schütze 2008, section 6.2): 1 or more for a word of few dispatches, towards 0 for one of all.</summary>
    internal double Of(ulong term) => Math.Log(1 + ((_seen + 1.0) / (_dispatches[term % Slots] + 0.5)));
}
