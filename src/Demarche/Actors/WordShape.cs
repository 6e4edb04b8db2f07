using System.Numerics;

namespace Demarche.Actors;

/// <summary>What tells quickly that two folded words are unlike: their letters, how many there are, the first ones and the consonants.</summary>
readonly record struct WordShape
{
    /// <summary>Letters of a common beginning that the Jaro-Winkler measure counts.</summary>
    const int Prefixed = 4;

    // A bit for each letter that stands once at least, and for each that stands twice; letters of one remainder share a bit, which only makes words look more alike.
    readonly uint _once, _twice;
    readonly int _more;

    /// <param name="word">A folded word.</param>
    /// <param name="forms">Given names that are forms of one another share a class.</param>
    public WordShape(string word, IReadOnlyDictionary<string, int> forms)
    {
        foreach (var c in word)
        {
            var letter = 1u << (c & 31);
            if ((_once & letter) == 0) _once |= letter;
            else if ((_twice & letter) == 0) _twice |= letter;
            else _more++;
        }

        Span<char> skeleton = stackalloc char[32];
        Sound = Words.Hash(NameSimilarity.Skeleton(word, skeleton));
        (Start, Length, Form) = (word.Length > Prefixed ? word[..Prefixed] : word, word.Length, forms.GetValueOrDefault(word, -1));
    }

    /// <summary>Number of letters.</summary>
    public int Length { get; }

    /// <summary>The first letters.</summary>
    public string Start { get; }

    /// <summary>Hash of the consonant skeleton.</summary>
    public ulong Sound { get; }

    /// <summary>Class of a given name, -1 when it is none.</summary>
    public int Form { get; }

    /// <summary>At least the number of letters that the two words share.</summary>
    public int Common(in WordShape other) => BitOperations.PopCount(_once & other._once) + BitOperations.PopCount(_twice & other._twice) + Math.Min(_more, other._more);

    /// <summary>Number of equal letters at the beginning, four at most.</summary>
    public int Prefix(in WordShape other) => Start.AsSpan().CommonPrefixLength(other.Start);

    /// <summary>The shapes of the words of a name.</summary>
    public static WordShape[] Of(IReadOnlyList<string> words, IReadOnlyDictionary<string, int> forms) => [.. words.Select(word => new WordShape(word, forms))];
}
