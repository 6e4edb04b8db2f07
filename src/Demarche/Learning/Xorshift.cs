namespace Demarche.Learning;

/// <summary>A small random generator whose sequence never changes, so that training gives the same bytes on every run.</summary>
sealed class Xorshift(ulong seed)
{
    ulong _state = seed * 0x9E3779B97F4A7C15UL + 0x1234567UL;

    /// <summary>The next 64 bits (xorshift64*, Vigna 2016).</summary>
    public ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 0x2545F4914F6CDD1DUL;
    }

    /// <summary>A number in [0, <paramref name="bound"/>).</summary>
    public int Next(int bound) => (int)((Next() >> 33) % (ulong)bound);

    /// <summary>A number in [0, 1).</summary>
    public float NextSingle() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>A permutation in place (Fisher–Yates).</summary>
    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
