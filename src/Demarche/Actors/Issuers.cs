using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Finds whose statement a text is: "the following statement was released by the G7 foreign ministers of …", "Joint Statement by A, B and C".</summary>
/// <remarks>"We" outside a quotation is then its issuers. By the coding manual a joint text of an organisation's members is the organisation's.</remarks>
static class Issuers
{
    /// <summary>Sentences at the start of a text in which it may say whose it is.</summary>
    const int Opening = 8;

    /// <summary>The issuers in the order in which the text names them; empty when it is no statement.</summary>
    /// <param name="sentences">The text.</param>
    /// <param name="mentions">Its actors.</param>
    /// <param name="title">The title that came beside the text, with its mentions; null when there is none.</param>
    /// <param name="office">Whose office or which organisation published it; empty for papers and agencies.</param>
    public static IReadOnlyList<ActorCode> Find(
        IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions, (ParsedSentence Sentence, ActorMentions Mentions)? title = null, IReadOnlyList<ActorCode>? office = null)
    {
        for (var i = 0; i < Math.Min(Opening, sentences.Count); i++)
            if (Begin(sentences[i]) is { } from && Codes(sentences[i], mentions, i, from) is { Count: > 0 } codes) return codes;
        for (var i = 0; i < Math.Min(Opening, sentences.Count); i++)
            if (Issuing(sentences[i], i, mentions) is { } row) return row;
        for (var i = 0; i < Math.Min(Opening, sentences.Count); i++)
            if (OnBehalf(sentences[i], i, mentions) is { } represented) return represented;
        if (!sentences.Any(IsOneSpeaking))
            for (var i = 0; i < Math.Min(Opening, sentences.Count); i++)
                if (Extending(sentences[i], i, mentions) is { } joint) return joint;
        for (var i = 0; i < Math.Min(Opening, sentences.Count); i++)
            if (Signed(sentences[i], i, mentions) is { } signer) return signer;
        if (title is var (words, named))
        {
            if (Begin(words) is { } from && Codes(words, named, 0, from) is { Count: > 0 } codes) return codes;
            if ((Titled(words, 0, named) ?? Headed(words, 0, named)) is { } owner) return owner;
        }

        for (var i = 0; i < Math.Min(Opening, sentences.Count); i++)
            if ((Titled(sentences[i], i, mentions) ?? Headed(sentences[i], i, mentions)) is { } owner) return owner;
        return Below(sentences, mentions) ?? Acting(sentences, mentions) ?? office ?? [];
    }

    /// <summary>Whose words a publisher publishes as its own: an office's ("U.S. Department of State") or an organisation's. A paper or agency does not.</summary>
    /// <param name="name">The publisher's name.</param>
    /// <param name="mentions">Its actors.</param>
    public static IReadOnlyList<ActorCode> Publishing(ParsedSentence name, ActorMentions mentions)
    {
        foreach (var mention in mentions.All)
            if (mention.FirstToken == 0 && mention.EndToken == name.Tokens.Count && mention.Codes.All(IsSide) && !mention.Rule.StartsWith("country/", StringComparison.Ordinal)) return [.. mention.Codes];
        return [];
    }

    // "The United States condemns …. We call on …": a text in the first person that opens with what a state does by saying so.
    static List<ActorCode>? Acting(IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions)
    {
        for (var i = 0; i < Math.Min(Opening, sentences.Count); i++)
        {
            var sentence = sentences[i];
            if (!IsPresent(sentence) || sentence.RootIndex is var verb && sentence.Child(verb, "nsubj") is not (>= 0 and var subject) || subject > verb || Quotes.Encloses(sentence, verb)) continue;
            if (mentions.At(i, subject) is not { Person: null } actor || !Opens(sentence, actor) || !actor.Codes.All(IsSide) || i + 1 >= sentences.Count) return null;
            return sentences.Skip(i + 1).Take(Opening).Any(IsInFirstPerson) ? [.. actor.Codes] : null;
        }

        return null;
    }

    // "Peru, Chile and Norway issue the following joint statement": those who stand before the verb.
    static List<ActorCode>? Issuing(ParsedSentence sentence, int number, ActorMentions mentions)
    {
        var verb = sentence.RootIndex;
        if (sentence.Tokens[verb].Lemma is not ("issue" or "release" or "make" or "publish" or "adopt") || sentence.Child(verb, "obj") is not (>= 0 and var text) || text < verb || !Lexicon.Texts.Contains(sentence.Tokens[text].Form)) return null;
        if (!sentence.Tokens.Skip(verb).Take(text - verb).Any(token => token.Form.ToLowerInvariant() is "joint" or "following")) return null;
        var codes = new List<ActorCode>();
        foreach (var mention in mentions.All)
            if (mention.Sentence == number && mention.EndToken <= verb && mention.Codes.All(IsSide)) codes.AddRange(mention.Codes.Where(code => !codes.Exists(known => known.Head == code.Head)));
        return codes.Count > 1 ? codes : null;
    }

    // "condemns", "is imposing", "has imposed".
    static bool IsPresent(ParsedSentence sentence) =>
        sentence.Tokens[sentence.RootIndex] is { Xpos: "VBZ" or "VBP" } || (sentence.Tokens[sentence.RootIndex] is { Xpos: "VBG" or "VBN", Index: var verb } && sentence.Child(verb, "aux") is >= 0 and var auxiliary && sentence.Tokens[auxiliary].Xpos is "VBZ" or "VBP");

    // "Today, the United Kingdom is imposing …".
    static bool Opens(ParsedSentence sentence, ActorMention actor) => actor.FirstToken == 0 || (actor.FirstToken <= 2 && sentence.Tokens[0].Form == "Today");

    static bool IsInFirstPerson(ParsedSentence sentence) =>
        sentence.Child(sentence.RootIndex, "nsubj") is >= 0 and var subject && sentence.Tokens[subject].Form == "We" && sentence.Tokens[sentence.RootIndex].Xpos == "VBP" && !Quotes.Encloses(sentence, subject);

    // "On behalf of the people of Norway, I congratulate …": he speaks for their state.
    static List<ActorCode>? OnBehalf(ParsedSentence sentence, int number, ActorMentions mentions)
    {
        if (sentence.Tokens.Count < 6 || !sentence.Tokens[0].Form.Equals("on", StringComparison.OrdinalIgnoreCase) || sentence.Tokens[1].Form != "behalf" || sentence.Tokens[2].Form != "of" || !sentence.Tokens.Any(token => token.Form is "I" or "we" && token.Deprel == "nsubj")) return null;
        var named = mentions.All.FirstOrDefault(mention => mention.Sentence == number && mention.FirstToken is 3 or 4 && mention.Codes.All(code => code.Head != "---"));
        return named?.Codes.Select(code => code.Sector == Sector.Cvl ? new ActorCode(code.Head, Sector.Gov) : code).ToList();
    }

    // "On behalf of Norway, I congratulate …": "our" is then whose one he is.
    static bool IsOneSpeaking(ParsedSentence sentence) => sentence.Tokens.Any(token => token.Form == "I" && token.Deprel == "nsubj" && !Quotes.Encloses(sentence, token.Index));

    // "President Biden Statement on …", "Foreign Minister's Declaration on …": a title without a verb that opens with whose text it is.
    static List<ActorCode>? Titled(ParsedSentence sentence, int number, ActorMentions mentions)
    {
        if (sentence.Tokens.Any(token => token.Upos is Upos.Aux || (token.Upos is Upos.Verb && token.Xpos is "VBD" or "VBZ" or "VBP"))) return null;
        foreach (var mention in mentions.All)
        {
            if (mention.Sentence != number || mention.FirstToken != 0 || !mention.Codes.All(IsSide)) continue;
            var next = mention.EndToken;
            while (next < sentence.Tokens.Count && sentence.Tokens[next].Form is "'s" or "’s" or "'" or "’" || (next < sentence.Tokens.Count && sentence.Tokens[next].Form.Equals("joint", StringComparison.OrdinalIgnoreCase))) next++;
            if (next + 1 < sentence.Tokens.Count && Lexicon.Texts.Contains(sentence.Tokens[next].Form) && sentence.Tokens[next + 1].Form.ToLowerInvariant() is "on" or "regarding" or "about" or "following" or "after" or "for") return [.. mention.Codes];
        }

        return null;
    }

    // "Statement of President Biden on …", "Readout of the President's Call with …": an officer whose text it is, but no "Statement of Support for Peru".
    static List<ActorCode>? Headed(ParsedSentence sentence, int number, ActorMentions mentions)
    {
        if (sentence.Tokens.Count < 4 || sentence.Tokens[1].Form is not ("of" or "from")) return null;
        var readout = sentence.Tokens[0].Form.Equals("readout", StringComparison.OrdinalIgnoreCase);
        if (!readout && !Lexicon.Texts.Contains(sentence.Tokens[0].Form)) return null;
        foreach (var mention in mentions.All)
            if (mention.Sentence == number && mention is { FirstToken: 2 } && (mention.Person is not null || mention.Office is not null) && mention.Codes.All(IsSide) && (readout || (mention.EndToken < sentence.Tokens.Count && Lexicon.Topics.Contains(sentence.Tokens[mention.EndToken].Form)))) return [.. mention.Codes];
        return null;
    }

    // "JOSEPH R. BIDEN JR." below a memorandum: a last line that is nothing but an officer's name.
    static List<ActorCode>? Below(IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions)
    {
        var last = sentences.Count - 1;
        while (last > 0 && sentences[last].Tokens.All(token => token.Upos is Upos.Punct or Upos.Sym)) last--;
        if (last <= 0 || sentences[last].Tokens.Count > MostWords) return null;
        // His office may stand below his name.
        if (last > 1 && mentions.All.Any(mention => mention.Sentence == last && mention is { FirstToken: 0, Person: null, Office: not null } && mention.EndToken == sentences[last].Tokens.Count)) last--;
        foreach (var mention in mentions.All)
            if (mention.Sentence == last && mention is { FirstToken: 0, Person: not null } && sentences[last].Tokens.Skip(mention.EndToken).All(token => token.Upos is Upos.Punct || token.Form.Trim('.').ToUpperInvariant() is "JR" or "SR") && mention.Codes.All(IsSide))
                return [.. mention.Codes];
        return null;
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

        // "Nora Hale, Department Spokesperson": nobody knows the name, and the office behind it tells.
        foreach (var mention in mentions.All)
            if (mention.Sentence == number && mention is { Office: not null, FirstToken: > 2 } && mention.EndToken == sentence.Tokens.Count && mention.Codes.All(IsSide) && sentence.Tokens[mention.FirstToken - 1].Form == "," && sentence.Tokens.Take(mention.FirstToken - 1).All(token => token.Upos == Upos.Propn)) return [.. mention.Codes];

        return null;
    }

    /// <summary>Words of a line that only names an officer.</summary>
    const int MostWords = 12;

    static bool IsSide(ActorCode code) => code.Head != "---" && (code.Sector == Sector.Gov || code.Head.Length != 3);

    // "statement (was released) by …", "a Statement from …", "We, the ministers of …": the token after which the issuers stand.
    static int? Begin(ParsedSentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Count > 2 && tokens[0].Form.Equals("we", StringComparison.OrdinalIgnoreCase) && tokens[1].Form is "," or "the") return 1;
        // "On July 14, we, the leaders of Peru and Chile, convened".
        for (var t = 1; t + 2 < Math.Min(tokens.Count, MostWords); t++)
            if (tokens[t].Form == "we" && tokens[t + 1].Form == "," && tokens[t + 2].Form == "the") return t + 1;
        for (var t = 0; t < tokens.Count; t++)
        {
            if (!Lexicon.Texts.Contains(tokens[t].Form)) continue;
            for (var by = t + 1; by < Math.Min(tokens.Count, t + 6); by++)
            {
                if (tokens[by].Form.Equals("by", StringComparison.OrdinalIgnoreCase) || IsJointOf(tokens, t, by) || (by == t + 1 && tokens[by].Form.Equals("from", StringComparison.OrdinalIgnoreCase))) return by;
                if (tokens[by].Upos is Upos.Punct) break;
            }
        }

        return null;
    }

    // "Joint Statement of the Leaders of Peru and Chile", but no "Statement of Support for Peru".
    static bool IsJointOf(IReadOnlyList<Token> tokens, int text, int of) =>
        of == text + 1 && text is 1 or 2 && of + 1 < tokens.Count && tokens[of].Form == "of" && tokens[of + 1].Form == "the" && tokens[text - 1].Form.Equals("joint", StringComparison.OrdinalIgnoreCase);

    static List<ActorCode> Codes(ParsedSentence words, ActorMentions mentions, int sentence, int from)
    {
        var codes = new List<ActorCode>();
        var first = mentions.All.FirstOrDefault(mention => mention.Sentence == sentence && mention.FirstToken > from);
        // "Statement by the Spokesperson on Sudan": whose spokesperson it is the title does not tell.
        if (first is null || first.Rule == "coref/country" || words.Tokens.Skip(from).Take(first.FirstToken - from).Any(token => Lexicon.Topics.Contains(token.Form))) return codes;
        // "Statement by the Secretary on the attack on Ukraine", "We, the leaders of France and Italy, condemn Putin's war": what it is about issues nothing.
        var end = first.EndToken;
        while (end < words.Tokens.Count && !Lexicon.Topics.Contains(words.Tokens[end].Form) && !(end == words.RootIndex && words.Tokens[end].Upos == Upos.Verb)) end++;
        foreach (var mention in mentions.All)
            if (mention.Sentence == sentence && mention.FirstToken > from && mention.FirstToken < end)
                foreach (var code in mention.Codes)
                    if (code.Head != "---" && codes.TrueForAll(known => known.Head != code.Head)) codes.Add(code);
        var organisations = codes.FindAll(code => code.Head is "G7" or "G20" or "EU" or "NATO" or "G8" or "ASEAN" or "AU" or "UN");
        return organisations.Count > 0 && codes.Exists(code => code.Head is "G7" or "G20" or "G8") ? organisations : codes;
    }
}
