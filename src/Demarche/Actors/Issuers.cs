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
        return [];
    }

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
