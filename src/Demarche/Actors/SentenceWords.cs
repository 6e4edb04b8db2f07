using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>The folded words of a sentence with the token each came from.</summary>
/// <remarks>A token may give several words ("al-Qaeda") or none ("-"); a name must begin and end where a token does.</remarks>
sealed class SentenceWords
{
    readonly List<string> _words = [];
    readonly List<int> _tokens = [];

    public SentenceWords(IReadOnlyList<Token> tokens)
    {
        foreach (var token in tokens)
            foreach (var word in Words.Of(token.Form))
            {
                _words.Add(word);
                _tokens.Add(token.Index);
            }

        Hashes = [.. _words.Select(word => Words.Hash(word.AsSpan()))];
        Singulars = [.. _words.Select(word => Words.Hash(Singular(word)))];
    }

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Hash of each word.</summary>
    public ulong[] Hashes { get; }

    /// <summary>Hash of each word's singular, where it looks like a regular plural; else of the word.</summary>
    public ulong[] Singulars { get; }

    /// <summary>The folded word.</summary>
    public string this[int index] => _words[index];

    /// <summary>The token that a word came from.</summary>
    public int Token(int word) => _tokens[word];

    /// <summary>Whether the word is the first of its token.</summary>
    public bool Begins(int word) => word == 0 || _tokens[word - 1] != _tokens[word];

    /// <summary>Whether the word is the last of its token.</summary>
    public bool Ends(int word) => word == _words.Count - 1 || _tokens[word + 1] != _tokens[word];

    /// <summary>The singular of a regular English plural, or the word.</summary>
    public static ReadOnlySpan<char> Singular(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i') return word;
        if (word.EndsWith("men", StringComparison.Ordinal)) return string.Concat(word.AsSpan(0, word.Length - 3), "man");
        if (word.EndsWith("ies", StringComparison.Ordinal)) return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        return word.AsSpan(0, word.Length - 1);
    }
}
