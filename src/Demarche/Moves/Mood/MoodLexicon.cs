using Demarche.Data;

namespace Demarche.Moves.Mood;

/// <summary>Words of denial, futurity, possibility and obligation, from <c>data/codebook/mood.txt</c>. Immutable.</summary>
public sealed class MoodLexicon
{
    readonly WordLists _lists;

    MoodLexicon(WordLists lists) => _lists = lists;

    /// <summary>The lexicon that travels with the program.</summary>
    public static MoodLexicon Load() => new(WordLists.Load("data/codebook/mood.txt"));

    /// <summary>Whether a list holds a word.</summary>
    /// <exception cref="KeyNotFoundException">No such list.</exception>
    internal bool Has(string list, string word) => _lists[list].Contains(word);
}
