using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Remembers the mentions of a dispatch and finds the antecedent of pronouns, bare titles and "the two sides".</summary>
/// <remarks>By grammar and recency: a subject before others, the same sentence before the last, pronouns within two sentences.</remarks>
sealed class Coreference(DispatchState state)
{
    const int Reach = 2;

    /// <summary>Rule of "the two sides", "both countries".</summary>
    public const string SidesRule = "coref/sides";

    /// <summary>Sentences back to those whom "the two" means.</summary>
    const int CoupleReach = 6;

    readonly List<(ActorMention Mention, Reading Reading, bool Subject, bool Place, bool Main)> _met = [];

    /// <summary>Sentences whose main verb tells a meeting.</summary>
    readonly HashSet<int> _meetings = [];

    readonly Dictionary<string, Reading> _labels = new(StringComparer.Ordinal);

    /// <summary>Notes whom a label means from here on.</summary>
    public void Label(string label, Reading members) => _labels[label] = members;

    /// <summary>Whom a label means, null where the text has not told.</summary>
    public Reading? Labelled(string label) => _labels.GetValueOrDefault(label);

    /// <summary>The body or group that was named in full by a name that begins so; null where none was.</summary>
    public Reading? InFull(string words)
    {
        var opening = words + " ";
        for (var i = _met.Count - 1; i >= 0; i--)
            if (_met[i].Reading is { Entry: { } entry, Method: MentionMethod.Name, Person: null } reading && reading.Rule.StartsWith("body/", StringComparison.Ordinal) && entry.Text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return reading with { Method = MentionMethod.Coreference, Score = reading.Score * 0.9, Rule = "coref/short-name", End = 0 };
        return null;
    }

    /// <summary>All mentions so far.</summary>
    public IEnumerable<ActorMention> Mentions => _met.Select(entry => entry.Mention);

    /// <summary>Adds a mention.</summary>
    public void Add(ActorMention mention, Reading reading, ParsedSentence sentence)
    {
        if (TellsMeeting(sentence)) _meetings.Add(mention.Sentence);
        _met.Add((mention, reading, sentence.Is(mention.HeadToken, "nsubj"), IsPlace(sentence, mention.HeadToken) || IsMereLabel(sentence, mention, reading),
            sentence.Is(mention.HeadToken, "nsubj") && sentence.Tokens[mention.HeadToken].Head == sentence.RootIndex));
    }

    // "met", "spoke with"; "held talks", "convened a meeting".
    static bool TellsMeeting(ParsedSentence sentence) =>
        Lexicon.Meetings.Contains(sentence.Tokens[sentence.RootIndex].Lemma)
        || (Lexicon.Holding.Contains(sentence.Tokens[sentence.RootIndex].Lemma) && sentence.Child(sentence.RootIndex, "obj") is var held and >= 0 && Lexicon.Gatherings.Contains(sentence.Tokens[held].Lemma));

    /// <summary>The reading of the mention with this head, or null.</summary>
    public Reading? At(int sentence, int head) => _met.FindLast(entry => entry.Mention.Sentence == sentence && entry.Mention.HeadToken == head).Reading;

    /// <summary>Whom a third-person pronoun means, or null.</summary>
    public Reading? Pronoun(ParsedSentence sentence, int number, int token)
    {
        if (IsExpletive(sentence, token) || IsThing(sentence, number, token)) return null;
        if (OfOwnClause(sentence, number, token) is { } nearest) return Pronominal(nearest);
        if (IsOfThing(sentence, number, token)) return null;
        var antecedent = sentence.Tokens[token].Form.ToLowerInvariant() switch
        {
            "he" or "him" or "his" or "she" or "her" or "hers" or "himself" or "herself" => Last(number, token, reading => reading.Person is not null || reading.Role?.Kind == RoleKind.Person),
            "they" or "them" or "their" or "theirs" when Pair(number, token) is { } pair => OfMeeting(number, pair) ?? pair,
            "they" or "them" or "their" or "theirs" when Many(number) is null && Couple(number, ofMeeting: true) is { } couple => couple,
            "they" or "them" or "their" or "theirs" => Last(number, token, reading => reading.Person is null || reading.Codes.Count > 1),
            "it" or "its" => Last(number, token, reading => reading.Person is null && reading.Codes.Count == 1 && reading.Role?.Kind != RoleKind.Person && reading.Role?.Kind != RoleKind.People),
            _ => null,
        };
        return antecedent is null || antecedent.IsOpen ? null : Pronominal(antecedent);
    }

    static Reading Pronominal(Reading antecedent) => antecedent with { Method = MentionMethod.Coreference, Score = antecedent.Score * 0.8, Rule = "coref/pronoun", End = 0 };

    // "The Secretary called for efforts to hold Putin accountable for his war": the pronoun's own clause tells, before the sentence's subject.
    Reading? OfOwnClause(ParsedSentence sentence, int number, int token)
    {
        var form = sentence.Tokens[token].Form.ToLowerInvariant();
        if (!Lexicon.Possessors.Contains(form)) return null;
        if ((Joined(sentence, number, token) ?? Judged(sentence, number, token)) is { } other) return other;
        if (form == "their") return null;
        var verb = sentence.VerbAbove(token);
        if (verb < 0) return null;
        // "hold the Kremlin accountable for its war": a state's own clause decides only where it has no subject.
        if (form == "its" && sentence.Child(verb, "nsubj") >= 0) return null;
        // The subject goes before the object, as everywhere.
        foreach (var relation in new[] { "nsubj", "obj", "iobj" })
        {
            if (sentence.Child(verb, relation) is not (>= 0 and var place)) continue;
            if (At(number, place) is { } met) return !met.IsOpen && (met.Person is not null) == (form != "its") ? met : null;
        }

        return null;
    }

    // "Johnson and his government": who stands before it.
    Reading? Joined(ParsedSentence sentence, int number, int token)
    {
        var noun = sentence.Tokens[token].Head;
        return noun >= 0 && sentence.Is(noun, "conj") && sentence.Tokens[noun].Head is >= 0 and var first && first < token && At(number, first) is { IsOpen: false } met ? met : null;
    }

    // "Thanked Poland for its support", "condemned Russia for its attacks": what somebody is judged for is his own.
    Reading? Judged(ParsedSentence sentence, int number, int token)
    {
        for (var at = token; at >= 0; at = sentence.Tokens[at].Head)
        {
            if (!IsReason(sentence, at) || sentence.Tokens[at].Head is not (>= 0 and var governor)) continue;
            var judged = sentence.Is(governor, "obj") ? governor : sentence.Child(governor, "obj");
            if (judged < 0 || judged > at || !Lexicon.Judgements.Contains(sentence.Tokens[sentence.Tokens[judged].Head].Lemma)) continue;
            return At(number, judged) is { IsOpen: false } met ? met : null;
        }

        return null;
    }

    // "for its support", "for accepting refugees".
    static bool IsReason(ParsedSentence sentence, int token)
    {
        foreach (var relation in new[] { "case", "mark" })
            if (sentence.Child(token, relation) is var preposition and >= 0 && sentence.Tokens[preposition].Form.Equals("for", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // "A path remained open, but it would require …": the thing that is the subject of the clause before it.
    bool IsThing(ParsedSentence sentence, int number, int token)
    {
        if (!sentence.Tokens[token].Form.Equals("it", StringComparison.OrdinalIgnoreCase) || !sentence.Is(token, "nsubj")) return false;
        var verb = sentence.Tokens[token].Head;
        if (verb < 0 || !sentence.Is(verb, "conj") || sentence.Tokens[verb].Head is not (>= 0 and var before)) return false;
        var subject = sentence.Child(before, "nsubj");
        return subject >= 0 && sentence.Tokens[subject] is { Upos: Upos.Noun, Xpos: "NN" } && At(number, subject) is null;
    }

    // "The plan lost its appeal", "the international community gives its support": what the clause is about has it, and nobody known.
    bool IsOfThing(ParsedSentence sentence, int number, int token)
    {
        if (!sentence.Tokens[token].Form.Equals("its", StringComparison.OrdinalIgnoreCase) || sentence.VerbAbove(token) is not (>= 0 and var verb)) return false;
        var subject = sentence.Child(verb, "nsubj");
        return subject >= 0 && subject < token && sentence.Tokens[subject] is { Upos: Upos.Noun, Xpos: "NN" } && At(number, subject) is null or { Codes: [{ Head: "---" }] } && sentence.Child(subject, "nmod:poss") < 0;
    }

    /// <summary>A role whose country its own phrase does not tell: the same role met before, the country of the dispatch, or nobody known.</summary>
    public Reading Close(Reading open, ParsedSentence sentence, int number, Chunk chunk)
    {
        var role = open.Role!;
        if (state.IsPhrase) return open;
        var definite = IsDefinite(sentence, chunk) || IsJoinedToDefinite(sentence, chunk) || open.NameWords.Count > 0 || role.Kind == RoleKind.Institution;
        var plural = !definite && chunk.First == chunk.Head && (role.Kind == RoleKind.People || sentence.Tokens[chunk.Head].Xpos is "NNS" or "NNPS");
        if (definite || plural)
        {
            // "The secretary" is the Secretary of State before the Foreign Secretary: who is meant by part of his title would be called by it.
            if ((Met(role, plural, whole: true) ?? Met(role, plural, whole: false)) is { } met)
                return PhraseReader.Compose(role, met.Reading, open.Sector == Sector.Eli, "coref/role") with
                {
                    Method = MentionMethod.Coreference,
                    Score = Math.Max(0.4, 0.8 - (0.03 * (number - met.Mention.Sentence))),
                    Person = open.Person ?? (role.Kind == RoleKind.Person ? met.Reading.Person : null),
                    NameWords = open.NameWords,
                };
        }

        var domestic = (definite && (role.Kind == RoleKind.Institution || role.Office is not null)) || IsDomestic(role);
        if (domestic && state.MainCountry() is { } main && state.Table.Country(main) is { } entity) return OfCountry(open, entity, 0.55, "coref/country");
        if (definite && role.Kind == RoleKind.Institution && !role.IsGeneric && !Lexicon.OthersNames.Contains(role.Phrase) && LastSubject(number) is { } subject && state.Table.Country(subject) is { } nearest)
            return OfCountry(open, nearest, 0.45, "coref/subject");
        if (domestic && !role.IsGeneric && state.DatelineState is { } capital) return OfCountry(open, capital, 0.45, "coref/dateline");
        return open with { Codes = [new ActorCode("---", open.Sector == Sector.Eli ? Sector.None : open.Sector)], Score = 0.4 };
    }

    // "The Secretary and Prime Minister": one article for both.
    static bool IsJoinedToDefinite(ParsedSentence sentence, Chunk chunk)
    {
        if (chunk.First < 2 || !sentence.Is(chunk.Head, "conj") || !sentence.Tokens[chunk.First - 1].Form.Equals("and", StringComparison.OrdinalIgnoreCase)) return false;
        var first = sentence.Tokens[chunk.Head].Head;
        return first >= 0 && first < chunk.First && sentence.Child(first, "det") is var article and >= 0 && sentence.Tokens[article].Form.Equals("the", StringComparison.OrdinalIgnoreCase);
    }

    (ActorMention Mention, Reading Reading)? Met(Role role, bool plural, bool whole)
    {
        for (var i = _met.Count - 1; i >= 0; i--)
        {
            var (mention, reading, _, _, _) = _met[i];
            if (reading.IsOpen || reading.Codes[0].Head == "---" || (plural ? reading.Role is not { } told || Singular(told.Phrase) != Singular(role.Phrase) : !Same(role, reading))) continue;
            if (!whole || plural || reading.Role is not { } title || title.Phrase.StartsWith(role.Phrase, StringComparison.OrdinalIgnoreCase)) return (mention, reading);
        }

        return null;
    }

    /// <summary>"The two sides", "both countries": the last two states or organisations spoken of.</summary>
    public Reading? Sides(ParsedSentence sentence, int number, Chunk chunk)
    {
        var head = sentence.Tokens[chunk.Head].Form.ToLowerInvariant();
        if (head is "two" or "pair" && IsDefinite(sentence, chunk)) return Couple(number) is { } couple ? couple with { Method = MentionMethod.Coreference, Rule = "coref/couple" } : null;
        if (IsBothOfMeeting(sentence, chunk, head) && Couple(number, ofMeeting: true) is { } parties) return parties with { Method = MentionMethod.Coreference, Rule = "coref/couple" };
        if (!Lexicon.Sides.Contains(head)) return null;
        var two = false;
        for (var t = chunk.First; t < chunk.Head; t++) two |= sentence.Tokens[t].Form.ToLowerInvariant() is "two" or "both" or "2";
        if (!two && !(head == "sides" && IsDefinite(sentence, chunk))) return null;
        var codes = new List<ActorCode>();
        for (var i = _met.Count - 1; i >= 0 && codes.Count < 2 && number - _met[i].Mention.Sentence <= 4; i--)
        {
            if (_met[i].Place) continue;
            foreach (var code in _met[i].Reading.Codes.Reverse())
                if (code.Head != "---" && codes.Count < 2 && MayBe(head, code.Head == _met[i].Reading.Country) && codes.TrueForAll(known => known.Head != code.Head)) codes.Insert(0, code);
        }

        return codes.Count < 2 ? null : new Reading { Codes = codes, Method = MentionMethod.Coreference, Score = 0.6, Rule = SidesRule };
    }

    // "The two leaders", "both ministers", "the presidents", "the two sides": those who met.
    static bool IsBothOfMeeting(ParsedSentence sentence, Chunk chunk, string head)
    {
        var (people, sides) = (Lexicon.Leaders.Contains(head), head is "sides" or "countries" or "governments" or "nations" or "parties");
        if (!people && !sides) return false;
        bool two = false, definite = IsDefinite(sentence, chunk);
        for (var t = chunk.First; t < chunk.Head; t++)
        {
            var form = sentence.Tokens[t].Form.ToLowerInvariant();
            two |= form is "two" or "both" or "2";
            if (form is not ("the" or "two" or "both" or "2" or "foreign" or "prime" or "defense" or "defence" or "vice")) return false;
        }

        return chunk.End == chunk.Head + 1 && (two || (people && definite));
    }

    static bool IsDefinite(ParsedSentence sentence, Chunk chunk) => sentence.Tokens[chunk.First].Form.Equals("the", StringComparison.OrdinalIgnoreCase);

    // "Blinken spoke with Truss. … The two discussed …": who stood last as subject and other person of one sentence.
    Reading? Couple(int number, bool ofMeeting = false)
    {
        for (var before = number - 1; before >= 0 && number - before <= CoupleReach; before--)
        {
            if (ofMeeting && !_meetings.Contains(before)) continue;
            var people = _met.Where(entry => entry.Mention.Sentence == before && entry.Reading is { Codes: [var code] } reading && code.Head != "---" && (reading.Person is not null || (ofMeeting && reading.Role?.Kind == RoleKind.Person))).ToList();
            var subject = people.FindIndex(entry => entry.Subject);
            if (subject < 0) continue;
            foreach (var (_, other, _, _, _) in people.Skip(subject + 1))
                if (other.Codes[0].Head != people[subject].Reading.Codes[0].Head)
                    return new Reading { Codes = [people[subject].Reading.Codes[0], other.Codes[0]], Country = people[subject].Reading.Country, Sector = people[subject].Reading.Sector, Score = 0.7 };
        }

        return null;
    }

    // "The two countries" are states, "the two groups" are organisations; sides and parties may be either.
    static bool MayBe(string noun, bool isState) => !(isState ? Lexicon.Groups : Lexicon.States).Contains(noun);

    // Whom a plural or a group as the main subject of the sentence before names: "protesters", "the Houthis", "Norway and Peru".
    Reading? Many(int number)
    {
        for (var i = _met.Count - 1; i >= 0 && number - _met[i].Mention.Sentence <= 1; i--)
            if (_met[i] is { Main: true, Place: false, Reading: { IsOpen: false, Person: null } reading } && (reading.Codes.Count > 1 || reading.IsGroup || reading.Role?.Kind == RoleKind.People)) return reading;
        return null;
    }

    // "Blinken met Truss. He condemned Putin's war. They discussed …": those who met, unless the sentence before tells another meeting.
    Reading? OfMeeting(int number, Reading pair) =>
        !_meetings.Contains(number) && !_meetings.Contains(number - 1) && Couple(number, ofMeeting: true) is { } couple && couple.Codes.Contains(pair.Codes[0]) ? couple : null;

    // "Blinken met Lavrov. They discussed …": one person as subject and another in the same sentence are both meant.
    Reading? Pair(int number, int token)
    {
        for (var distance = 0; distance <= Reach; distance++)
        {
            var first = _met.FindIndex(entry => entry.Mention.Sentence == number - distance && entry.Subject && (distance > 0 || entry.Mention.EndToken <= token));
            if (first < 0) continue;
            var (mention, reading, _, _, _) = _met[first];
            if (reading.Person is null || reading.Codes.Count != 1) return null;
            for (var i = first + 1; i < _met.Count && _met[i].Mention.Sentence == mention.Sentence && (distance > 0 || _met[i].Mention.EndToken <= token); i++)
                if (_met[i].Reading is { Person: not null, Codes: [var other] } && other.Head != reading.Codes[0].Head && other.Head != "---")
                    return new Reading { Codes = [reading.Codes[0], other], Country = reading.Country, Sector = reading.Sector, Score = reading.Score };
            if (distance > 0 && reading.Codes.Count == 1 && mention.Sentence == number - 1) continue;
            return null;
        }

        return null;
    }

    Reading? Last(int number, int token, Predicate<Reading> fits)
    {
        for (var distance = 0; distance <= Reach; distance++)
        {
            Reading? other = null, near = null;
            for (var i = _met.Count - 1; i >= 0; i--)
            {
                var (mention, reading, subject, place, main) = _met[i];
                if (mention.Sentence != number - distance || place || (distance == 0 && mention.EndToken > token) || reading.IsOpen || !fits(reading)) continue;
                if (main) return reading;
                if (subject) near ??= reading;
                other ??= reading;
            }

            if ((near ?? other) is { } found) return found;
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
            if (sentence.Is(child, "case") && Lexicon.Location.Contains(sentence.Tokens[child].Form)) return true;
        return false;
    }

    // "The secretary" is who was called a secretary before, "the minister" who was a minister: the noun decides, and where the earlier mention had none, the office.
    // "the Berne Agreement", "Geneva talks": a town that only labels a thing.
    static bool IsMereLabel(ParsedSentence sentence, ActorMention mention, Reading reading) =>
        sentence.Is(mention.HeadToken, "compound") && (reading.Rule.EndsWith("capital", StringComparison.Ordinal) || reading.Rule.EndsWith("city", StringComparison.Ordinal));

    static bool Same(Role role, Reading reading)
    {
        var noun = LastWord(role.Phrase);
        if (role.Office is { } office)
        {
            if (reading.Office is not { } held) return false;
            if (reading.Role is { Office: not null } title) return HasWord(title.Phrase, noun) || (title.Office == office && office is not "CAB");
            return held == office || (noun == "minister" && PersonFinder.Fits(held, "CAB")) || (noun == "president" && held is "LEADER") || (noun == "leader" && PersonFinder.Fits(held, "LEADER"));
        }

        if (reading.Entry is { } named && NamesKind(named.Text, noun, reading)) return true;
        if (reading.Role is not { } other) return false;
        return other.Phrase == role.Phrase || (other.Sector == role.Sector && other.Kind == role.Kind && other.Phrase.EndsWith(noun, StringComparison.OrdinalIgnoreCase));
    }

    static bool HasWord(string phrase, string word)
    {
        foreach (var range in phrase.AsSpan().Split(' '))
            if (phrase.AsSpan()[range].StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    static Reading OfCountry(Reading open, Entity entity, double score, string rule) =>
        PhraseReader.Compose(open.Role!, new Reading { Codes = [entity.Code], Country = entity.Country, Sector = entity.Sector, Score = score }, open.Sector == Sector.Eli, rule) with
        {
            Method = MentionMethod.Coreference,
            NameWords = open.NameWords,
            Person = open.Person,
        };

    // Protesters, separatists, the opposition and the police are those of the country that the text is about, with or without an article.
    static bool IsDomestic(Role role) =>
        role.Sector is Sector.Opp or Sector.Cop || role.Phrase.StartsWith("separatist", StringComparison.Ordinal) || role.Phrase.StartsWith("protest", StringComparison.Ordinal) || role.Phrase.StartsWith("demonstrat", StringComparison.Ordinal);

    // "Kuwait said …. The Foreign Ministry …": the state that was last the subject of a sentence.
    string? LastSubject(int number)
    {
        for (var i = _met.Count - 1; i >= 0 && number - _met[i].Mention.Sentence <= Reach; i--)
            if (_met[i] is { Main: true, Reading: { IsOpen: false, Sector: Sector.Gov, Country.Length: 3 } reading } && reading.Codes[0].Head == reading.Country) return reading.Country;
        return null;
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

    // The last word of "foreign ministers" and of "minister" is one noun.
    static string Singular(string phrase) => LastWord(phrase).TrimEnd('s');

    static string LastWord(string phrase) => phrase[(phrase.LastIndexOf(' ') + 1)..];
}
