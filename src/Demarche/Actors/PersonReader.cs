using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Reads a personal name with the office and country that its phrase gives it, and notes names that the tables contradict.</summary>
sealed class PersonReader(DispatchState state, ParsedSentence sentence)
{
    /// <summary>Similarity under which a holder of the office is plainly another person.</summary>
    const double Stranger = 0.82;

    /// <summary>Similarity from which a name without an office is that of somebody well known, and of anybody in office.</summary>
    const double CloseName = 0.88, SameName = 0.95;

    readonly PersonFinder _finder = new(state);

    /// <summary>A name that the table has in full.</summary>
    public Reading? Known(Item item, Role? role, Reading? owner, bool former = false)
    {
        var country = owner?.Country is { Length: 3 } given ? given : null;
        var person = _finder.Best(item.Persons, country, role?.Office);
        var words = NameWords(item);
        if (StrangerOf(words) is { } met) return met;
        if (role is null && owner is null && !state.IsPhrase && !_finder.IsToBeExpected(person)) return null;
        if (owner is null && role?.Office is { } title && !former && !_finder.MayBear(person, title)) return Titled(item, role, null, former);
        if (owner is not null && _finder.TenureOf(person, null, role?.Office) is { Current: true } now && now.Tenure.Country != owner.Country && owner.Candidates.Any(lost => lost.Code.Head == now.Tenure.Country))
            owner = null;
        // "FARC commander Raul Reyes" is no namesake who serves another state.
        if (role is not null && owner is { IsOpen: false, IsGroup: true } && !_finder.IsKnownIn(person, owner.Country)) return Titled(item, role, owner, former);
        if (role is { Country: { Length: 3 } usual } && owner is null && !former) NoteConflict(item, person, role, usual);
        if (role is not null && owner is { IsOpen: false } && !former)
        {
            NoteConflict(item, person, role, owner.Country);
            return Remember(PhraseReader.Compose(role, owner, former, "person/office") with
            {
                Person = state.Table.Persons[person].Name,
                PersonIndex = person,
                NameWords = words,
                Method = MentionMethod.Person,
                Score = 0.95,
            });
        }

        // Whom the table has for another time is by his title who the text says.
        return Remember(InOffice(person, words, country, role, former, 0.92, MentionMethod.Person, "person/name")) ?? (role is null ? null : Titled(item, role, owner is { IsOpen: false } ? owner : StateOf(person, role), former));
    }

    /// <summary>
    /// A name that the table does not have as it stands; <paramref name="mayBeStranger"/> where a title alone makes it a person's, and <paramref name="within"/> the state
    /// of the words before it in its phrase, empty where they name none and null where there are none.
    /// </summary>
    public Reading? Unknown(Item item, Role? role, Reading? owner, bool former, bool mayBeStranger = true, string? within = null)
    {
        if (owner is { IsOpen: true }) owner = null;
        var words = NameWords(item);
        if (!words.Exists(word => word.Length > 1)) return null;
        if (role is null && owner is null && Pair(item) is { } pair) return pair;
        if (Earlier(words, role, owner) is { } met)
        {
            if (met.PersonIndex is { } known) NoteGarbled(item, words, new PersonMatch(known, met.Score, _finder.Similarity(words, known)));
            return met;
        }

        if (words.Count > 1 && Exact(words) is { Count: > 0 } exact) return Known(item with { Persons = exact }, role, owner, former);
        var match = role is null && owner is null && !state.IsPhrase && words.Count == 1 && !MayBeSurname(item) ? null : Find(words, role, owner, former);
        // "Russia Day", "the Hill": what a phrase calls by one word is a person only where it names his state.
        if (match is { } found && (within is null || words.Count > 1 || state.IsPhrase || _finder.Serves(found.Match.Person, within)))
        {
            if (found.Match.Similarity < 1) NoteGarbled(item, words, found.Match);
            var method = found.Match.Similarity < 1 ? MentionMethod.Repair : MentionMethod.Person;
            var country = owner?.Country is { Length: 3 } given ? given : null;
            return Remember(role is not null && owner is not null
                ? PhraseReader.Compose(role, owner, former, "person/repair") with { Person = state.Table.Persons[found.Match.Person].Name, PersonIndex = found.Match.Person, NameWords = words, Method = method, Score = found.Match.Score * 0.95 }
                : InOffice(found.Match.Person, words, country, role, former, found.Match.Score * 0.9, method, "person/repair"));
        }

        return role is null || !mayBeStranger || IsHeading(item) ? null : Titled(item, role, owner, former);
    }

    // "the Reagan-Gorbachev summit": two known surnames joined by a hyphen are two persons.
    Reading? Pair(Item item)
    {
        if (item.End - item.First != 3 || sentence.Tokens[item.First + 1].Form != "-") return null;
        return Bearer(item.First) is { } one && Bearer(item.First + 2) is { } other && one.Codes[0].Head != other.Codes[0].Head
            ? new Reading { Codes = [one.Codes[0], other.Codes[0]], Country = one.Country, Sector = one.Sector, Method = MentionMethod.Person, Score = 0.8, Rule = "person/pair" } : null;
    }

    Reading? Bearer(int token)
    {
        var words = Words.Of(sentence.Tokens[token].Form).ToList();
        if (words is not [{ Length: > 2 }] || !char.IsUpper(sentence.Tokens[token].Form[0])) return null;
        return Earlier(words, null, null) ?? (Find(words, null, null, former: false) is { } found ? InOffice(found.Match.Person, words, null, null, former: false, found.Match.Score * 0.9, MentionMethod.Person, "person/repair") : null);
    }

    // "Co.", "No.", "A.M.", "BA": an abbreviation is nobody's surname, nor is a word of the language as often as not ("the Hill"), and a few capitals are one only behind "Mr".
    bool MayBeSurname(Item item)
    {
        var form = sentence.Tokens[item.End - 1].Form;
        if (item.First > 0 && Lexicon.Address.Contains(sentence.Tokens[item.First - 1].Form)) return true;
        return !Lexicon.WordSurnames.Contains(form) && form[^1] != '.' && (form.Length > 3 || form.Any(char.IsLower));
    }

    // "POOLED PRESS COVERAGE": capitals alone make no name of what follows a role.
    bool IsHeading(Item item)
    {
        for (var t = item.First; t < item.End; t++)
            if (sentence.Tokens[t].Form.Any(char.IsLower)) return false;
        return sentence.Tokens[item.First].Form.Length > 1;
    }

    /// <summary>Somebody whom the tables do not know, by his title.</summary>
    public Reading Titled(Item item, Role role, Reading? owner, bool former)
    {
        var stranger = owner is not null ? PhraseReader.Compose(role, owner, former, "person/title") : PhraseReader.Alone(role, former, "person/title");
        return Remember(stranger with { NameWords = NameWords(item), Person = TextOf(item) })!;
    }

    /// <summary>Whether nobody whom the tables know by a name is in office at the date.</summary>
    public bool IsOutOfOffice(Item item) => item.Persons.All(person => _finder.TenureOf(person) is not { Current: true });

    /// <summary>Whether all whom the tables know by a name are another person than the text speaks of: none served its state, or is known everywhere.</summary>
    public bool IsNamesake(Item item, Reading owner) =>
        owner is { IsOpen: false, Country.Length: 3 } && owner.Codes[0].Head == owner.Country && item.Persons.All(person => !_finder.IsKnownIn(person, owner.Country));

    // The state in which the person held such an office at another time; null where the table has none.
    Reading? StateOf(int person, Role role) =>
        role.Office is { } office && _finder.CountryOf(person, office) is { } country && state.Table.Country(country) is { Kind: EntityKind.Country } entity
            ? new Reading { Codes = [entity.Code], Country = entity.Country, Sector = entity.Sector, Score = 0.8 } : null;

    // Somebody of this very name, of whom the text has said who he is and the tables only know a namesake.
    Reading? StrangerOf(List<string> words) =>
        state.Persons.FindLast(met => met is { PersonIndex: null, IsOpen: false } && met.NameWords.SequenceEqual(words)) is { } known
            ? known with { Method = MentionMethod.Coreference, Score = known.Score * 0.97, Rule = "coref/surname", End = 0 }
            : null;

    /// <summary>A person with the code that he has at the date.</summary>
    public Reading? InOffice(int person, IReadOnlyList<string> words, string? country, Role? role, bool former, double score, MentionMethod method, string rule)
    {
        if (person < 0 || _finder.TenureOf(person, country, role?.Office) is not { } found) return null;
        var (tenure, current) = found;
        var entity = state.Table.Country(tenure.Country);
        if (entity is null) return null;
        current &= !former;
        var (first, second) = state.Table.Offices.Sectors(tenure.Office);
        var isState = entity.Kind == EntityKind.Country;
        return new Reading
        {
            Codes = [new ActorCode(entity.Head, current && isState ? first : Sector.None)],
            Country = entity.Country,
            Sector = current ? first : Sector.Eli,
            Second = current ? second : Sector.None,
            Person = state.Table.Persons[person].Name,
            PersonIndex = person,
            NameWords = words,
            Office = tenure.Office,
            Role = role,
            Method = method,
            Score = current ? score : score * 0.9,
            Rule = current ? rule : rule + "-past",
        };
    }

    // "Hillary Rodham Clinton", "Donald J. Trump": first and last word are known as a full name, initials aside.
    List<int> Exact(List<string> words)
    {
        var full = words.FindAll(word => word.Length > 1);
        if (full.Count < 2) return [];
        var found = _finder.Named(full);
        // "Abe Shinzo": where family names stand first, texts in English write either order.
        if (found.Count == 0 && full.Count == 2) return _finder.Named([full[1], full[0]]).FindAll(person => _finder.IsWellKnownNow(person) && _finder.IsFamilyFirst(person));
        return found.Count > 0 || full.Count == 2 ? found : _finder.Named([full[0], full[^1]]).FindAll(person => _finder.IsLikeThroughout(full, person));
    }

    // The surname or whole name of somebody met before: same words, or a name that sounds the same.
    Reading? Earlier(List<string> words, Role? role, Reading? owner)
    {
        if (words.Count > 1 && role is not null) return null;
        for (var i = state.Persons.Count - 1; i >= 0; i--)
        {
            var met = state.Persons[i];
            if (met.NameWords.Count == 0) continue;
            if (met.PersonIndex is null && met.Person is null) continue;
            var same = words[^1] == met.NameWords[^1] || (met.Person is { } name && words[^1] == LastWord(name)) || (words.Count == 1 && met.NameWords.Contains(words[0]) && words[0].Length > 3);
            if (!same || (words.Count > 1 && NameSimilarity.Of(words, met.NameWords) < 0.85 && !met.NameWords.TakeLast(words.Count).SequenceEqual(words))) continue;
            if (role?.Office is { } office && met.Office is { } held && !PersonFinder.Fits(held, office)) continue;
            if (owner is not null && !met.IsOpen && owner.Codes[0].Head != met.Codes[0].Head) continue;
            return met with { Method = MentionMethod.Coreference, Score = met.Score * 0.97, Rule = "coref/surname", End = 0, NameWords = words };
        }

        return null;
    }

    (PersonMatch Match, double Threshold)? Find(List<string> words, Role? role, Reading? owner, bool former)
    {
        // An initial is no evidence: "J. Blinken" is a surname alone, and no Jean-Michel Blanquer.
        if (words.Count > 1 && words.FindAll(word => word.Length > 1) is { Count: 1 } surname) words = surname;
        // What an organisation's people are called tells no state.
        var country = owner?.Country is { Length: 3 } given && state.Table.Country(given) is not null ? given : null;
        if (country is null && words.Count == 1 && role is { Office: null, IsGeneric: false }) return null;
        var question = (string.Join(' ', words), role is not null, role?.Office, country, former);
        if (!state.Found.TryGetValue(question, out var found)) state.Found[question] = found = Find(words, role is not null, role?.Office, country, former);
        return found;
    }

    (PersonMatch Match, double Threshold)? Find(List<string> words, bool titled, string? office, string? country, bool former)
    {
        var least = Least(office);
        if (country is not null) return Accepted(_finder.Nearest(words, country, office, least), words, office);
        if (words.Count == 1)
        {
            if (Lexicon.NoSurnames.Contains(words[0])) return null;
            var person = _finder.BySurname(words, former ? null : office, titled);
            if (person >= 0) return titled || !IsSomebodyElse(words[0], person) ? (new PersonMatch(person, 0.8, 1), 0.7) : null;
            return words[0].Length >= 5 && (titled || Genders.OfName(words) == Gender.Unknown) ? _finder.NearestSurname(words[0], office) : null;
        }

        if (words.SkipLast(1).All(Lexicon.Particles.Contains) && _finder.BySurname(words, former ? null : office, titled) is var bearer and >= 0) return (new PersonMatch(bearer, 0.8, 1), 0.7);
        (PersonMatch Match, double Threshold)? best = null;
        foreach (var known in state.Countries)
            if (_finder.Nearest(words, known, office, least) is { } near && (best is not { } top || near.Match.Score > top.Match.Score)) best = near;
        if (Accepted(best, words, office) is { } accepted) return accepted;
        return Accepted(_finder.NearestAnywhere(words, office, wellKnownOnly: !state.IsPhrase && office is null), words, office);
    }

    // "Hanson" after David Hanson, "Thank you, Mohammed": the surname of another whom the text names in full, or a first name, is no minister's of whose state it does not speak.
    bool IsSomebodyElse(string word, int person) =>
        !state.IsPhrase && !_finder.IsSpokenOf(person) && !_finder.IsOfGreatState(person) && ((state.FullNames.TryGetValue(word, out var named) && !named.Contains(person)) || Genders.OfName([word]) != Gender.Unknown);

    // The least likeness with which Accepted takes anybody.
    double Least(string? office) => state.IsPhrase || (office is not null && state.Table.Offices.IsSingle(office)) ? PersonFinder.WithOffice : CloseName;

    // In running text most unknown names are private persons and things ("Pride Month"): without an office that one person holds it takes a full name close to a well-known one's
    // in every word, or nearly the same, and a state that the text speaks of, or another spelling of the same sounds.
    (PersonMatch Match, double Threshold)? Accepted((PersonMatch Match, double Threshold)? found, List<string> words, string? office)
    {
        if (found is not { } near || near.Match.Score < near.Threshold) return null;
        if (state.IsPhrase || (office is not null && state.Table.Offices.IsSingle(office) && _finder.Holds(near.Match.Person, office) && (_finder.IsSpokenOf(near.Match.Person) || _finder.IsLikeThroughout(words, near.Match.Person)))) return near;
        if (near.Match.Similarity < (_finder.IsWellKnownNow(near.Match.Person) ? CloseName : SameName)) return null;
        return Transliteration.SameName(words, state.Table.Persons[near.Match.Person]) || (_finder.IsLikeThroughout(words, near.Match.Person) && _finder.IsSpokenOf(near.Match.Person)) ? near : null;
    }

    void NoteGarbled(Item item, IReadOnlyList<string> words, PersonMatch match)
    {
        var person = state.Table.Persons[match.Person];
        if (match.Similarity >= 1 || Transliteration.SameName(words, person) || Transliteration.IsPart(words, person)) return;
        Note(NameFindingKind.Garbled, item, person.Name, match.Similarity, $"'{TextOf(item)}' is nobody of that office and time; '{person.Name}' sounds alike", "name/garbled");
    }

    void NoteConflict(Item item, int person, Role role, string country)
    {
        if (role.Office is not { } office || country.Length != 3 || state.Date is not { } day || !state.Table.Offices.IsSingle(office)) return;
        if (_finder.Held(person, office, country).Then) return;
        var holder = _finder.Holder(office, country);
        if (holder < 0 || holder == person || _finder.Similarity(NameWords(item), holder) > Stranger) return;
        var name = state.Table.Persons[holder].Name;
        Note(NameFindingKind.OfficeConflict, item, name, 0.9, $"'{TextOf(item)}' did not hold the office on {day:yyyy-MM-dd}; '{name}' did", "name/office-conflict");
    }

    void Note(NameFindingKind kind, Item item, string? proposal, double score, string explanation, string rule) =>
        state.Findings.Add(new NameFinding(kind, sentence.SpanOf(item.First, item.End - 1), TextOf(item), proposal, Math.Clamp(score, 0, 1), explanation, rule));

    Reading? Remember(Reading? reading)
    {
        if (reading is not null) state.Persons.Add(reading);
        return reading;
    }

    string TextOf(Item item)
    {
        var text = new System.Text.StringBuilder();
        for (var i = item.First; i < item.End; i++) text.Append(sentence.Tokens[i].Form).Append(i + 1 < item.End && sentence.Tokens[i].SpaceAfter ? " " : "");
        return text.ToString();
    }

    List<string> NameWords(Item item) => NameWords(sentence, item);

    /// <summary>The folded words of a name.</summary>
    public static List<string> NameWords(ParsedSentence sentence, Item item)
    {
        var words = new List<string>();
        for (var i = item.First; i < item.End; i++) words.AddRange(Words.Of(sentence.Tokens[i].Form));
        return words;
    }

    static string LastWord(string name) => Words.Of(name) is [.., var last] ? last : "";
}
