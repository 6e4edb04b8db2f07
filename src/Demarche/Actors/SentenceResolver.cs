using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Resolves one sentence: its phrases, the names nested in them, appositions and pronouns.</summary>
sealed class SentenceResolver(DispatchState state, Coreference memory, ParsedSentence sentence, int number, List<Item> items)
{
    readonly List<Chunk> _chunks = Chunker.Cut(sentence, memory.Acronyms.Apply(sentence, items));
    readonly PersonReader _people = new(state, sentence);

    /// <summary>Adds the sentence's mentions to the memory in text order.</summary>
    public void Resolve()
    {
        var reader = new PhraseReader(state, sentence, _chunks);
        var lists = new NameList(sentence, _chunks, reader);
        var (listed, covered) = (0, 0);
        for (var i = 0; i < _chunks.Count; i++)
        {
            var chunk = _chunks[i];
            if (chunk.First < listed) continue;
            if (IsField(reader, i) || Explains(chunk)) continue;
            AddNested(reader, chunk);
            if (Pronoun(chunk) is { } pronoun)
            {
                AddPronoun(pronoun);
                continue;
            }

            AddPossessor(chunk);
            var reading = Appositive(reader, i) ?? memory.Sides(sentence, number, chunk) ?? memory.Half(sentence, number, chunk) ?? Body(chunk) ?? State(chunk) ?? ShortName(chunk) ?? reader.Read(i);
            if (reading is { IsOpen: true })
            {
                reading = Close(reader, chunk, reading, i);
                if (reading is { Rule: "role/alone" } alone && alone.Codes is [{ Head: "---" }] && Named(lists, reader, i) is { } named) reading = named with { Sector = alone.Sector, Role = alone.Role, Score = named.Score * 0.8, Method = MentionMethod.Composition, Rule = "role/including", End = 0 };
                if (reading is { Person: not null, NameWords.Count: > 0 }) state.Persons.Add(reading);
            }

            if (reading is { Rule: "role/usual", Person: null }) reading = memory.Bearer(reading) ?? reading;
            if (reading is not null) reading = chunk.First < covered ? reading : lists.Extend(i, reading);
            else reading = Labelled(lists, reader, i) ?? Introduced(chunk);
            if (reading is { ListsMembers: true }) listed = reading.End;
            // "Peru, Chile and Norway": later members are no list of their own.
            if (reading is not null) covered = Math.Max(covered, reading.End);
            // "the forces' operations": an owner of whom nobody can tell whose he is owns nothing.
            if (reading is { Codes: [{ Head: "---" }], NameWords.Count: 0 } && IsOwner(chunk)) reading = null;
            if (reading is not null) memory.Add(Mention(reading, chunk.First, Math.Max(chunk.End, reading.End)), reading, sentence);
            else if (Stranger(chunk) is { } stranger) memory.Add(Mention(stranger, chunk.First, chunk.End), stranger, sentence);
            AddAwaited();
        }

        foreach (var awaiting in _awaiting) AddMeant(awaiting);
        memory.End(sentence, number);
    }

    // "When he left, President X …": pronouns before the subject of the sentence, until it is read.
    readonly List<int> _awaiting = [];

    void AddPronoun(int pronoun)
    {
        if (Cataphora.Awaits(sentence, pronoun)) _awaiting.Add(pronoun);
        else AddMeant(pronoun);
    }

    void AddMeant(int pronoun)
    {
        if (memory.Pronoun(sentence, number, pronoun) is { } meant) memory.Add(Mention(meant, pronoun, pronoun + 1), meant, sentence);
    }

    void AddAwaited()
    {
        if (_awaiting.Count == 0 || memory.Subject(sentence, number) is not { } subject) return;
        foreach (var pronoun in _awaiting)
            if (Coreference.Cataphoric(sentence, pronoun, subject) is { } meant) memory.Add(Mention(meant, pronoun, pronoun + 1), meant, sentence);
            else AddMeant(pronoun);
        _awaiting.Clear();
    }

    Reading? Introduced(Chunk chunk)
    {
        if (chunk.Items is not [{ Kind: ItemKind.Run or ItemKind.Person } name] || name.First != chunk.First || name.End != chunk.End) return null;
        var officer = memory.Introduced(sentence, number, chunk, PersonReader.NameWords(sentence, name));
        if (officer is not null) state.Persons.Add(officer);
        return officer;
    }

    // "Bruce McArthur": a full name with a given name that everybody knows, or the surname alone of somebody so named before.
    Reading? Stranger(Chunk chunk)
    {
        if (chunk.Items.LastOrDefault() is not { Kind: ItemKind.Run or ItemKind.Person } name || name.End < chunk.End - 1) return null;
        var words = PersonReader.NameWords(sentence, name);
        var named = words.Count > 1 ? Genders.OfName(words) != Gender.Unknown : words.Count == 1 && memory.IsStrangersName(words[0]);
        return named ? new Reading { NameWords = words, IsStranger = true } : null;
    }

    // "allies such as Germany", "all parties, including Norway and Peru": who is named stands for the role that nobody owns.
    Reading? Named(NameList lists, PhraseReader reader, int index)
    {
        var at = _chunks[index].End;
        for (var steps = 0; steps < 3 && at < sentence.Tokens.Count && sentence.Tokens[at].Form is "," or "concerned" or "involved"; steps++) at++;
        if (at + 1 >= sentence.Tokens.Count) return null;
        var from = sentence.Tokens[at].Form switch { "including" => at + 1, "such" when sentence.Tokens[at + 1].Form == "as" => at + 2, _ => -1 };
        var next = from < 0 ? -1 : _chunks.FindIndex(chunk => chunk.First == from);
        return next >= 0 && reader.Read(next) is { IsOpen: false, Method: MentionMethod.Name } first ? lists.Extend(next, first) : null;
    }

    // "The Troika (the United States, the United Kingdom and Norway)": the label means the members, here and later.
    Reading? Labelled(NameList lists, PhraseReader reader, int index)
    {
        var chunk = _chunks[index];
        if (!sentence.Tokens[chunk.First].Form.Equals("the", StringComparison.OrdinalIgnoreCase) || chunk.End - chunk.First is < 2 or > MostLabelWords || sentence.Tokens[chunk.End - 1].Upos is not (Upos.Propn or Upos.Noun)) return null;
        var label = WordsOf(chunk.First + 1, chunk.End).ToLowerInvariant();
        if (index + 1 < _chunks.Count && _chunks[index + 1] is var inside && inside.First == chunk.End + 1 && sentence.Tokens[chunk.End].Form == "(" && reader.Read(index + 1) is { IsOpen: false } first
            && lists.Extend(index + 1, first) is { Codes.Count: > 1, End: var end } members && end < sentence.Tokens.Count && sentence.Tokens[end].Form == ")")
            memory.Label(label, members with { Method = MentionMethod.Coreference, Rule = "list/label", End = 0 });
        return memory.Labelled(label);
    }

    /// <summary>Words of a label with its article.</summary>
    const int MostLabelWords = 5;

    // "Mahan" after "Mahan Air": the name of a body told in full is cut to its first words.
    Reading? ShortName(Chunk chunk) =>
        chunk.Items is [var name] && name.End >= chunk.End - 1 ? Short(name) : null;

    Reading? Short(Item name) =>
        name.Kind is ItemKind.Run or ItemKind.Person && name.Length <= 2 ? memory.InFull(WordsOf(name.First, name.End)) : null;

    string WordsOf(int first, int end) => string.Join(' ', sentence.Tokens.Skip(first).Take(end - first).Select(token => token.Form));

    bool IsOwner(Chunk chunk) => chunk.End < sentence.Tokens.Count && Chunker.IsPossessive(sentence.Tokens[chunk.End]) && chunk.Items is [{ Kind: ItemKind.Role }];

    // "their minister", "its troops": the pronoun inside a phrase is a mention of its own.
    void AddPossessor(Chunk chunk)
    {
        for (var t = chunk.First; t < chunk.End - 1; t++)
            if (sentence.Tokens[t].Upos == Upos.Pron) AddPronoun(t);
            else if (Chunker.IsPossessive(sentence.Tokens[t + 1]) && (memory.Country(sentence, number, t) ?? memory.Body(sentence, number, t)) is { } owner) memory.Add(Mention(owner, chunk.First, t + 1), owner, sentence);
    }

    // "The country plans to", "was done by the republic": who acts, not where.
    Reading? State(Chunk chunk) => sentence.Is(chunk.Head, "nsubj") || sentence.Tokens[chunk.Head].Deprel == "obl:agent" ? memory.Country(sentence, number, chunk.Head) ?? OwnState(chunk) : null;

    // "The group", "the regional bloc", and no group of anybody.
    Reading? Body(Chunk chunk) => chunk.Head == chunk.End - 1 && !(chunk.End < sentence.Tokens.Count && sentence.Tokens[chunk.End].Form == "of") ? memory.Body(sentence, number, chunk.Head) : null;

    // "Said his country would defend itself": the state that the officer serves.
    Reading? OwnState(Chunk chunk) =>
        chunk.End == chunk.First + 2 && sentence.Tokens[chunk.First].Xpos == "PRP$" && Lexicon.StateNouns.Contains(sentence.Tokens[chunk.Head].Form) && memory.Pronoun(sentence, number, chunk.First) is { IsOpen: false, Country.Length: 3 } owner && owner.Codes[0].Head == owner.Country
            ? owner with { Codes = [new ActorCode(owner.Country, Sector.Gov)], Sector = Sector.Gov, Person = null, PersonIndex = null, Office = null, Role = null, NameWords = [], Rule = "coref/state" } : null;

    void AddNested(PhraseReader reader, Chunk chunk)
    {
        foreach (var item in chunk.Items)
        {
            AddJoined(reader, chunk, item);
            if ((item.First == chunk.First && item.End == chunk.End) || reader.IsTail(chunk, item)) continue;
            if (item.Kind == ItemKind.Role || (item.First <= chunk.Head && chunk.Head < item.End)) continue;
            var (reading, first) = item.Kind == ItemKind.Name ? (reader.ReadName(item), item.First) : Short(item) is { } body ? (body, item.First) : reader.ReadNested(chunk, item);
            if (reading is { IsOpen: false } && !IsTitleOfText(chunk, item, reading)) memory.Add(Mention(reading, first, item.End), reading, sentence);
        }
    }

    // "the Paris Agreement", "the Minsk accords", "the Helsinki Final Act": where it was signed is part of its name.
    bool IsTitleOfText(Chunk chunk, Item item, Reading reading) =>
        reading.Rule is "country/capital" or "country/city" && item.End <= chunk.Head && !Chunker.IsPossessive(sentence.Tokens[item.End]) && Lexicon.SignedTexts.Contains(sentence.Tokens[chunk.Head].Lemma);

    // "the Reagan-Gorbachev summit": two names under one hyphen are two persons where both are known.
    void AddJoined(PhraseReader reader, Chunk chunk, Item item)
    {
        if (item.Kind != ItemKind.Run || item.Length != 3 || sentence.Tokens[item.First + 1].Form is not ("-" or "–") || reader.IsTail(chunk, item)) return;
        var (first, last) = (new Item(ItemKind.Run, item.First, item.First + 1), new Item(ItemKind.Run, item.First + 2, item.End));
        if (reader.ReadPersonAlone(first) is not { IsOpen: false } one || reader.ReadPersonAlone(last) is not { IsOpen: false } other || one.Codes[0].Head == other.Codes[0].Head) return;
        memory.Add(Mention(one, first.First, first.End), one, sentence);
    }

    int? Pronoun(Chunk chunk) => chunk.End == chunk.First + 1 && sentence.Tokens[chunk.First].Upos == Upos.Pron ? chunk.First : null;

    // "Ukraine's foreign minister, Dmitry Kliba," and "Sergei Lavrov, the Russian foreign minister,": what one half leaves open the other tells.
    Reading? Appositive(PhraseReader reader, int index)
    {
        var chunk = _chunks[index];
        if (chunk.Items.LastOrDefault() is not { Kind: ItemKind.Run or ItemKind.Person } name || name.End < chunk.End - 1 || chunk.Items.Count > 1) return null;
        if ((HolderOfField(reader, name) ?? HolderBehind(reader, index, name)) is { Role: { } held } officer) return InApposition(name, held, officer.IsOpen ? null : officer, false);
        if (TitleBefore(reader, index, name) is { Role: { } title } before) return InApposition(name, title, before.IsOpen ? null : before, before.Sector == Sector.Eli);
        if (index + 1 < _chunks.Count && Adjoins(index, index + 1) && reader.Read(index + 1) is { Role: { } role, IsOpen: false, Person: null } after)
            return InApposition(name, role, after, after.Sector == Sector.Eli);
        if (Who(index) is >= 0 and var clause && reader.Read(clause) is { Role: { } post, IsOpen: false, Person: null } told) return InApposition(name, post, told, told.Sector == Sector.Eli);
        return null;
    }

    // "Its leader, Paul Kagame,", "the ambassador to China, Joseph Prueher,", "the minister of information, Anna Moller,": the title may go on between its noun and the comma.
    Reading? TitleBefore(PhraseReader reader, int index, Item name)
    {
        if (index == 0 || !Adjoins(index - 1, index)) return null;
        var title = index - 1;
        if (reader.Read(title)?.Role is null && GoesOn(title) && EndsPhrase(index) && IsFullName(name)) title--;
        if (reader.Read(title) is not { Role: { } role, Person: null } before || (IsPlural(_chunks[title].Head) && (before.IsOpen || name.Length < 2)) || (title < index - 1 && role.Kind == RoleKind.Institution)) return null;
        return before.IsOpen && memory.At(number, _chunks[title].Head) is { IsOpen: false, Codes: [{ Head: not "---" }], Person: null } known ? known with { Role = role with { Sector = known.Codes[0].Sector } } : before;
    }

    // "to China", "of information" behind a phrase.
    bool GoesOn(int index) => index > 0 && _chunks[index - 1].End == _chunks[index].First - 1 && sentence.Tokens[_chunks[index].First - 1].Form is "to" or "of" or "for" or "on" or "at";

    // The second field of an office ("Minister of Education, Human Rights and Sport") is none.
    bool IsFullName(Item name) => name.Kind == ItemKind.Person || (name.Length > 1 && (Genders.OfName(PersonReader.NameWords(sentence, name)) != Gender.Unknown || IsSubjectTo(name.End)));

    bool IsSubjectTo(int comma) => comma + 1 < sentence.Tokens.Count && sentence.Tokens[comma].Form == "," && sentence.Tokens[comma + 1].Upos is Upos.Verb or Upos.Aux;

    bool IsPlural(int token) => sentence.Tokens[token].Xpos is "NNS" or "NNPS";

    bool EndsPhrase(int index) => _chunks[index].End >= sentence.Tokens.Count || sentence.Tokens[_chunks[index].End].Upos is Upos.Punct or Upos.Verb or Upos.Aux or Upos.Adp;

    // "the Coalition Provisional Authority (CPA)": the abbreviation is the phrase before it once more.
    bool Explains(Chunk chunk)
    {
        if (chunk.End != chunk.First + 1 || Acronyms.Start(sentence, chunk.First) is not (>= 0 and var start)) return false;
        var meant = memory.Ending(number, chunk.First - 1, start);
        memory.Acronyms.Explain(sentence, chunk.First, start, meant);
        if (meant is not null) memory.Add(Mention(meant with { Method = MentionMethod.Coreference, Rule = "coref/acronym" }, chunk.First, chunk.End), meant, sentence);
        return meant is not null || memory.Acronyms.IsNobody(sentence.Tokens[chunk.First].Form);
    }

    // "for Political-Military Affairs" behind an office names nobody.
    bool IsField(PhraseReader reader, int index)
    {
        var chunk = _chunks[index];
        return index > 0 && _chunks[index - 1].End == chunk.First - 1 && sentence.Tokens[chunk.First - 1].Form is "for" or "of" && reader.EndOfField(chunk.First) == chunk.End && _chunks[index - 1].Items.Exists(item => item.Kind == ItemKind.Role);
    }

    // "Under Secretary for Political Affairs | Victoria Nuland": the office stands before its field.
    Reading? HolderOfField(PhraseReader reader, Item name)
    {
        if (name.First < 3 || !PhraseReader.IsAffairs(sentence.Tokens[name.First - 1])) return null;
        var office = _chunks.FindIndex(chunk => chunk.End < name.First && sentence.Tokens[chunk.End].Form is "for" or "of" && reader.EndOfField(chunk.End + 1) == name.First);
        return office >= 0 && reader.Read(office) is { Person: null } reading ? reading : null;
    }

    // "the Norwegian Special Envoy for Chad | Anna Moller": what stands between the office and the name is whom he deals with.
    Reading? HolderBehind(PhraseReader reader, int index, Item name)
    {
        if (index < 2 || name.Length < 2 || name.First != _chunks[index].First || _chunks[index - 1].End != name.First || _chunks[index - 2].End != _chunks[index - 1].First - 1) return null;
        if (sentence.Tokens[_chunks[index - 2].End].Form is not ("for" or "to" or "on") || reader.Read(index - 2) is not { Person: null, IsOpen: false, Role.Kind: RoleKind.Person } office) return null;
        // "the Special Envoy for Chad Anna Moller" is not Chad's.
        return reader.Read(index - 1) is { IsOpen: false } field && field.Codes[0].Head == office.Codes[0].Head ? null : office;
    }

    // A name that the tables have is left to them, unless they only know a namesake who never served the country that the text gives, or have him in office at another time.
    Reading? InApposition(Item name, Role role, Reading? owner, bool former) =>
        name.Kind == ItemKind.Run ? _people.Unknown(name, role, owner, former)
        : owner is not null && (_people.IsNamesake(name, owner) || (!former && role.Kind == RoleKind.Person && _people.IsOutOfOffice(name))) ? _people.Titled(name, role, owner, former) : null;

    // "Brett McGurk, who was Trump's special envoy": the phrase behind the verb says who he is; -1 where there is none.
    int Who(int index)
    {
        var at = _chunks[index].End;
        if (at + 3 >= sentence.Tokens.Count || sentence.Tokens[at].Form != "," || sentence.Tokens[at + 1].Form != "who" || sentence.Tokens[at + 2].Form is not ("is" or "was")) return -1;
        return _chunks.FindIndex(chunk => chunk.First == at + 3);
    }

    bool Adjoins(int left, int right)
    {
        var (a, b) = (_chunks[left], _chunks[right]);
        if (b.First != a.End + 1 || sentence.Tokens[a.End].Form != ",") return false;
        return sentence.Is(b.Head, "appos") || sentence.Tokens[b.Head].Head == a.Head || (EndsPhrase(right) && !sentence.Is(b.Head, "conj") && !sentence.Is(b.Head, "nsubj"));
    }

    Reading? Close(PhraseReader reader, Chunk chunk, Reading open, int index)
    {
        if (open.Role is { } role && index > 0 && Adjoins(index - 1, index) && memory.At(number, _chunks[index - 1].Head) is { } named && named.Person is not null)
            return PhraseReader.Compose(role, named, open.Sector == Sector.Eli, "role/apposition") with { Person = named.Person, NameWords = named.NameWords };
        // "Indonesia's military chief, General Wiranto,": the office before his rank says whose general he is.
        if (open is { Role.Kind: RoleKind.Person, NameWords.Count: > 0 } && chunk.Items.LastOrDefault() is { } bearer && TitleBefore(reader, index, bearer) is { IsOpen: false, Role.Kind: RoleKind.Person } post && post.Codes[0].Head != "---")
            return PhraseReader.Compose(post.Role!, post, open.Sector == Sector.Eli, "role/apposition") with { Codes = post.Codes, Person = open.Person, NameWords = open.NameWords };
        // "the militant organisation, the Islamic State, claimed": the name behind the role says which.
        if (open.Role is { } kind && index + 1 < _chunks.Count && Adjoins(index, index + 1) && reader.Read(index + 1) is { IsOpen: false, Method: MentionMethod.Name, Person: null, Codes: [{ Head: not "---" }] } apposed && (apposed.IsGroup || apposed.Country is not { Length: 3 }))
            return apposed with { Role = kind, Score = apposed.Score * 0.95, Rule = "role/apposition" };
        for (var t = chunk.First; t < chunk.End; t++)
        {
            if (sentence.Tokens[t] is not { Upos: Upos.Pron, Xpos: "PRP$" or "WP$" }) continue;
            // "his side" of an unknown man is not that of the country that the text is about.
            return memory.Pronoun(sentence, number, t) is { IsOpen: false } owner && open.Role is { } owned ? PhraseReader.Compose(owned, owner, open.Sector == Sector.Eli, "role/pronoun") : Coreference.Nobody(open);
        }

        // "the country's minister", "the authorities of the republic".
        if (open.Role is { } ofState && StateOf(chunk, index) is { } home) return PhraseReader.Compose(ofState, home, open.Sector == Sector.Eli, "role/state") with { NameWords = open.NameWords, Person = open.Person };

        return memory.Close(open, sentence, number, chunk);
    }

    Reading? StateOf(Chunk chunk, int index)
    {
        for (var t = chunk.First; t < chunk.End - 1; t++)
            if (Chunker.IsPossessive(sentence.Tokens[t + 1]) && (memory.Country(sentence, number, t) ?? memory.Body(sentence, number, t)) is { } owner) return owner;
        return index + 1 < _chunks.Count && _chunks[index + 1] is var next && next.First == chunk.End + 1 && sentence.Tokens[chunk.End].Form == "of" ? memory.Country(sentence, number, next.Head) : null;
    }

    // "welcomed the US' and the EU's support": the owner that the tree knows heads both.
    int HeadOf(int first, int end)
    {
        var owner = end < sentence.Tokens.Count && Chunker.IsPossessive(sentence.Tokens[end]) && sentence.Is(end - 1, "nmod:poss");
        return owner ? end - 1 : Chunker.HeadOf(sentence, first, end);
    }

    ActorMention Mention(Reading reading, int first, int end) => new()
    {
        Sentence = number,
        FirstToken = first,
        EndToken = end,
        HeadToken = HeadOf(first, end),
        Span = sentence.SpanOf(first, end - 1),
        Codes = reading.Codes,
        Person = reading.Person,
        Office = reading.Office,
        Method = reading.Method,
        Score = Math.Clamp(reading.Score, 0, 1),
        Rule = reading.Rule,
        Candidates = reading.Candidates,
    };
}
