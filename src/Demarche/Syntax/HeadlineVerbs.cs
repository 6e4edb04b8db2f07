namespace Demarche.Syntax;

/// <summary>Finds the verb of headlines that the tagger read as a row of nouns: "Protesters storm parliament", "Russia, Ukraine exchange prisoners".</summary>
/// <remarks>
/// Headlines tell the past in the present tense, whose plural looks like a noun. The sentence is parsed once more with that word in the past tense, which
/// no tagger takes for a noun; the tree is kept where the word then is the root with a plural subject before it, or with a singular one and an object behind. Forms and offsets stay.
/// </remarks>
sealed class HeadlineVerbs(SyntaxParser parser, Predicate<string> isVerb)
{
    /// <summary>Words of a headline that are tried; the verb follows its subject closely.</summary>
    const int MostTried = 10;

    /// <summary>The sentences, those of the headline with their verb found.</summary>
    /// <param name="sentences">Parsed sentences.</param>
    /// <param name="isHeadline">Whether a span lies in the headline.</param>
    public IReadOnlyList<ParsedSentence> Apply(IReadOnlyList<ParsedSentence> sentences, Predicate<TextSpan> isHeadline)
    {
        ParsedSentence[]? repaired = null;
        for (var i = 0; i < sentences.Count && isHeadline(sentences[i].Span); i++)
            if (IsWithoutVerb(sentences[i]) && WithVerb(sentences[i]) is { } better) (repaired ??= [.. sentences])[i] = better;
        return repaired ?? sentences;
    }

    static bool IsWithoutVerb(ParsedSentence sentence) => sentence.RootIndex >= 0 && sentence.Tokens[sentence.RootIndex].Upos is Upos.Noun or Upos.Propn && !sentence.Tokens.Any(token => token.Xpos is "VBZ" or "VBP" or "MD" || (token.Xpos == "VBD" && token.Head < 0));

    ParsedSentence? WithVerb(ParsedSentence sentence)
    {
        for (var at = 1; at < Math.Min(sentence.Tokens.Count, MostTried); at++)
        {
            var token = sentence.Tokens[at];
            if (token.Xpos is "NNS" or "NNPS" && sentence.Tokens[at - 1].Upos == Upos.Propn && !token.Form.Any(char.IsUpper) && Base(token.Form) is { } verb && isVerb(verb) && Read(sentence, at, verb) is { } acted) return acted;
            if (token.Xpos is not ("NN" or "NNP" or "JJ" or "VB" or "RB") || token.Form.Any(char.IsUpper) || !isVerb(token.Form) || sentence.Tokens[at - 1].Upos is not (Upos.Noun or Upos.Propn)) continue;
            if (Read(sentence, at) is { } read) return read;
        }

        return null;
    }

    // "Libya bombs oasis": one state does it to what follows; the base form of the verb is its lemma.
    ParsedSentence? Read(ParsedSentence sentence, int at, string? singular = null)
    {
        var words = sentence.Tokens.ToArray();
        words[at] = words[at] with { Form = Past(singular ?? words[at].Form) };
        // "Norway, Chile exchange …": headlines write a comma for "and".
        for (var comma = 1; comma < at - 1; comma++)
            if (words[comma].Form == "," && words[comma - 1].Upos == Upos.Propn && words[comma + 1].Upos == Upos.Propn) words[comma] = words[comma] with { Form = "and" };
        var read = parser.ParseTokens([new ParsedSentence(sentence.Span, words)])[0];
        if (read.RootIndex != at || read.Tokens[at].Xpos is not ("VBD" or "VBN") || read.Child(at, "nsubj") is not (>= 0 and var subject) || subject > at || (singular is null ? !IsPlural(read, subject) : read.Child(at, "obj") < at)) return null;
        return new ParsedSentence(read.Span, [.. read.Tokens.Select(token => AsWritten(token, sentence.Tokens[token.Index], at, singular))], read.Margin);
    }

    static Token AsWritten(Token read, Token written, int verb, string? singular) => read.Index == verb ? read with { Form = written.Form, Lemma = singular ?? written.Form, Xpos = singular is null ? "VBP" : "VBZ" } : read.Form == written.Form ? read : read with { Form = written.Form, Lemma = written.Lemma };

    // "Police", "Russia, Ukraine", "Chile and Peru".
    static bool IsPlural(ParsedSentence sentence, int subject) =>
        sentence.Tokens[subject] is { Xpos: "NNS" or "NNPS" } or { Lemma: "police" or "people" or "crowd" } || sentence.Tokens.Any(token => token.Head == subject && token.Relation is "conj" or "appos" or "list" && token.Upos == Upos.Propn);

    // "attacks", "pushes", "denies".
    static string? Base(string form) =>
        form.Length < 4 || !form.EndsWith('s') || form.EndsWith("ss", StringComparison.Ordinal) ? null
        : form.EndsWith("ies", StringComparison.Ordinal) ? form[..^3] + "y"
        : form.EndsWith("shes", StringComparison.Ordinal) || form.EndsWith("ches", StringComparison.Ordinal) || form.EndsWith("sses", StringComparison.Ordinal) ? form[..^2] : form[..^1];

    static string Past(string verb) =>
        verb.EndsWith('e') ? verb + "d" : verb.EndsWith('y') && verb.Length > 2 && !"aeou".Contains(verb[^2], StringComparison.Ordinal) ? verb[..^1] + "ied" : verb + "ed";
}
