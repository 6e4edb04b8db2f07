namespace Demarche.Syntax.Lemmas;

/// <summary>Gives lemmas by edit rules learnt from a treebank: the rule of the longest known ending of the form under its tag. Thread-safe.</summary>
/// <remarks>
/// A form that the treebank has is looked up. Of what a rule makes of another, nobody may ever have written it: then the tag's other rules, the other
/// cases of a name, and the form without its repeated or exchanged letters are tried, until one gives a lemma that was seen.
/// </remarks>
/// <param name="rules">Rules by number.</param>
/// <param name="endings">Rule of each ending, whole form and cased form under a tag.</param>
/// <param name="alternatives">Rules of each inflected tag from frequent to rare with the ending that each takes away, for forms that several fit ("baked", "walked").</param>
/// <param name="attested">Lemmas seen in text.</param>
sealed partial class Lemmatizer(IReadOnlyList<EditRule> rules, Dictionary<ulong, ushort> endings, Dictionary<ulong, Lemmatizer.Alternative[]> alternatives, HashSet<ulong> attested)
{
    /// <summary>Endings up to this many characters have rules of their own; the whole form is the last exception.</summary>
    public const int LongestEnding = 6;

    /// <summary>A rule for forms with an ending.</summary>
    public readonly record struct Alternative(string Ending, ushort Rule);

    /// <summary>Penn's tag of mail and web addresses, which are their own lemmas: they are mostly written small, so that no ending tells it.</summary>
    const string Address = "ADD";

    readonly record struct Tagged(Upos Upos, ulong Tag);

    /// <summary>The lemma of a form under its tag.</summary>
    public string Lemma(string form, Upos upos, string xpos)
    {
        if (xpos == Address || form.Length == 0) return form;
        var tag = new Tagged(upos, LemmaKeys.Tag(form, upos, xpos));
        if (Seen(form, tag) is { } seen) return seen;
        var regular = Regular(form, tag);
        return LemmaKeys.HasNewWords(upos, xpos) ? Known(form, tag, regular) ?? regular : regular;
    }

    /// <summary>The lemma of an auxiliary that its clause tells apart ("he's left", "he's leaving"); null where the form alone does.</summary>
    /// <param name="form">The auxiliary.</param>
    /// <param name="xpos">Its Penn tag.</param>
    /// <param name="relation">Its relation.</param>
    /// <param name="headXpos">Penn's tag of its head.</param>
    public string? Auxiliary(string form, string xpos, string relation, string headXpos) =>
        endings.TryGetValue(LemmaKeys.Clause(form, xpos, relation, headXpos), out var rule) ? rules[rule].Apply(form) : null;

    string? Seen(string form, Tagged tag) =>
        endings.TryGetValue(LemmaKeys.Exact(form, tag.Tag), out var rule) || endings.TryGetValue(LemmaKeys.Whole(form, tag.Tag), out rule)
        || (tag.Upos == Upos.Verb && endings.TryGetValue(LemmaKeys.Verb(form), out rule))
            ? rules[rule].Apply(form) : null;

    string Regular(string form, Tagged tag)
    {
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
            if (endings.TryGetValue(LemmaKeys.Ending(form, length, tag.Tag), out var rule)) return rules[rule].Apply(form);
        return tag.Upos == Upos.Propn ? form : form.ToLowerInvariant();
    }

    // From what the tag says to what any part of speech says, and from the form as it stands to what it may have been meant for.
    string? Known(string form, Tagged tag, string regular)
    {
        var own = LemmaKeys.Under(tag.Upos);
        if (Attested(form, tag, regular, own) is { } lemma) return lemma;
        if (Recased(form, tag.Upos, own) is { } recased) return recased;
        if (Spelling.Squeezed(form) is { } squeezed && SeenOrAttested(squeezed, tag, own) is { } shorter) return shorter;
        if (tag.Upos == Upos.Propn || !char.IsLetter(form[0])) return null;
        if (Attested(form, tag, regular, LemmaKeys.Anywhere) is { } other) return other;
        var isWord = attested.Contains(LemmaKeys.Attested(form.ToLowerInvariant(), LemmaKeys.Anywhere));
        return isWord ? null : SeenOrAttested(Spelling.Respelt(form), tag, own);
    }

    // An ending may hide an e or a doubled letter; of lemmas that nobody has seen, one that somebody has is the better guess.
    string? Attested(string form, Tagged tag, string regular, ulong sort)
    {
        if (attested.Contains(LemmaKeys.Attested(regular, sort))) return regular;
        if (!alternatives.TryGetValue(tag.Tag, out var others)) return null;
        foreach (var other in others)
        {
            if (!form.EndsWith(other.Ending, StringComparison.OrdinalIgnoreCase)) continue;
            var guess = rules[other.Rule].Apply(form);
            if (attested.Contains(LemmaKeys.Attested(guess, sort))) return guess;
        }

        return null;
    }

    string? Recased(string form, Upos upos, ulong own)
    {
        if (upos is not (Upos.Propn or Upos.Adj)) return null;
        foreach (var name in Spelling.OtherCases(form))
            if (attested.Contains(LemmaKeys.Attested(name, own))) return name;
        return null;
    }

    string? SeenOrAttested(IEnumerable<string> forms, Tagged tag, ulong own)
    {
        foreach (var form in forms)
            if ((Seen(form, tag) ?? Attested(form, tag, Regular(form, tag), own)) is { } lemma) return lemma;
        return null;
    }
}
