namespace Demarche.Restoration;

/// <summary>Signatures by which sets that share much are found without comparing all with all (Broder 1997; Leskovec, Rajaraman, Ullman 2014, section 3.4).</summary>
static class MinHash
{
    /// <summary>The bands of a set: two sets of Jaccard similarity <c>s</c> share one with probability <c>1 − (1 − s^rows)^bands</c>.</summary>
    internal static (int Band, ulong Hash)[] Bands(IReadOnlyCollection<ulong> set, int bands, int rows)
    {
        var minima = new ulong[bands * rows];
        Array.Fill(minima, ulong.MaxValue);
        foreach (var member in set)
            for (var i = 0; i < minima.Length; i++)
                minima[i] = Math.Min(minima[i], Mix(member + ((ulong)i * 0x9E3779B97F4A7C15UL)));
        var found = new (int, ulong)[bands];
        for (var band = 0; band < bands; band++)
        {
            var hash = 0UL;
            for (var row = 0; row < rows; row++) hash = Mix(hash ^ minima[(band * rows) + row]);
            found[band] = (band, hash);
        }

        return found;
    }

    /// <summary>SplitMix64's finaliser (Steele, Lea, Flood 2014): every bit of the input moves every bit of the output.</summary>
    internal static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
