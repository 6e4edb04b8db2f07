namespace Demarche.Moves;

/// <summary>Regular forms of the codebook's words, so that a lemma that the lemmatizer guessed wrong ("postpon", "shel") is still found.</summary>
sealed class WordForms
{
    readonly Dictionary<string, string> _lemmas = new(StringComparer.Ordinal);
    readonly HashSet<(string Form, string Lemma)> _pairs = [];
    readonly Dictionary<string, string> _irregular = new(StringComparer.Ordinal);
    readonly HashSet<string> _known = new(StringComparer.Ordinal);
    readonly HashSet<string> _deeds = new(StringComparer.Ordinal);

    /// <summary>Adds the regular forms of a verb.</summary>
    public void AddVerb(string lemma)
    {
        _known.Add(lemma);
        if (lemma.Length < 3 || lemma.Contains('-', StringComparison.Ordinal)) return;
        var stem = lemma[^1] == 'e' ? lemma[..^1] : lemma;
        var consonantY = lemma[^1] == 'y' && !IsVowel(lemma[^2]);
        Form(consonantY ? lemma[..^1] + "ies" : lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal) ? lemma + "es" : lemma + "s", lemma);
        Form(consonantY ? lemma[..^1] + "ied" : stem + "ed", lemma);
        Form(stem + "ing", lemma);
        // "ship", "ban", "transfer" double their last consonant, which the spelling alone does not tell: both forms lead to the lemma.
        if (IsVowel(lemma[^1]) || IsVowel(lemma[^2]) is false || lemma[^1] is 'w' or 'x' or 'y') return;
        Form(lemma + lemma[^1] + "ed", lemma);
        Form(lemma + lemma[^1] + "ing", lemma);
    }

    /// <summary>Adds irregular forms, <c>lemma/form</c> each.</summary>
    public void AddIrregular(IEnumerable<string> pairs)
    {
        foreach (var pair in pairs)
            if (pair.Split('/') is [var lemma, var form])
            {
                Form(form, lemma);
                _irregular.TryAdd(form, lemma);
            }
    }

    /// <summary>Marks a verb that somebody does to somebody: its bare past tense in a headline is a passive ("Opposition leader poisoned").</summary>
    public void AddDeed(string lemma) => _deeds.Add(lemma);

    /// <summary>Whether the verb is done to somebody.</summary>
    public bool IsDeed(string lemma) => _deeds.Contains(lemma);

    /// <summary>Adds the regular plural of a noun.</summary>
    public void AddNoun(string lemma)
    {
        _known.Add(lemma);
        if (lemma.Length < 3) return;
        Form(lemma[^1] == 'y' && !IsVowel(lemma[^2]) ? lemma[..^1] + "ies" : lemma[^1] is 's' or 'x' or 'z' ? lemma + "es" : lemma + "s", lemma);
    }

    /// <summary>The lemma that the codebook knows: the tree's, else that of the form, else the tree's unknown one.</summary>
    public string Lemma(string lemma, string form)
    {
        if (_lemmas.GetValueOrDefault(form) is not { } regular) return lemma;
        // "leaned" is no form of "learn": the guess was a known verb, but another one.
        return _known.Contains(lemma) && !(lemma != form && IsPastOrGerund(form) && !_pairs.Contains((form, lemma))) ? lemma : regular;
    }

    /// <summary>The verb of an irregular form, "grind" of "ground"; null for other words.</summary>
    public string? VerbOf(string form) => _irregular.GetValueOrDefault(form);

    void Form(string form, string lemma)
    {
        _lemmas.TryAdd(form, lemma);
        _pairs.Add((form, lemma));
    }

    static bool IsPastOrGerund(string form) => form.EndsWith("ed", StringComparison.Ordinal) || form.EndsWith("ing", StringComparison.Ordinal);

    static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
