using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Reads one noun phrase: who is meant by its head, given its modifiers and what follows it.</summary>
sealed partial class PhraseReader(DispatchState state, ParsedSentence sentence, List<Chunk> chunks)
{
    readonly PersonReader _people = new(state, sentence);

    NameList Lists => new(sentence, chunks, this);

    /// <summary>Whom the phrase means; null when its head names no actor.</summary>
    public Reading? Read(int index, int depth = 0)
    {
        var chunk = chunks[index];
        var last = LastWord(chunk);
        var tail = chunk.Items.LastOrDefault(item => item.First <= last && last < item.End);
        if (Lexicon.Quantities.Contains(sentence.Tokens[last].Form) && OfWhom(index, depth) is { } whole) return whole;
        if (tail is null && MeetingHere(chunk, last) is { } people) tail = people;
        if (tail is null) return null;
        if (index > 0 && tail.Kind is ItemKind.Run or ItemKind.Person && IsPortfolio(index - 1, index)) return tail.Length > 2 ? ReadMinister(index, tail) : null;
        var reading = tail.Kind switch
        {
            ItemKind.Name => ReadBearer(chunk, tail) ?? ReadName(chunk, tail) ?? ReadUnplaced(index, chunk, tail, depth),
            ItemKind.Role => ReadRole(index, chunk, tail, depth),
            ItemKind.Person => ReadPerson(index, chunk, tail, depth),
            _ => ReadRun(index, chunk, tail, depth),
        };
        return reading is null || reading.End > 0 ? reading : reading with { End = chunk.End };
    }

    // "EC foreign ministers meeting here": a participle that the tagger takes for the head of its plural subject.
    Item? MeetingHere(Chunk chunk, int last) =>
        last > chunk.First && sentence.Tokens[last].Form.EndsWith("ing", StringComparison.Ordinal) && sentence.Tokens[last - 1].Xpos is "NNS" or "NNPS"
            ? chunk.Items.Find(item => item.Kind == ItemKind.Role && item.End == last) : null;

    // "a group of thieves", "dozens of soldiers": the quantity says nothing of who.
    Reading? OfWhom(int index, int depth)
    {
        var chunk = chunks[index];
        if (depth > 3 || chunk.End >= sentence.Tokens.Count || sentence.Tokens[chunk.End].Form != "of") return null;
        var next = chunks.FindIndex(other => other.First == chunk.End + 1);
        return next < 0 || Read(next, depth + 1) is not { } reading ? null : reading with { End = Math.Max(reading.End, chunks[next].End) };
    }

    /// <summary>Reads a name by itself, as a modifier inside a longer phrase.</summary>
    public Reading? ReadName(Item item)
    {
        if (item.Entry is not { } entry || state.Pick(entry) is not { } pick) return null;
        var (alias, score, lost) = pick;
        var entity = alias.Entity;
        // A people is its state's side in this record; a town or division is a place of the country and no government.
        var place = alias.Kind is AliasKind.City or AliasKind.Division or AliasKind.Variant && entity.Kind == EntityKind.Country;
        var sector = place ? Sector.None : entity.Sector;
        if (entity.Kind == EntityKind.Party && state.StateOfParty(entity) is var home && home != entity.Country) entity = entity with { Head = home, Country = home };
        return new Reading
        {
            Codes = [new ActorCode(entity.Head, sector)],
            Country = entity.Country,
            Sector = alias.Kind is AliasKind.City or AliasKind.Division ? Sector.Cvl : sector,
            Second = entity.Second,
            IsGroup = entity.Kind is EntityKind.Group,
            Entry = entry,
            Method = alias.Kind == AliasKind.Demonym ? MentionMethod.Demonym : MentionMethod.Name,
            Score = place ? Math.Min(score, 0.7) : score,
            Rule = $"{entity.Kind}/{alias.Kind}".ToLowerInvariant(),
            Candidates = lost,
        };
    }

    /// <summary>Reads a person inside a longer phrase with his title: "Secretary Blinken's call", "the Trump administration".</summary>
    /// <returns>The reading, and the first token of title or name.</returns>
    public (Reading? Reading, int First) ReadNested(Chunk chunk, Item item)
    {
        var possessor = item.End < sentence.Tokens.Count && Chunker.IsPossessive(sentence.Tokens[item.End]);
        var title = Title(chunk, item);
        if (item.Kind == ItemKind.Run && !possessor && title is null && item.Length == 1 && item.End != LastWord(chunk) && !OwnsRole(chunk, item)) return (null, 0);
        var owner = title is null ? null : Owner(chunk, title);
        var reading = item.Kind == ItemKind.Person ? _people.Known(item, title?.Role, owner) : _people.Unknown(item, title?.Role, owner, false);
        return (reading is { IsOpen: true } ? null : reading, title is null ? item.First : chunk.First);
    }

    // "the Lukashenko regime's support": the name before a role that owns the rest.
    bool OwnsRole(Chunk chunk, Item item) =>
        chunk.Items.Exists(role => role.Kind == ItemKind.Role && role.First == item.End && role.End < sentence.Tokens.Count && Chunker.IsPossessive(sentence.Tokens[role.End]));

    /// <summary>Reads a full name or a run by itself.</summary>
    public Reading? ReadPersonAlone(Item item) => item.Kind == ItemKind.Person ? _people.Known(item, null, null) : _people.Unknown(item, null, null, false);

    // "Special Envoy Kerry": a name that is no place here is a person's behind a title.
    Reading? ReadUnplaced(int index, Chunk chunk, Item tail, int depth) =>
        state.Pick(tail.Entry!) is null && Title(chunk, tail) is not null ? ReadRun(index, chunk, tail, depth) : null;

    // "Secretary Austin", "Prime Minister Montenegro": a town or state behind a title is whoever bears both.
    Reading? ReadBearer(Chunk chunk, Item tail) =>
        tail.Length == 1 && Title(chunk, tail) is { Role.Office: not null } title
        && _people.Unknown(tail, title.Role, Owner(chunk, title), IsFormer(chunk, title.First), mayBeStranger: false) is { PersonIndex: not null } person ? person : null;

    Reading? ReadName(Chunk chunk, Item tail)
    {
        if (Distance(chunk, tail)) return null;
        var reading = ReadName(tail);
        // "The Philippine Senate", "Russia's National Security Council", "South Korea's Joint Chiefs of Staff": a body's name that many states have is its owner's.
        if (reading is { Country: var country } && (reading.Sector is Sector.Leg or Sector.Mil || IsParty(reading) || IsInstitution(reading)) && Owner(chunk, tail) is { IsGroup: false, Person: null, Codes: [{ Head.Length: 3 } state] } owner && owner.Country == state.Head && state.Head != country)
            return OfOwner(owner, state.Head, reading.Rule == "organisation/name" && InstitutionOf(reading.Entry!) is { } institution ? institution.Sector : reading.Sector);
        // "The Senate of Chile", "the Ministry of Defence of Japan".
        if (reading is { Country: var usual } && (reading.Sector == Sector.Leg || IsParty(reading) || IsInstitution(reading)) && Behind(chunk, IsParty(reading)) is { } seat && seat.Reading.Country != usual) return OfOwner(seat.Reading, seat.Reading.Country, reading.Sector) with { End = seat.End };
        // "Chad Wolf" is gathered by the runs; "the Paris conference" has another head.
        return reading is { Country.Length: > 0 } ? reading : null;
    }

    // "The Socialist Party", whose name others share.
    static bool IsParty(Reading reading) => reading.Rule.StartsWith("party/", StringComparison.Ordinal);

    // The one state behind "of", or "in" where a party is.
    (Reading Reading, int End)? Behind(Chunk chunk, bool isParty)
    {
        if (chunk.End + 1 >= sentence.Tokens.Count || !(sentence.Tokens[chunk.End].Form == "of" || (isParty && sentence.Tokens[chunk.End].Form == "in")) || chunks.Find(other => other.First == chunk.End + 1) is not { Items: [{ Kind: ItemKind.Name } name] } next || name.End != next.End) return null;
        return ReadName(name) is { IsOpen: false, IsGroup: false, Person: null, Codes: [{ Head.Length: 3 } code] } state && state.Country == code.Head ? (state, next.End) : null;
    }

    // "Foreign Office", "Supreme Court", "General Assembly": the name ends in the common noun for such a body.
    bool IsInstitution(Reading reading) =>
        reading is { Entry: { Acronym: false } entry } && (reading.Rule.StartsWith("body/", StringComparison.Ordinal) ? reading.Sector is Sector.Gov or Sector.Jud or Sector.Spy or Sector.Mil : reading.Rule == "organisation/name")
        && InstitutionOf(entry) is not null;

    Role? InstitutionOf(NameEntry entry) => InstitutionCalled(Words.Of(entry.Text)[^1]) ?? (Words.Of(entry.Text) is [var first, "of", ..] ? InstitutionCalled(first) : null);

    Role? InstitutionCalled(string word) => state.Table.Roles.Find([word]) is { Kind: RoleKind.Institution } role ? role : null;

    static Reading OfOwner(Reading owner, string head, Sector sector) =>
        owner with { Codes = [new ActorCode(head, sector)], Sector = sector, Method = MentionMethod.Composition, Score = owner.Score * 0.97, Rule = "body/modifier" };

    Reading? ReadRole(int index, Chunk chunk, Item tail, int depth)
    {
        var role = tail.Role!;
        // "exiled dissidents" are dissidents still.
        var former = IsFormer(chunk, tail.First) && !(role.Sector == Sector.Opp && IsExiled(chunk, tail.First));
        // "opponents of the president" are his state's opposition; those of a plan or of another state are anybody.
        if (role.Phrase == "opponents") return Following(index, role, depth) is { Reading: { Codes: [{ Head: var state }], Method: MentionMethod.Composition or MentionMethod.Person } opposed, End: var close } && state == opposed.Country ? Compose(role, opposed, former, "role/of") with { End = close } : null;
        if (Owner(chunk, tail) is { } owner)
        {
            var composed = Compose(role, owner, former, "role/modifier");
            return IsOrganisation(owner) && chunk.End < sentence.Tokens.Count && Lexicon.Belonging.Contains(sentence.Tokens[chunk.End].Form) && Following(index, role, depth) is { Reading: not null, End: var last } ? composed with { End = last, ListsMembers = true } : composed;
        }

        if (HasPossessor(chunk, tail)) return Alone(role, former);
        if (Shared(index) is { } shared) return Compose(role, shared, former, "role/shared");
        var (follower, end) = Following(index, role, depth);
        if (follower is not null) return Compose(role, follower, former, "role/of") with { End = end };
        if (SharedAhead(index, depth) is { } ahead) return Compose(role, ahead, former, "role/shared");
        if (role.Country is { } usual && state.Table.Country(usual) is { } entity) return Compose(role, Of(entity), former, "role/usual") with { Score = 0.75 };
        // "Foreign Ministry officials": a role that takes its owner's sector is of the institution before it.
        var institution = role.IsGeneric ? chunk.Items.FindLast(item => item.Kind == ItemKind.Role && item.First < tail.First && item.Role!.Kind == RoleKind.Institution && !item.Role.IsGeneric)?.Role : null;
        return Alone(institution ?? role, former);
    }

    static bool IsOrganisation(Reading owner) => owner is { IsGroup: false, Person: null, Codes: [var code] } && code.Head != owner.Country && owner.Country is { Length: > 0 };

    /// <summary>A role of which nobody says whose it is.</summary>
    public static Reading Alone(Role role, bool former, string rule = "role/alone") => new()
    {
        Sector = former ? Sector.Eli : role.Sector,
        Second = role.Second,
        Role = role,
        Office = role.Office,
        Method = MentionMethod.Role,
        Score = 0.5,
        Rule = rule,
    };

    // "its troops from the border" are whose "its" is, whatever follows.
    bool HasPossessor(Chunk chunk, Item head)
    {
        for (var t = chunk.First; t < head.First; t++)
            if (Lexicon.Possessors.Contains(sentence.Tokens[t].Form)) return true;
        return false;
    }

    Reading? ReadPerson(int index, Chunk chunk, Item tail, int depth)
    {
        var title = Title(chunk, tail);
        var owner = title is null ? Owner(chunk, tail) : Owner(chunk, title);
        if (title is not null && owner is null) owner = Following(index, title.Role!, depth).Reading;
        return _people.Known(tail, title?.Role, owner, title is not null && IsFormer(chunk, title.First));
    }

    // "Minister of Information | Anna Moller": the name behind the field has the office before it.
    Reading? ReadMinister(int index, Item tail)
    {
        var (office, name) = (chunks[index - 1], new Item(ItemKind.Run, tail.First + 1, tail.End));
        var title = office.Items[^1];
        return _people.Unknown(name, title.Role, Owner(office, title), IsFormer(office, title.First)) is { } person ? person with { End = chunks[index].End } : null;
    }

    Reading? ReadRun(int index, Chunk chunk, Item tail, int depth)
    {
        var title = Title(chunk, tail);
        if (title is null && chunk.Items.Count > 1 && chunk.Items[^2] is { Kind: ItemKind.Person or ItemKind.Run }) return null;
        // "Foreign Minister Kliba of Ukraine".
        var owner = title is null ? null : Owner(chunk, title) ?? Shared(index) ?? (title.Role!.Office is not null && chunk.End < sentence.Tokens.Count && sentence.Tokens[chunk.End].Form == "of" ? Following(index, title.Role, depth).Reading : null);
        var person = _people.Unknown(tail, title?.Role, owner, title is not null && IsFormer(chunk, title.First), mayBeStranger: !IsThing(chunk, tail), title is null && !StandsAlone(chunk, tail) ? Owner(chunk, tail)?.Country ?? "" : null);
        return person ?? (title is null && tail.Length == 1 ? Misspelt(tail) : null);
    }

    // Behind "Mr" or nothing at all.
    bool StandsAlone(Chunk chunk, Item name) => name.First == chunk.First || Lexicon.Address.Contains(sentence.Tokens[name.First - 1].Form);

    // "the Iran Hostage Crisis", "a Youth Outreach Event": behind an article a role and one capitalised word, or any behind an indefinite one, name a thing.
    bool IsThing(Chunk chunk, Item name) => sentence.Tokens[chunk.First].Form.ToLowerInvariant() switch
    {
        "a" or "an" or "no" or "this" or "that" or "these" or "each" or "every" => true,
        "the" => name.Length == 1,
        _ => false,
    };

    // "Kirgizstan": a state's or group's name with the same consonants.
    Reading? Misspelt(Item tail) =>
        Words.Of(sentence.Tokens[tail.First].Form) is [var word] && state.Table.Names.Similar(word) is { } entry && ReadName(new Item(ItemKind.Name, tail.First, tail.End) { Entry = entry }) is { } reading
            ? reading with { Method = MentionMethod.Repair, Score = 0.7, Rule = "name/repair" }
            : null;

    // "head of Iran's atomic agency" where the agency is no known role: the possessor inside the phrase.
    Reading? Nested(Chunk chunk)
    {
        foreach (var item in chunk.Items)
            if (item.Kind == ItemKind.Name && !IsDistanced(item) && ReadName(item) is { IsOpen: false } reading) return reading;
        return chunk.Items.FindLast(item => item.Kind == ItemKind.Role)?.Role is { } role ? new Reading { Sector = role.Sector, Second = role.Second } : null;
    }

    /// <summary>Whether the item is what the phrase's own reading is about.</summary>
    public bool IsTail(Chunk chunk, Item item) => LastWord(chunk) is var last && item.First <= last && last < item.End;

    static Reading Of(Entity entity) => new()
    {
        Codes = [entity.Code],
        Country = entity.Country,
        Sector = entity.Sector,
        Second = entity.Second,
        Method = MentionMethod.Name,
        Score = 0.8,
        Rule = "country/name",
    };

    /// <summary>A role of somebody: his country with the role's sector; a generic role keeps his sector.</summary>
    internal static Reading Compose(Role role, Reading owner, bool former, string rule)
    {
        var keeps = (role.IsGeneric || owner.IsGroup) && owner.Sector != Sector.None;
        var sector = keeps ? owner.Sector : role.Sector;
        var second = keeps ? owner.Second : role.Second;
        var codes = owner.Codes.Select(code => code.Head.Length == 3 && IsCountry(code, owner) && !former ? new ActorCode(code.Head, sector) : new ActorCode(code.Head)).Distinct().ToList();
        return new Reading
        {
            Codes = codes,
            Country = owner.Country,
            Sector = former ? Sector.Eli : sector,
            Second = former ? Sector.None : second,
            Role = role,
            Office = role.Office,
            IsGroup = owner.IsGroup,
            Method = codes.Count > 0 ? MentionMethod.Composition : MentionMethod.Role,
            Score = owner.Score * 0.97,
            Rule = rule,
            Candidates = owner.Candidates,
        };
    }

    // An organisation's or group's code stands without the role's sector: "NATO officials" are NATO.
    static bool IsCountry(ActorCode code, Reading owner) => owner.Country == code.Head || owner.Country.Length == 3 && owner.Codes.Count > 1;

    bool IsFormer(Chunk chunk, int before)
    {
        for (var i = chunk.First; i < before; i++)
            if (Lexicon.Former.Contains(sentence.Tokens[i].Form)) return true;
        return chunk.First > 1 && sentence.Tokens[chunk.First - 1].Form == "-" && Lexicon.Former.Contains(sentence.Tokens[chunk.First - 2].Form);
    }

    bool IsExiled(Chunk chunk, int before)
    {
        for (var i = chunk.First; i < before; i++)
            if (sentence.Tokens[i].Form.Equals("exiled", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether the item only colours what follows: "US-backed", "pro-Russian".</summary>
    public bool IsDistanced(Item item)
    {
        var tokens = sentence.Tokens;
        if (item.End + 1 < tokens.Count && tokens[item.End].Form is "-" or "–" && Lexicon.NotTheActor.Contains(tokens[item.End + 1].Form)) return true;
        if (item.End + 2 < tokens.Count && tokens[item.End].Form is "-" or "–" && tokens[item.End + 1].Form == "based" && IsPostedAbroad(item.End + 2)) return true;
        if (item.First >= 2 && tokens[item.First - 1].Form is "-" && Lexicon.NotTheActorBefore.Contains(tokens[item.First - 2].Form)) return true;
        // "US backed rebels", but "Canada imposed sanctions": only a participle before its noun colours it, and armed forces are their state's own.
        return item.End < tokens.Count && Lexicon.NotTheActor.Contains(tokens[item.End].Form) && !tokens[item.End].Form.Equals("armed", StringComparison.OrdinalIgnoreCase) && tokens[item.End].Relation == "amod";
    }

    // "Lisbon-based representative", "Gulf-based shipping sources".
    bool IsPostedAbroad(int at)
    {
        for (var i = at; i < sentence.Tokens.Count && i < at + 3; i++)
            if (Lexicon.PostedAbroad.Contains(sentence.Tokens[i].Form)) return true;
        return false;
    }

    bool Distance(Chunk chunk, Item item) => chunk.Items.Count > 0 && IsDistanced(item);

    int LastWord(Chunk chunk)
    {
        var last = chunk.End - 1;
        while (last > chunk.First && (Chunker.IsPossessive(sentence.Tokens[last]) || sentence.Tokens[last].Upos == Upos.Punct || IsLoyalty(last))) last--;
        return last;
    }
}
