using Demarche.Syntax;
using Demarche.Syntax.Lemmas;

namespace Demarche.Learning;

/// <summary>Collects the lemmas that somebody has written: those of treebanks, and base forms of open text.</summary>
sealed class AttestedLemmas
{
    /// <summary>Times that an adjective must stand capitalised, and never small, to be made of a name: headlines capitalise any.</summary>
    const int LeastCapitalised = 3;

    readonly Dictionary<(Upos Upos, string Lower), Dictionary<string, int>> _cases = [];

    /// <summary>Keys of the lemmas, each in the case in which it mostly stands.</summary>
    /// <param name="gold">Sentences with lemmas.</param>
    /// <param name="openText">Sentences with tags.</param>
    public static HashSet<ulong> Of(IReadOnlyList<ParsedSentence> gold, IEnumerable<ParsedSentence> openText)
    {
        var lemmas = new AttestedLemmas();
        foreach (var token in gold.SelectMany(sentence => sentence.Tokens))
            if (IsWord(token)) lemmas.Count(token.Upos, token.Lemma);
        foreach (var token in openText.SelectMany(sentence => sentence.Tokens))
            if (BaseForm(token) is { } lemma) lemmas.Count(token.Upos, lemma);
        return lemmas.Keys();
    }

    // Parts of words, foreign words, addresses, and words of names that are not names themselves ("Visit") say nothing about others.
    static bool IsWord(Token token) => token.Xpos is not ("GW" or "FW" or "ADD" or "AFX") && (token.Upos == Upos.Propn || !token.Xpos.StartsWith("NNP", StringComparison.Ordinal));

    static string? BaseForm(Token token) => token.Xpos switch
    {
        "VB" or "VBP" or "NN" or "RB" => token.Form.ToLowerInvariant(),
        "JJ" when token.Index > 0 || !char.IsUpper(token.Form[0]) => token.Form,
        "NNP" => token.Form,
        _ => null,
    };

    void Count(Upos upos, string lemma)
    {
        var key = (upos, lemma.ToLowerInvariant());
        if (!_cases.TryGetValue(key, out var counts)) _cases[key] = counts = [];
        counts[lemma] = counts.GetValueOrDefault(lemma) + 1;
    }

    HashSet<ulong> Keys()
    {
        var result = new HashSet<ulong>();
        foreach (var ((upos, lower), counts) in _cases)
        {
            var (lemma, count) = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
            // Whoever writes names small says nothing about their spelling.
            if (upos == Upos.Propn && lemma == lower) continue;
            if (upos == Upos.Adj && (count < LeastCapitalised || counts.ContainsKey(lower))) lemma = lower;
            result.Add(LemmaKeys.Attested(lemma, LemmaKeys.Under(upos)));
            if (upos != Upos.Propn) result.Add(LemmaKeys.Attested(lemma, LemmaKeys.Anywhere));
        }

        return result;
    }
}
