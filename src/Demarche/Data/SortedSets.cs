using System.Numerics;

namespace Demarche.Data;

/// <summary>Sets of numbers kept as ascending rows without repetition.</summary>
static class SortedSets
{
    /// <summary>Number of members of both.</summary>
    public static int Shared<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IBinaryInteger<T>
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) { shared++; i++; j++; }
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return shared;
    }
}
