namespace Demarche.Syntax.Lemmas;

/// <summary>Keys of the lemmatizer's tables. Stored in model files.</summary>
static class LemmaKeys
{
    /// <summary>Key of any part of speech but names.</summary>
    public const ulong Anywhere = 0;

    /// <summary>Longest part of a form that is compared: longer ones are addresses.</summary>
    const int Longest = 64;

    // Tags of the forms of one word say the same of a name; small letters and inner capitals ("iPhone") do not.
    const ulong Small = 256, InnerCapital = 512;

    /// <summary>A tag as the rules see it; names that begin small have rules of their own.</summary>
    public static ulong Tag(string form, Upos upos, string xpos) => Hash.Join(Hash.Of(xpos), (ulong)upos | (upos == Upos.Propn ? Case(form) : 0));

    static ulong Case(string form) => form.Length == 0 || !char.IsLower(form[0]) ? 0 : form.Any(char.IsUpper) ? InnerCapital : Small;

    /// <summary>Whether words under these tags are so many that no treebank has them all. Words of a name that are none have the lemmas that the treebank says.</summary>
    public static bool HasNewWords(Upos upos, string xpos) => upos == Upos.Propn || (HasEndings(upos, xpos) && !xpos.StartsWith("NNP", StringComparison.Ordinal));

    /// <summary>Whether a word's ending says what its lemma is. A name's says nothing.</summary>
    public static bool HasEndings(Upos upos, string xpos) => upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv || (upos == Upos.Propn && xpos != "NNP");

    /// <summary>Whether a Penn tag is that of a form beside the base form.</summary>
    public static bool IsInflected(string xpos) => xpos is "VBD" or "VBG" or "VBN" or "VBZ" or "NNS" or "NNPS" or "JJR" or "JJS" or "RBR" or "RBS";

    /// <summary>Key of a form with its case ("i" is the pronoun "I").</summary>
    public static ulong Exact(string form, ulong tag) => Hash.Key(98, Hash.Join(Hash.Of(form), tag));

    /// <summary>Key of a form in any case.</summary>
    public static ulong Whole(string form, ulong tag) => Hash.Key(99, Hash.Join(OfLower(form), tag));

    /// <summary>Key of a verb's form under any of its tags.</summary>
    public static ulong Verb(string form) => Hash.Key(96, OfLower(form));

    /// <summary>Key of an auxiliary by its tag, its relation and whether it goes with an -ing form.</summary>
    public static ulong Clause(string form, string xpos, string relation, string headXpos) =>
        Hash.Key(95, Hash.Join(Hash.Join(Hash.Join(OfLower(form), Hash.Of(xpos)), Hash.Of(relation)), headXpos == "VBG" ? 1UL : 0));

    /// <summary>Key of the last characters of a form.</summary>
    public static ulong Ending(string form, int length, ulong tag) => Hash.Key(length, Hash.Join(OfLower(form.AsSpan(form.Length - length)), tag));

    /// <summary>Key of a lemma that was seen, under a part of speech or <see cref="Anywhere"/>.</summary>
    public static ulong Attested(string lemma, ulong sort) => Hash.Key(97, Hash.Join(Hash.Of(lemma), sort));

    /// <summary>What <see cref="Attested"/> takes for a part of speech.</summary>
    public static ulong Under(Upos upos) => (ulong)upos + 1;

    static ulong OfLower(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[Math.Min(text.Length, Longest)];
        text = text[^lower.Length..];
        for (var i = 0; i < lower.Length; i++) lower[i] = char.ToLowerInvariant(text[i] == '’' ? '\'' : text[i]);
        return Hash.Of(lower);
    }
}
