using Demarche.Syntax;

namespace Demarche.Actors;

/// <content>Whom pronouns mean.</content>
sealed partial class Coreference
{
    /// <summary>Whom a third-person pronoun means, or null.</summary>
    public Reading? Pronoun(ParsedSentence sentence, int number, int token)
    {
        if (IsExpletive(sentence, token)) return null;
        if (sentence.Tokens[token].Xpos == "WP$") return Relative(sentence, number, token);
        if (IsMatter(sentence, token)) return null;
        if (OfConstruction(sentence, number, token) is { } nearest) return Pronominal(Together(sentence, token, nearest));
        if (TellerOf(sentence, token) is >= 0 and var subject)
        {
            if (At(number, subject) is { IsOpen: false } teller && Fits("it", teller)) return Pronominal(teller);
            // "Citibank said it had agreed": a name that no table knows speaks of itself all the same.
            if (sentence.Tokens[subject].Upos == Upos.Propn && At(number, subject) is null) return null;
        }

        if (SubjectAbove(sentence, number, token) is { } owner) return Pronominal(owner);
        if (IsThing(sentence, number, token)) return null;
        if (Seat(sentence, number, token) is { } seat) return Pronominal(seat);
        var form = sentence.Tokens[token].Form.ToLowerInvariant();
        var antecedent = form switch
        {
            "they" or "them" or "their" or "theirs" when Pair(number, token) is { } pair => OfMeeting(number, pair) ?? pair,
            "they" or "them" or "their" or "theirs" when Many(number) is null && Couple(number, ofMeeting: true) is { } couple => couple,
            _ when SubjectBeside(sentence, number, token) is { } acting => Last(number, token, reading => Fits(form, reading) && !IsSame(reading, acting) && !(form is "it" or "its" && IsOwn(reading, acting))),
            _ => Last(number, token, reading => Fits(form, reading)),
        };
        return antecedent is null || antecedent.IsOpen ? null : Pronominal(Together(sentence, token, antecedent));
    }

    // "Chad, whose president accused Norway": the noun that the clause describes.
    Reading? Relative(ParsedSentence sentence, int number, int whose)
    {
        for (var at = sentence.Tokens[whose].Head; at >= 0; at = sentence.Tokens[at].Head)
            if (sentence.Tokens[at].Deprel == "acl:relcl") return sentence.Tokens[at].Head is >= 0 and var noun && noun < whose && At(number, noun) is { IsOpen: false } owner ? Pronominal(owner) : null;
        return null;
    }

    // "while Norway stood by Chad, with which it signed a pact": the subject of a relative clause goes on with that of the clause around it.
    Reading? SubjectAbove(ParsedSentence sentence, int number, int token)
    {
        if (!sentence.Tokens[token].Form.Equals("it", StringComparison.OrdinalIgnoreCase) || !sentence.Is(token, "nsubj") || sentence.Tokens[token].Head is not (>= 0 and var verb) || sentence.Tokens[verb].Deprel is not ("acl:relcl" or "advcl:relcl")) return null;
        for (var at = sentence.Tokens[verb].Head; at >= 0; at = sentence.Tokens[at].Head)
            if (sentence.Child(at, "nsubj") is >= 0 and var subject && subject < token) return At(number, subject) is { IsOpen: false } reading && Fits("it", reading) ? reading : null;
        return null;
    }

    // "Norway urged calm, and Chad said it would wait": who says something of "it" speaks of himself; -1 where nobody does.
    static int TellerOf(ParsedSentence sentence, int token)
    {
        if (!sentence.Tokens[token].Form.Equals("it", StringComparison.OrdinalIgnoreCase) || !sentence.Is(token, "nsubj")) return -1;
        var verb = sentence.Tokens[token].Head;
        if (verb < 0 || !sentence.Is(verb, "ccomp") || sentence.Tokens[verb].Head is not (>= 0 and var saying) || !Lexicon.Telling.Contains(sentence.Tokens[saying].Lemma)) return -1;
        return sentence.Child(saying, "nsubj") is >= 0 and var subject && subject < saying && saying < token ? subject : -1;
    }

    // "In Oslo, they called the step a mistake", "At the ministry they deny it": those who speak where nobody else does are those at home there.
    Reading? Seat(ParsedSentence sentence, int number, int token)
    {
        if (!sentence.Tokens[token].Form.Equals("they", StringComparison.OrdinalIgnoreCase) || !sentence.Is(token, "nsubj") || Many(number) is not null) return null;
        var verb = sentence.Tokens[token].Head;
        return PlaceOf(sentence, number, verb, token, place => place is { IsOpen: false, Person: null, Codes.Count: 1 });
    }

    // "Called it a mistake", "welcomed it": what was said or done.
    static bool IsMatter(ParsedSentence sentence, int token) =>
        sentence.Tokens[token] is { Head: >= 0 and var verb } it && it.Form.Equals("it", StringComparison.OrdinalIgnoreCase) && verb < token && sentence.Is(token, "obj") && Lexicon.MatterVerbs.Contains(sentence.Tokens[verb].Lemma);

    // "Peru and Chile sent their ministers": those who are joined, where a plural means one of them.
    Reading Together(ParsedSentence sentence, int token, Reading antecedent) =>
        sentence.Tokens[token].Form.ToLowerInvariant() is "they" or "them" or "their" or "theirs" && _joined.TryGetValue(antecedent, out var others) ? antecedent with { Codes = [.. antecedent.Codes.Concat(others.SelectMany(other => other.Codes)).Distinct()] } : antecedent;

    // "Israel's prime minister called it": no state is the object of its officer.
    static bool IsOwn(Reading reading, Reading acting) => reading is { Codes: [var one] } && acting is { Codes: [var other, ..] } && one.Head == other.Head;

    // "X praised him": who acts in the clause is not its object.
    Reading? SubjectBeside(ParsedSentence sentence, int number, int token)
    {
        var verb = sentence.Tokens[token].Head;
        if (IsDemanded(sentence, token)) verb = sentence.Tokens[verb].Head;
        else if (!sentence.Is(token, "obj") && !sentence.Is(token, "iobj")) return null;
        return verb >= 0 && sentence.Child(verb, "nsubj") is >= 0 and var subject && !sentence.Tokens[token].Form.EndsWith("self", StringComparison.OrdinalIgnoreCase) ? At(number, subject) : null;
    }

    // "Demanded his return": of another than who demands it.
    static bool IsDemanded(ParsedSentence sentence, int token) =>
        sentence.Tokens[token] is { Xpos: "PRP$", Head: >= 0 and var noun } && sentence.Is(noun, "obj") && Lexicon.PatientNouns.Contains(sentence.Tokens[noun].Lemma) && sentence.Tokens[noun].Head is >= 0 and var verb && Lexicon.Demands.Contains(sentence.Tokens[verb].Lemma);

    static bool IsSame(Reading one, Reading other) => one.Person is not null ? one.Person == other.Person : other.Person is null && one.Codes.SequenceEqual(other.Codes);

    // Whether a pronoun may stand for somebody, by number, gender and kind.
    static bool Fits(string pronoun, Reading reading) => pronoun switch
    {
        "he" or "him" or "his" or "himself" => MayBe(reading, Gender.Male),
        "she" or "her" or "hers" or "herself" => MayBe(reading, Gender.Female),
        "they" or "them" or "their" or "theirs" => !reading.IsStranger && (reading.Person is null || reading.Codes.Count > 1),
        "it" or "its" => reading.Person is null && reading.Codes.Count == 1 && (reading.Role?.Kind is not (RoleKind.Person or RoleKind.People) || Lexicon.Firms.Contains(LastWord(reading.Role!.Phrase))),
        _ => false,
    };

    /// <summary>The reading of the sentence's main subject, or null while it is not read.</summary>
    public Reading? Subject(ParsedSentence sentence, int number) =>
        _met.FindLast(entry => entry.Main && entry.Mention.Sentence == number && entry.Mention.HeadToken == sentence.Child(sentence.RootIndex, "nsubj")).Reading;

    /// <summary>The subject of the sentence as whom a pronoun before it means; null where the pronoun cannot mean it.</summary>
    public static Reading? Cataphoric(ParsedSentence sentence, int token, Reading subject) =>
        !subject.IsOpen && subject.NameWords.Count > 0 && MayBe(subject, sentence.Tokens[token].Form.ToLowerInvariant() is "he" or "his" ? Gender.Male : Gender.Female) ? Pronominal(subject) : null;

    static bool MayBe(Reading reading, Gender gender) =>
        (reading.Person is not null || reading.IsStranger || reading.Role is { Kind: RoleKind.Person } || (reading.Role is { } role && Lexicon.OneOfMany.Contains(LastWord(role.Phrase)))) && Genders.Of(reading) is var known && (known == gender || known == Gender.Unknown);

    static Reading Pronominal(Reading antecedent) => antecedent with { Method = MentionMethod.Coreference, Score = antecedent.Score * 0.8, Rule = "coref/pronoun", End = 0 };

    // "A path remained open, but it would require …", "Prices fell. They are still high", "Ice shelves melt at their edges": the thing that is the subject of the
    // clause itself, of the one above it, or of the sentence before.
    bool IsThing(ParsedSentence sentence, int number, int token)
    {
        var plural = sentence.Tokens[token].Form.ToLowerInvariant() switch { "it" or "its" => false, "they" or "them" or "their" or "theirs" => true, _ => (bool?)null };
        if (plural is not { } many) return false;
        // "The partnership and its future".
        if (sentence.Tokens[token].Head is >= 0 and var noun && sentence.Is(noun, "conj") && sentence.Tokens[noun].Head is >= 0 and var joined && sentence.Child(joined, "nmod:poss") < 0 && IsThingHere(sentence, number, joined)) return true;
        var verb = sentence.VerbAbove(token);
        if (!sentence.Is(token, "nsubj")) return verb >= 0 && sentence.Child(verb, "nsubj") is >= 0 and var owner && owner < token && (ThingOf(sentence, number, verb) == many || (!many && IsNobody(sentence, number, owner)));
        verb = sentence.Tokens[token].Head;
        for (var steps = 0; verb >= 0 && steps < 3 && (sentence.Is(verb, "conj") || sentence.Is(verb, "advcl") || sentence.Is(verb, "parataxis")); steps++)
        {
            verb = sentence.Tokens[verb].Head;
            if (verb >= 0 && sentence.Child(verb, "nsubj") is >= 0 and var subject && subject < token) return ThingOf(sentence, number, verb) == many;
        }

        return verb == sentence.RootIndex && _things.GetValueOrDefault(number - 1) == many;
    }

    // Whether the subject of a clause is one thing or many: a common noun that means no actor and holds none.
    bool? ThingOf(ParsedSentence sentence, int number, int verb)
    {
        return verb >= 0 && sentence.Child(verb, "nsubj") is >= 0 and var subject && IsThingHere(sentence, number, subject) ? sentence.Tokens[subject].Xpos == "NNS" : null;
    }

    // "The international community gives its support": nobody known.
    bool IsNobody(ParsedSentence sentence, int number, int subject) =>
        sentence.Tokens[subject] is { Upos: Upos.Noun, Xpos: "NN" } && At(number, subject) is { Codes: [{ Head: "---" }] } && sentence.Child(subject, "nmod:poss") < 0;

    bool IsThingHere(ParsedSentence sentence, int number, int noun)
    {
        if (sentence.Tokens[noun] is not { Upos: Upos.Noun, Xpos: "NN" or "NNS" }) return false;
        for (var i = _met.Count - 1; i >= 0 && _met[i].Mention.Sentence == number; i--)
            if (sentence.IsUnder(_met[i].Mention.HeadToken, noun)) return false;
        return true;
    }

    // Whom a plural or a group as the main subject of the sentence before names: "protesters", "the Houthis", "Norway and Peru".
    Reading? Many(int number)
    {
        for (var i = _met.Count - 1; i >= 0 && number - _met[i].Mention.Sentence <= 1; i--)
            if (_met[i] is { Main: true, Place: false, Reading: { IsOpen: false, Person: null } reading } && (reading.Codes.Count > 1 || reading.IsGroup || reading.Role?.Kind == RoleKind.People)) return reading;
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
                if (mention.Sentence != number - distance || place || (distance == 0 && mention.EndToken > token) || (reading.IsOpen && !reading.IsStranger) || !fits(reading)) continue;
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
}
