using Demarche.Data;
using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>What of a dispatch is compared with the other tellings of its story: the words of its names, and all its words as hashes.</summary>
/// <remarks>
/// Made by <see cref="TellingReader"/>. Words of runs (names that no table knows) may be changed; those of known persons are only what others may be changed to. Immutable; some 10 kilobytes.
/// </remarks>
public sealed class Telling
{
    /// <summary>Shorter words are alike by chance, and say little of what a text is about.</summary>
    const int ShortestWord = 4;

    readonly NameForm[] _forms;
    readonly uint[] _plain;

    Telling(DateOnly? day, NameForm[] forms, uint[] plain, uint[] words) => (Day, _forms, _plain, Words) = (day, forms, plain, words);

    /// <summary>Its day; null when unknown.</summary>
    public DateOnly? Day { get; }

    /// <summary>Hashes of its words, each once, ascending.</summary>
    internal uint[] Words { get; }

    /// <summary>Its names, by folded form.</summary>
    internal IReadOnlyList<NameForm> Forms => _forms;

    /// <summary>Reads a dispatch whose names were found already.</summary>
    internal static Telling Of(DateOnly? day, IReadOnlyList<ParsedSentence> sentences, IReadOnlyList<IReadOnlyList<Item>> items)
    {
        var (plain, words, names) = (new HashSet<uint>(), new HashSet<uint>(), new NameGatherer(ShortestWord));
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var token in sentences[i].Tokens)
                foreach (var word in Actors.Words.Of(token.Form))
                {
                    if (word.Length < ShortestWord) continue;
                    words.Add(Hash(word));
                    if (char.IsLower(token.Form[0])) plain.Add(Hash(word));
                }

            names.Add(sentences[i], items[i]);
        }

        return new Telling(day, names.Forms(), [.. plain.Order()], [.. words.Order()]);
    }

    /// <summary>The form with its surroundings, or null where the dispatch lacks it.</summary>
    internal NameForm? Find(string form)
    {
        int low = 0, high = _forms.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_forms[middle].Form, form);
            if (order == 0) return _forms[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    /// <summary>Whether the dispatch has the form as a name.</summary>
    internal bool HasName(string form) => Find(form) is not null;

    /// <summary>Whether the dispatch has the form as a common word.</summary>
    internal bool IsPlain(string form) => Array.BinarySearch(_plain, Hash(form)) >= 0;

    /// <summary>Whether a name beside the form here stands beside the other form there: "Alihan Smailov", "Alikhan Smailov".</summary>
    internal bool SharesNeighbour(string form, Telling there, string other) =>
        Find(form) is { } mine && there.Find(other) is { } theirs && mine.Beside.Intersect(theirs.Beside, StringComparer.Ordinal).Any();

    /// <summary>Share of the words of both that both have.</summary>
    internal double Shared(Telling other)
    {
        var both = SortedSets.Shared<uint>(Words, other.Words);
        return both == 0 ? 0 : (double)both / (Words.Length + other.Words.Length - both);
    }

    // A collision of 32 bits among some hundred words is one in ten million.
    static uint Hash(string word) => (uint)(Actors.Words.Hash(word.AsSpan()) >> 16);
}
