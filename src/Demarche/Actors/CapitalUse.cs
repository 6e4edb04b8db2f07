using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>What a capital letter is worth in a sentence: nothing in a headline in capitals or a phrase in lower case, little at the start.</summary>
sealed class CapitalUse
{
    readonly ParsedSentence _sentence;

    public CapitalUse(ParsedSentence sentence)
    {
        _sentence = sentence;
        int upper = 0, lower = 0;
        foreach (var token in sentence.Tokens)
        {
            if (token.Form.Length < 2 || !char.IsLetter(token.Form[0])) continue;
            if (token.Form.AsSpan().IndexOfAnyInRange('a', 'z') < 0) upper++;
            else lower++;
        }

        AllCapitals = upper > 3 && upper > 3 * lower;
        HasCapitals = sentence.Tokens.Any(token => char.IsUpper(token.Form[0]));
    }

    /// <summary>Whether nearly every word stands in capitals.</summary>
    public bool AllCapitals { get; }

    /// <summary>Whether any word begins with a capital.</summary>
    public bool HasCapitals { get; }

    /// <summary>Whether the token begins with a capital.</summary>
    public bool IsCapital(int token) => char.IsUpper(FirstLetter(_sentence.Tokens[token].Form)) || IsSlipped(_sentence.Tokens[token].Form);

    // "eGYPT", "iSrael": the shift key came a letter late.
    static bool IsSlipped(string form) => form.Length > 3 && char.IsLower(form[0]) && char.IsUpper(form[1]);

    /// <summary>Whether a personal name may end with the token: it has a capital, or follows a hyphen (Ka-chiu).</summary>
    public bool MayEndName(int token) => (IsCapital(token) && !(token > 0 && (Lexicon.Texts.Contains(_sentence.Tokens[token].Form) || (_sentence.Tokens[token].Upos == Upos.Noun && Lexicon.Gatherings.Contains(_sentence.Tokens[token].Lemma))))) || (token > 0 && _sentence.Tokens[token - 1].Form == "-" && char.IsLetter(_sentence.Tokens[token].Form[0]));

    /// <summary>Whether a table name may stand on these tokens.</summary>
    public bool MayBeName(NameEntry entry, int first, int last)
    {
        var token = _sentence.Tokens[first];
        if (!HasCapitals) return !entry.Acronym && entry.Text.Length > 4 && token.Upos is not (Upos.Verb or Upos.Aux or Upos.Adp);
        if (!IsCapital(first) && !(char.IsDigit(token.Form[0]) && last > first) && !LowerCasePrefix(token.Form, last > first)) return false;
        if (entry.Acronym) return IsAcronym(token, first == last) || (first == last && token.Form == entry.Text);
        if (last > first && !IsCapital(last) && (IsOneOfMany(first, last) || Lexicon.Days.Contains(_sentence.Tokens[last].Form))) return false;
        return first != last || entry.IsStrong || !IsCommonWordHere(token);
    }

    /// <summary>Whether the token says when and not who: "3:30 p.m." is no prime minister.</summary>
    public bool IsHour(int token) => _sentence.Tokens[token].Form is var form && form.Replace(".", "", StringComparison.Ordinal).Equals("pm", StringComparison.OrdinalIgnoreCase)
        && (char.IsLower(form[0]) || (token > 0 && _sentence.Tokens[token - 1].Upos == Upos.Num));

    /// <summary>Whether the last token of a role phrase is a noun here, and not a verb or adjective.</summary>
    public bool MayBeRole(int last)
    {
        var upos = _sentence.Tokens[last].Upos;
        return upos is Upos.Noun or Upos.Propn or Upos.X or Upos.Sym
            || (upos is Upos.Adj or Upos.Verb && last + 1 < _sentence.Tokens.Count && IsCapital(last) && IsCapital(last + 1));
    }

    // "al-Qaeda", "el-Sisi": a small word before a hyphen or a name.
    static bool LowerCasePrefix(string form, bool more) => form.Length > 3 && Words.Of(form) is { Count: > 1 } words ? Lexicon.Particles.Contains(words[0]) : more && Lexicon.Particles.Contains(form);

    // "#US airlines": the mark of a quoted tweet is no part of the name.
    static char FirstLetter(string form) => form.Length > 1 && form[0] is '#' ? form[1] : form[0];

    bool IsAcronym(Token token, bool single)
    {
        var form = token.Form.AsSpan();
        var hasLower = form.IndexOfAnyInRange('a', 'z') >= 0;
        if (hasLower) return form.Length >= 4 && single && token.Upos == Upos.Propn && !Lexicon.WordsAndAcronyms.Contains(token.Form) && form[1..].IndexOfAnyInRange('A', 'Z') < 0;
        return !AllCapitals || form.Contains('.') || form.Length > 3 || token.Upos == Upos.Propn;
    }

    // "a strict Islamic state": what an indefinite article opens is some state, not the one of that name.
    bool IsOneOfMany(int first, int last)
    {
        foreach (var child in _sentence.Children(last))
            if (child < first && _sentence.Tokens[child].Form is "a" or "an" or "A" or "An" or "any" or "no" or "every") return true;
        return false;
    }

    // A single-word town, division or spelling that opens a sentence must look like a proper noun to the tagger.
    bool IsCommonWordHere(Token token) => (token.Index == 0 || AllCapitals) && token.Upos is not (Upos.Propn or Upos.X);
}
