using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Finds whose statement a text is: "the following statement was released by the G7 foreign ministers of …", "Joint Statement by A, B and C".</summary>
/// <remarks>"We" outside a quotation is then its issuers. By the coding manual a joint text of an organisation's members is the organisation's.</remarks>
static class Issuers
{
    /// <summary>Sentences at the start of a text in which it may say whose it is.</summary>
    const int Opening = 8;

    static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase) { "statement", "communique", "communiqué", "declaration", "readout" };

    /// <summary>The issuers in the order in which the text names them; empty when it is no statement.</summary>
    public static IReadOnlyList<ActorCode> Find(IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions)
    {
        for (var i = 0; i < Math.Min(Opening, sentences.Count); i++)
            if (Begin(sentences[i]) is { } from && Codes(mentions, i, from) is { Count: > 0 } codes) return codes;
        for (var i = 0; i < Math.Min(Opening, sentences.Count); i++)
            if (Extending(sentences[i], i, mentions) is { } joint) return joint;
        for (var i = 0; i < Math.Min(Opening, sentences.Count); i++)
            if (Signed(sentences[i], i, mentions) is { } signer) return signer;
        return [];
    }

    // "The Troika and the European Union extend our warm wishes": whose "our" it is stands before the verb.
    static List<ActorCode>? Extending(ParsedSentence sentence, int number, ActorMentions mentions)
    {
        var our = sentence.Tokens.FirstOrDefault(token => token.Form.Equals("our", StringComparison.OrdinalIgnoreCase) && token.Deprel == "nmod:poss");
        if (our is null || Quotes.Encloses(sentence, our.Index)) return null;
        var verb = sentence.VerbAbove(our.Index);
        if (verb < 0 || verb != sentence.RootIndex || sentence.Child(verb, "nsubj") is not (>= 0 and var subject) || subject > our.Index) return null;
        var codes = new List<ActorCode>();
        foreach (var mention in mentions.All)
            if (mention.Sentence == number && mention.Person is null && mention.EndToken <= verb && sentence.IsUnder(mention.HeadToken, subject)) codes.AddRange(mention.Codes.Where(code => code.Head != "---" && !codes.Exists(known => known.Head == code.Head)));
        return codes.Count > 1 && codes.TrueForAll(IsSide) ? codes : null;
    }

    // "Antony J. Blinken, Secretary of State", "Office of the Spokesperson": a line that only names an officer or an office heads its statement.
    static List<ActorCode>? Signed(ParsedSentence sentence, int number, ActorMentions mentions)
    {
        if (sentence.Tokens.Count > MostWords || sentence.Tokens.Any(token => token.Upos is Upos.Verb or Upos.Aux)) return null;
        foreach (var mention in mentions.All)
        {
            if (mention.Sentence != number || mention.FirstToken != 0 || !mention.Codes.All(IsSide)) continue;
            var named = mention.Person is not null && mention.EndToken < sentence.Tokens.Count && sentence.Tokens[mention.EndToken].Form == ",";
            var office = mention.Rule.StartsWith("body/", StringComparison.Ordinal) && mention.EndToken == sentence.Tokens.Count;
            if (named || office) return [.. mention.Codes];
        }

        return null;
    }

    /// <summary>Words of a line that only names an officer.</summary>
    const int MostWords = 12;

    static bool IsSide(ActorCode code) => code.Head != "---" && (code.Sector == Sector.Gov || code.Head.Length != 3);

    // "statement (was released) by …", "We, the ministers of …": the token after which the issuers stand.
    static int? Begin(ParsedSentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Count > 2 && tokens[0].Form.Equals("we", StringComparison.OrdinalIgnoreCase) && tokens[1].Form is "," or "the") return 1;
        for (var t = 0; t < tokens.Count; t++)
        {
            if (!Texts.Contains(tokens[t].Form)) continue;
            for (var by = t + 1; by < Math.Min(tokens.Count, t + 6); by++)
            {
                if (tokens[by].Form.Equals("by", StringComparison.OrdinalIgnoreCase)) return by;
                if (tokens[by].Upos is Upos.Punct) break;
            }
        }

        return null;
    }

    static List<ActorCode> Codes(ActorMentions mentions, int sentence, int from)
    {
        var codes = new List<ActorCode>();
        foreach (var mention in mentions.All)
            if (mention.Sentence == sentence && mention.FirstToken > from)
                foreach (var code in mention.Codes)
                    if (code.Head != "---" && codes.TrueForAll(known => known.Head != code.Head)) codes.Add(code);
        var organisations = codes.FindAll(code => code.Head is "G7" or "G20" or "EU" or "NATO" or "G8" or "ASEAN" or "AU" or "UN");
        return organisations.Count > 0 && codes.Exists(code => code.Head is "G7" or "G20" or "G8") ? organisations : codes;
    }
}
