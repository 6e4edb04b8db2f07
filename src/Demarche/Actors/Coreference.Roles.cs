using Demarche.Syntax;

namespace Demarche.Actors;

/// <content>Whose a bare role is: "the minister", "the foreign ministry", "police".</content>
sealed partial class Coreference
{
    /// <summary>A role whose country its own phrase does not tell: the same role met before, the country of the dispatch, or nobody known.</summary>
    public Reading Close(Reading open, ParsedSentence sentence, int number, Chunk chunk)
    {
        var role = open.Role!;
        if (state.IsPhrase) return open;
        var definite = IsDefinite(sentence, chunk) || IsJoinedToDefinite(sentence, chunk) || open.NameWords.Count > 0 || IsModifier(role, sentence, chunk) || (role.Kind == RoleKind.Institution && IsKnownBare(role, sentence, chunk));
        if (definite && OfOrganisation(role, sentence, chunk) is { } body) return PhraseReader.Compose(role, body, open.Sector == Sector.Eli, "coref/organ") with { Method = MentionMethod.Coreference, Score = 0.7, NameWords = open.NameWords, Person = open.Person };
        if (IsProperName(role, sentence, chunk)) return Nobody(open);
        if (IsAnybody(role) && (!definite || chunk.End - chunk.First > 2)) return Nobody(open);
        if (OfIssuer(open, sentence, number, chunk) is { } issued) return issued;
        if (IsOfficerInOtherWords(role, sentence, chunk) && Officer(number) is { } same) return PhraseReader.Compose(role, same, former: false, "coref/officer") with { Method = MentionMethod.Coreference, Score = 0.6, Person = same.Person };
        if (definite && CourtInFull(role, sentence, chunk) is { } court) return court;
        if (definite && OfPeople(open, sentence, number, chunk) is { } own) return OfCountry(open, own, 0.6, "coref/people");
        var plural = !definite && chunk.First == chunk.Head && (role.Kind == RoleKind.People || sentence.Tokens[chunk.Head].Xpos is "NNS" or "NNPS");
        if (definite || plural)
        {
            // "The secretary" is the Secretary of State before the Foreign Secretary: who is meant by part of his title would be called by it.
            // "Deputy Minister X" is not the state's whose deputy minister Y was named before.
            if ((Met(role, plural, whole: true) ?? Met(role, plural, whole: false)) is { } met && (open.NameWords.Count == 0 || met.Reading.Person is null))
            {
                // "The agency" after a news agency's name is that agency, whatever agencies are elsewhere.
                if (met.Reading is { Role: null, Entry: not null, Person: null } named && role.Kind == RoleKind.Institution && open.NameWords.Count == 0 && chunk.End == chunk.First + 2 && !char.IsUpper(sentence.Tokens[chunk.Head].Form[0])) return named with { Method = MentionMethod.Coreference, Score = 0.77, Rule = "coref/role", End = 0 };
                return PhraseReader.Compose(role, met.Reading, open.Sector == Sector.Eli, "coref/role") with
                {
                    Method = MentionMethod.Coreference,
                    Score = Math.Max(0.4, 0.8 - (0.03 * (number - met.Mention.Sentence))),
                    Person = open.Person ?? (role.Kind == RoleKind.Person ? met.Reading.Person : null),
                    NameWords = open.NameWords,
                };
            }
        }

        // "In Oman, the secretary will meet Deputy Minister X": whom somebody meets in a place is of that place.
        if (open.NameWords.Count > 0 && role.Office is not null && !sentence.Is(chunk.Head, "nsubj") && Setting(sentence, number, sentence.VerbAbove(chunk.Head)) is { } place) return OfCountry(open, place, 0.5, "coref/setting");
        // "Senator X" without a state is of the one that has senators in the news.
        if (open.NameWords.Count > 0 && role.Country is { } usual && state.Table.Country(usual) is { Kind: EntityKind.Country } known) return OfCountry(open, known, 0.6, "role/usual");
        // An organisation that nobody named is not the country's.
        if (Lexicon.Bodies.Contains(role.Phrase)) return Nobody(open);
        var domestic = (definite && (role.Kind == RoleKind.Institution || role.Office is not null)) || (IsOfGovernment(role) && IsModifier(role, sentence, chunk)) || IsDomestic(role);
        if (Lexicon.OthersNames.Contains(role.Phrase) && open.NameWords.Count == 0 && state.Other() is { } censured) return OfCountry(open, censured, 0.5, "coref/regime");
        // "In Chad the military seized power", in another state's statement on Chad: no troops of who issues it.
        if (definite && role.Sector is Sector.Mil or Sector.Cop && open.NameWords.Count == 0 && char.IsLower(sentence.Tokens[chunk.Head].Form[0]) && state.Other() is { } ruled) return OfCountry(open, ruled, 0.5, "coref/regime");
        // "In Tehran, police surrounded the mission".
        if (domestic && open.NameWords.Count == 0 && !role.IsGeneric && Setting(sentence, number, sentence.VerbAbove(chunk.Head), before: chunk.First) is { } there) return OfCountry(open, there, 0.5, "coref/setting");
        if (domestic && Home(open, sentence, chunk, definite) is { } entity) return OfCountry(open, entity, 0.55, "coref/country");
        if (definite && role.Kind == RoleKind.Institution && !role.IsGeneric && !IsOfSomething(sentence, chunk) && !Lexicon.OthersNames.Contains(role.Phrase) && LastSubject(number) is { } subject && state.Table.Country(subject) is { } nearest)
            return OfCountry(open, nearest, 0.45, "coref/subject");
        if (domestic && !role.IsGeneric && state.DatelineState is { } capital) return OfCountry(open, capital, 0.45, "coref/dateline");
        return Nobody(open);
    }

    // "The Court" after the International Court of Justice.
    Reading? CourtInFull(Role role, ParsedSentence sentence, Chunk chunk)
    {
        if (chunk.End != chunk.First + 2 || LastWord(role.Phrase) is not ("court" or "tribunal" or "Court" or "Tribunal") || !char.IsUpper(sentence.Tokens[chunk.Head].Form[0])) return null;
        var named = sentence.Tokens[chunk.Head].Form + " of ";
        return _met.FindLast(entry => entry.Reading is { Role: null, Person: null, IsOpen: false, Entry: { } name } && name.Text.Contains(named, StringComparison.OrdinalIgnoreCase)).Reading is { } met ? met with { Method = MentionMethod.Coreference, Score = 0.77, Rule = "coref/role", End = 0 } : null;
    }

    // "The diplomat", "the politician", "the head of the ministry": who was named last in other words.
    static bool IsOfficerInOtherWords(Role role, ParsedSentence sentence, Chunk chunk) => chunk.End - chunk.First == 2 && IsDefinite(sentence, chunk)
        && (Lexicon.Officers.Contains(role.Phrase) || (role.Phrase is "head" or "chief" && chunk.End + 2 < sentence.Tokens.Count && sentence.Tokens[chunk.End].Form == "of" && sentence.Tokens[chunk.End + 1].Form == "the" && sentence.Tokens[chunk.End + 2].Form is "ministry" or "department" or "agency"));

    // The officer of a state who was the subject of the sentence before, or of the one before that.
    Reading? Officer(int number)
    {
        var last = _met.FindLast(entry => entry.Main && entry.Mention.Sentence < number);
        return last.Mention is not null && number - last.Mention.Sentence <= Reach && last.Reading is { Person: not null, IsOpen: false, Country.Length: 3, Sector: Sector.Gov or Sector.Leg or Sector.Opp or Sector.Pty } officer ? officer : null;
    }

    /// <summary>The officer of whom the sentence before told without his name, where this one opens with a name that no table knows: "Iran's top negotiator said …. Ali Bagheri held talks"; null where none was.</summary>
    public Reading? Introduced(ParsedSentence sentence, int number, Chunk chunk, List<string> words)
    {
        if (state.IsPhrase || words.Count < 2 || (Genders.OfName(words) == Gender.Unknown && chunk.Items is not [{ Kind: ItemKind.Person }]) || !sentence.Is(chunk.Head, "nsubj") || sentence.Tokens[chunk.Head].Head != sentence.RootIndex || IsDescribed(sentence, chunk)) return null;
        var before = _met.FindLast(entry => entry.Main && entry.Mention.Sentence == number - 1);
        return before.Mention is not null && before.Reading is { Person: null, NameWords.Count: 0, IsOpen: false, Role: { Kind: RoleKind.Person or RoleKind.People } role, Codes: [{ Head: not "---" }] } officer && !role.Phrase.EndsWith('s') && !_met.Exists(entry => entry.Mention.Sentence == number)
            ? officer with { Person = string.Join(' ', words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])), NameWords = words, Method = MentionMethod.Coreference, Score = 0.6, Rule = "coref/introduced", End = 0 } : null;
    }

    // "John Smith, an analyst in Oslo, said": his description says who he is.
    static bool IsDescribed(ParsedSentence sentence, Chunk chunk)
    {
        foreach (var child in sentence.Children(chunk.Head))
            if (child >= chunk.End && sentence.Is(child, "appos")) return true;
        return false;
    }

    // "Spaniards, outraged by the policy of the authorities": those who govern people are their own.
    Entity? OfPeople(Reading open, ParsedSentence sentence, int number, Chunk chunk)
    {
        if (open is not { NameWords.Count: 0, Role: { Kind: RoleKind.Institution, Sector: Sector.Gov or Sector.Cop } }) return null;
        var people = _met.FindLast(entry => entry.Mention.Sentence == number && entry.Subject && entry.Mention.EndToken <= chunk.First && entry.Reading is { IsOpen: false, Country.Length: 3 } reading && (reading.Sector is Sector.Cvl or Sector.Opp or Sector.Lab || (reading.Method == MentionMethod.Demonym && sentence.Tokens[entry.Mention.HeadToken].Form.EndsWith('s')))).Reading;
        return people is null ? null : state.Table.Country(people.Country!);
    }

    /// <summary>Who was called so before, where the table would give a role without a state to its usual bearer: "the Secretary General" of the text's own body; "the senate" is of the state whose parliament was named last.</summary>
    public Reading? Bearer(Reading usual) =>
        usual.Role is { } role && (Met(role, plural: false, whole: true)?.Reading ?? Chamber(role)) is { } met && met.Codes[0].Head != usual.Codes[0].Head
            ? PhraseReader.Compose(role, met, former: false, "coref/role") with { Method = MentionMethod.Coreference, Score = 0.75, Person = met.Person } : null;

    Reading? Chamber(Role role) =>
        role.Sector == Sector.Leg ? _met.FindLast(entry => entry.Reading is { IsOpen: false, Country.Length: 3 } reading && reading.Codes[0].Sector == Sector.Leg).Reading : null;

    // The state of the place where a verb's act goes on.
    Entity? Setting(ParsedSentence sentence, int number, int verb, int before = int.MaxValue) =>
        PlaceOf(sentence, number, verb, before, place => place.Country is { Length: 3 }) is { } place ? state.Table.Country(place.Country!) : null;

    // The last such place of a verb's act that stands before a token.
    Reading? PlaceOf(ParsedSentence sentence, int number, int verb, int before, Predicate<Reading> fits) =>
        _met.FindLast(entry => entry.Place && entry.Mention.Sentence == number && entry.Mention.EndToken <= before && fits(entry.Reading) && sentence.Is(entry.Mention.HeadToken, "obl") && sentence.Tokens[entry.Mention.HeadToken].Head == verb).Reading;

    /// <summary>A role of which nobody can tell whose it is.</summary>
    public static Reading Nobody(Reading open) => open with { Codes = [new ActorCode("---", open.Sector == Sector.Eli ? Sector.None : open.Sector)], Score = 0.4 };

    // "a Foreign Ministry spokesman", "government officials": the institution inside the phrase needs no article of its own.
    static bool IsModifier(Role role, ParsedSentence sentence, Chunk chunk) =>
        sentence.Tokens[chunk.First].Form != "other" && (IsOfGovernment(role) || (role is { Kind: RoleKind.Institution, Sector: Sector.Gov } && !Lexicon.Missions.Contains(LastWord(role.Phrase)) && chunk.Items.Exists(item => item.Role == role && item.End <= chunk.Head)));

    static bool IsOfGovernment(Role role) => role.Phrase.StartsWith("government ", StringComparison.Ordinal);

    // "the Commission" of a text about the European Community, "the council" of the organisation told last.
    Reading? OfOrganisation(Role role, ParsedSentence sentence, Chunk chunk)
    {
        var european = Lexicon.EuropeanOrgans.Contains(role.Phrase);
        if (!(european || Lexicon.Organs.Contains(role.Phrase)) || chunk.Items.Find(item => item.Role == role) is not { } noun || (european && !char.IsUpper(sentence.Tokens[noun.First].Form[0]))) return null;
        return _met.FindLast(entry => entry.Reading is { Codes: [{ Head: var head }], Person: null } reading && reading.Rule.StartsWith("organisation/", StringComparison.Ordinal) && (!european || head == Priors.European)).Reading;
    }

    // "the Revolutionary Justice Organisation": a name of its own, of nobody known.
    static bool IsProperName(Role role, ParsedSentence sentence, Chunk chunk) =>
        Lexicon.ProperNouns.Contains(LastWord(role.Phrase)) && chunk.Items is [.., { Kind: ItemKind.Run } name, { Kind: ItemKind.Role } noun] && name.End == noun.First && char.IsUpper(sentence.Tokens[noun.First].Form[0]);

    // "Parliament", "the prosecution", "this court", but not "a government", "strong leadership", "while in office": without an article only some institutions are known ones.
    static bool IsKnownBare(Role role, ParsedSentence sentence, Chunk chunk) =>
        !Lexicon.Indefinite.Contains(sentence.Tokens[chunk.First].Form)
        && (char.IsUpper(sentence.Tokens[chunk.Head].Form[0]) || !(role.IsGeneric || Lexicon.Countable.Contains(LastWord(role.Phrase))));

    // "People", "women", "18 million people in need": whoever they are, not those spoken of before.
    static bool IsAnybody(Role role) => Lexicon.Anybody.Contains(LastWord(role.Phrase));

    // "The President" of a statement is that of its issuer, unless it has just named another's and never its own.
    Reading? OfIssuer(Reading open, ParsedSentence sentence, int number, Chunk chunk)
    {
        if (state.Issuer is not { } issuer || open.Role is not { Office: "HOS" or "HOG" or "VP" } role || open.NameWords.Count > 0 || open.Sector == Sector.Eli) return null;
        if (chunk.Items.Count != 1 || !IsDefinite(sentence, chunk) || !char.IsUpper(sentence.Tokens[chunk.Head].Form[0]) || (role.Phrase == "president" && Priors.IsMonarchy(issuer.Head))) return null;
        var (own, other) = (false, false);
        foreach (var (mention, reading, _, _, _) in _met)
        {
            if (reading.IsOpen || !Same(role, reading)) continue;
            own |= reading.Country == issuer.Head;
            other |= reading.Country is { Length: 3 } country && country != issuer.Head && number - mention.Sentence <= 1;
        }

        if ((other && !own) || _holders.HolderOf(role.Office, issuer.Head) is not { } holder) return null;
        // Where one man is head of state and of government, there is no prime minister.
        if (role.Office == "HOG" && _holders.HolderOf("HOS", issuer.Head) == holder) return null;
        var past = state.Date is { } day && sentence.Tokens.Any(token => token.Form.Length == 4 && int.TryParse(token.Form, out var year) && year < day.Year);
        // "On June 26, 2008, the President declared": who held the office then is another question.
        var office = OfCountry(open, issuer, 0.75, "coref/issuers-office");
        return past ? office : office with { Person = state.Table.Persons[holder].Name, PersonIndex = holder };
    }

    readonly PersonFinder _holders = new(state);

    // "The governments of the region", "the mission of experts": nobody's by the last subject; the Department of Labor may be.
    static bool IsOfSomething(ParsedSentence sentence, Chunk chunk) => char.IsLower(sentence.Tokens[chunk.Head].Form[0]) && (sentence.Tokens[chunk.Head].Form == "governments" || (chunk.End < sentence.Tokens.Count && sentence.Tokens[chunk.End].Form == "of"));

    // "The Department" of a statement is its issuer's; else that of the state at home, and what the text does not speak of as known ("exiles") is of the country that it is about.
    Entity? Home(Reading open, ParsedSentence sentence, Chunk chunk, bool definite) =>
        state.Issuer is { } issuer && open is { NameWords.Count: 0, Role.Office: null } && char.IsUpper(sentence.Tokens[chunk.Head].Form[0]) ? issuer
        : definite ? state.Home : state.MainCountry() is { } main ? state.Table.Country(main) : null;

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

    // "The secretary" is who was called a secretary before, "the minister" who was a minister: the noun decides, and where the earlier mention had none, the office.
    static bool Same(Role role, Reading reading)
    {
        var noun = LastWord(role.Phrase);
        if (role.Office is { } office)
        {
            if (reading.Office is not { } held) return false;
            // "The prime minister" is no foreign minister; "the minister" may be.
            var isBare = !role.Phrase.Contains(' ');
            if (reading.Role is { Office: not null } title) return (isBare && HasWord(title.Phrase, noun)) || (!isBare && (title.Office == office || title.Phrase.StartsWith(role.Phrase, StringComparison.OrdinalIgnoreCase))) || (title.Office == office && office is not "CAB");
            return held == office || (isBare && (noun == "minister" || (noun == "secretary" && Priors.HasSecretaries(reading.Country))) && PersonFinder.Fits(held, "CAB")) || (noun == "president" && held is "LEADER") || (noun == "leader" && PersonFinder.Fits(held, "LEADER"));
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

    // "the agency" after the Saudi Press Agency, "the ministry" after the Ministry of Trade, "the alliance" after NATO.
    static bool NamesKind(string name, string noun, Reading reading) =>
        name.EndsWith(noun, StringComparison.OrdinalIgnoreCase) || name.StartsWith(noun + " of ", StringComparison.OrdinalIgnoreCase) || noun switch
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
