using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Remembers the mentions of a dispatch and finds the antecedent of pronouns, bare titles and "the two sides".</summary>
/// <remarks>By grammar and recency: a subject before others, the same sentence before the last, pronouns within two sentences.</remarks>
sealed class Coreference(DispatchState state)
{
    const int Reach = 2;

    readonly List<(ActorMention Mention, Reading Reading, bool Subject, bool Place)> _met = [];

    /// <summary>All mentions so far.</summary>
    public IEnumerable<ActorMention> Mentions => _met.Select(entry => entry.Mention);

    /// <summary>Adds a mention.</summary>
    public void Add(ActorMention mention, Reading reading, ParsedSentence sentence) =>
        _met.Add((mention, reading, sentence.Is(mention.HeadToken, "nsubj"), IsPlace(sentence, mention.HeadToken)));

    /// <summary>The reading of the mention with this head, or null.</summary>
    public Reading? At(int sentence, int head) => _met.FindLast(entry => entry.Mention.Sentence == sentence && entry.Mention.HeadToken == head).Reading;

    /// <summary>Whom a third-person pronoun means, or null.</summary>
    public Reading? Pronoun(ParsedSentence sentence, int number, int token)
    {
        if (IsExpletive(sentence, token)) return null;
        var antecedent = sentence.Tokens[token].Form.ToLowerInvariant() switch
        {
            "he" or "him" or "his" or "she" or "her" or "hers" or "himself" or "herself" => Last(number, token, reading => reading.Person is not null || reading.Role?.Kind == RoleKind.Person),
            "they" or "them" or "their" or "theirs" => Last(number, token, reading => reading.Person is null || reading.Codes.Count > 1),
            "it" or "its" => Last(number, token, reading => reading.Person is null && reading.Role?.Kind != RoleKind.Person && reading.Role?.Kind != RoleKind.People),
            _ => null,
        };
        return antecedent is null || antecedent.IsOpen ? null : antecedent with { Method = MentionMethod.Coreference, Score = antecedent.Score * 0.8, Rule = "coref/pronoun", End = 0 };
    }

    /// <summary>A role whose country its own phrase does not tell: the same role met before, the country of the dispatch, or nobody known.</summary>
    public Reading Close(Reading open, ParsedSentence sentence, int number, Chunk chunk)
    {
        var role = open.Role!;
        if (state.IsPhrase) return open;
        var definite = sentence.Tokens[chunk.First].Form.Equals("the", StringComparison.OrdinalIgnoreCase) || open.NameWords.Count > 0 || role.Kind == RoleKind.Institution;
        if (definite)
        {
            for (var i = _met.Count - 1; i >= 0; i--)
            {
                var (mention, reading, _, _) = _met[i];
                if (reading.IsOpen || !Same(role, reading)) continue;
                return PhraseReader.Compose(role, reading, open.Sector == Sector.Eli, "coref/role") with
                {
                    Method = MentionMethod.Coreference, Score = Math.Max(0.4, 0.8 - (0.03 * (number - mention.Sentence))), Person = open.Person ?? (role.Kind == RoleKind.Person ? reading.Person : null),
                    NameWords = open.NameWords,
                };
            }

            if ((role.Kind == RoleKind.Institution || role.Office is not null) && state.MainCountry() is { } main && state.Table.Country(main) is { } entity)
                return PhraseReader.Compose(role, new Reading { Codes = [entity.Code], Country = entity.Country, Sector = entity.Sector, Score = 0.55 }, open.Sector == Sector.Eli, "coref/country") with
                {
                    Method = MentionMethod.Coreference, NameWords = open.NameWords, Person = open.Person,
                };
        }

        return open with { Codes = [new ActorCode("---", open.Sector == Sector.Eli ? Sector.None : open.Sector)], Score = 0.4 };
    }

    /// <summary>"The two sides", "both countries": the last two states or organisations spoken of.</summary>
    public Reading? Sides(ParsedSentence sentence, int number, Chunk chunk)
    {
        var head = sentence.Tokens[chunk.Head].Form.ToLowerInvariant();
        if (head is not ("sides" or "countries" or "nations" or "parties" or "leaders" or "capitals" or "governments" or "powers" or "neighbours" or "neighbors")) return null;
        var two = false;
        for (var t = chunk.First; t < chunk.Head; t++) two |= sentence.Tokens[t].Form.ToLowerInvariant() is "two" or "both" or "2";
        if (!two && !(head == "sides" && sentence.Tokens[chunk.First].Form.Equals("the", StringComparison.OrdinalIgnoreCase))) return null;
        var codes = new List<ActorCode>();
        for (var i = _met.Count - 1; i >= 0 && codes.Count < 2 && number - _met[i].Mention.Sentence <= 4; i--)
        {
            if (_met[i].Place) continue;
            foreach (var code in _met[i].Reading.Codes.Reverse())
                if (code.Head != "---" && codes.Count < 2 && codes.TrueForAll(known => known.Head != code.Head)) codes.Insert(0, code);
        }

        return codes.Count < 2 ? null : new Reading { Codes = codes, Method = MentionMethod.Coreference, Score = 0.6, Rule = "coref/sides" };
    }

    Reading? Last(int number, int token, Predicate<Reading> fits)
    {
        for (var distance = 0; distance <= Reach; distance++)
        {
            Reading? other = null;
            for (var i = _met.Count - 1; i >= 0; i--)
            {
                var (mention, reading, subject, place) = _met[i];
                if (mention.Sentence != number - distance || place || (distance == 0 && mention.EndToken > token) || reading.IsOpen || !fits(reading)) continue;
                if (subject) return reading;
                other ??= reading;
            }

            if (other is not null) return other;
        }

        return null;
    }

    // "It was agreed that", "it is time to": the pronoun stands for the clause.
    static bool IsExpletive(ParsedSentence sentence, int token)
    {
        if (!sentence.Tokens[token].Form.Equals("it", StringComparison.OrdinalIgnoreCase)) return false;
        if (sentence.Is(token, "expl")) return true;
        var head = sentence.Tokens[token].Head;
        if (head < 0 || !sentence.Is(token, "nsubj")) return false;
        var passive = sentence.Tokens[token].Deprel == "nsubj:pass" && sentence.Child(head, "ccomp") >= 0;
        return passive || sentence.Child(head, "csubj") >= 0 || (sentence.Tokens[head].Upos == Upos.Adj && (sentence.Child(head, "ccomp") >= 0 || sentence.Child(head, "advcl") >= 0));
    }

    // "in Paris", "at Geneva": where something happens acts nowhere later.
    static bool IsPlace(ParsedSentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
            if (sentence.Is(child, "case") && sentence.Tokens[child].Form.ToLowerInvariant() is "in" or "at" or "near" or "outside" or "inside" or "into" or "around" or "across") return true;
        return false;
    }

    static bool Same(Role role, Reading reading)
    {
        if (role.Office is { } office) return reading.Office is { } held && PersonFinder.Fits(held, office);
        if (reading.Entry is { } named && NamesKind(named.Text, LastWord(role.Phrase), reading)) return true;
        if (reading.Role is not { } other) return false;
        return other.Phrase == role.Phrase || (other.Sector == role.Sector && other.Kind == role.Kind && other.Phrase.EndsWith(LastWord(role.Phrase), StringComparison.OrdinalIgnoreCase));
    }

    // "the agency" after the Saudi Press Agency, "the alliance" after NATO.
    static bool NamesKind(string name, string noun, Reading reading) =>
        name.EndsWith(noun, StringComparison.OrdinalIgnoreCase) || noun switch
        {
            "agency" or "newspaper" or "daily" or "outlet" or "broadcaster" or "channel" => reading.Sector == Sector.Jrn,
            "company" or "firm" or "airline" or "bank" or "manufacturer" => reading.Sector == Sector.Bus,
            "party" => reading.Sector == Sector.Pty,
            "group" or "organization" or "organisation" or "movement" or "militia" => reading.IsGroup,
            "alliance" => reading.Codes[0].Head == "NATO",
            "bloc" => reading.Codes[0].Head == "EU",
            "coalition" => reading.Codes[0].Head == "CJTF",
            _ => false,
        };

    static string LastWord(string phrase) => phrase[(phrase.LastIndexOf(' ') + 1)..];
}
