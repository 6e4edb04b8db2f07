using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Cuts and tags a phrase without a model: enough to find its head where no sentence was parsed.</summary>
/// <remarks>The head is the last noun before the first preposition, conjunction, verb of being or comma; every other token hangs on it.</remarks>
static class LightTagger
{
    /// <summary>The phrase as a sentence of one noun phrase.</summary>
    public static ParsedSentence Tag(string text)
    {
        var tokens = Cut(text);
        var head = tokens.FindIndex(Ends) is var end and > 0 ? end - 1 : tokens.Count - 1;
        while (head > 0 && tokens[head].Form is "'s" or "’s" or "-") head--;
        for (int i = tokens.Count - 1, last = head; i >= 0; i--)
        {
            // Each run of nouns hangs on its last word, and that on the head of all.
            if (Ends(tokens[i])) last = head;
            else if (last == head && i > head) last = i;
            else if (i == head || (i < head && last != head)) last = i;
            tokens[i] = tokens[i] with { Head = i == head ? -1 : i == last ? head : last, Deprel = i == head ? "root" : "dep" };
        }

        return new ParsedSentence(new TextSpan(0, text.Length), tokens);
    }

    static bool Ends(Token token) => token.Upos is Upos.Adp or Upos.Cconj or Upos.Aux || (token.Upos == Upos.Punct && token.Form is not "-");

    static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            var end = i + 1;
            if (IsWord(text, i)) while (end < text.Length && IsWord(text, end) && !IsClitic(text, end)) end++;
            if (IsClitic(text, i)) end = Math.Min(text.Length, i + 2);
            while (end > i + 1 && text[end - 1] is '.' && IsSentenceEnd(text, i, end)) end--;
            tokens.Add(new Token
            {
                Index = tokens.Count,
                Form = text[i..end],
                Span = new TextSpan(i, end),
                Upos = Upos_(text[i..end], tokens),
                SpaceAfter = end < text.Length && text[end] == ' ',
            });
            i = end;
        }

        return tokens;
    }

    static bool IsWord(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || (text[i] is '.' && i > 0 && char.IsLetter(text[i - 1])) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark
        || (Words.IsApostrophe(text[i]) && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]));

    static bool IsClitic(string text, int i) =>
        Words.IsApostrophe(text[i]) && i > 0 && i + 1 < text.Length && text[i + 1] is 's' or 'S' && (i + 2 == text.Length || !char.IsLetter(text[i + 2]));

    static bool IsSentenceEnd(string text, int start, int end) => end == text.Length && text.AsSpan(start, end - start - 1).IndexOf('.') < 0 && end - start > 4;

    static Upos Upos_(string form, List<Token> before) => form switch
    {
        "'s" or "’s" => Upos.Part,
        _ when Lexicon.Determiners.Contains(form) && !(form == "A" && before.Count > 0) => Upos.Det,
        "and" or "or" or "&" => Upos.Cconj,
        "was" or "is" or "are" or "were" or "has" or "have" or "will" or "would" => Upos.Aux,
        _ when Lexicon.Breaks.Contains(form) && !char.IsUpper(form[0]) => Upos.Adp,
        _ when Pronouns.Contains(form) => Upos.Pron,
        _ when char.IsDigit(form[0]) => Upos.Num,
        _ when !char.IsLetter(form[0]) => Upos.Punct,
        _ when char.IsUpper(form[0]) => Upos.Propn,
        _ => Upos.Noun,
    };

    static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "they", "it", "we", "i", "you", "who", "him", "them" };
}
