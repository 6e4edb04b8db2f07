using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Resolves one sentence: its phrases, the names nested in them, appositions and pronouns.</summary>
sealed class SentenceResolver(DispatchState state, Coreference memory, ParsedSentence sentence, int number, List<Item> items)
{
    readonly List<Chunk> _chunks = Chunker.Cut(sentence, items);
    readonly PersonReader _people = new(state, sentence);

    /// <summary>Adds the sentence's mentions to the memory in text order.</summary>
    public void Resolve()
    {
        var reader = new PhraseReader(state, sentence, _chunks);
        var lists = new NameList(sentence, _chunks, reader);
        var listed = 0;
        for (var i = 0; i < _chunks.Count; i++)
        {
            var chunk = _chunks[i];
            if (chunk.First < listed) continue;
            AddNested(reader, chunk);
            if (Pronoun(chunk) is { } pronoun)
            {
                if (memory.Pronoun(sentence, number, pronoun) is { } meant) memory.Add(Mention(meant, pronoun, pronoun + 1), meant, sentence);
                continue;
            }

            AddPossessor(chunk);
            var reading = Appositive(reader, i) ?? memory.Sides(sentence, number, chunk) ?? reader.Read(i);
            if (reading is { IsOpen: true })
            {
                reading = Close(chunk, reading, i);
                if (reading is { Person: not null, NameWords.Count: > 0 }) state.Persons.Add(reading);
            }

            if (reading is not null) reading = lists.Extend(i, reading);
            else reading = Labelled(lists, reader, i);
            if (reading is { ListsMembers: true }) listed = reading.End;
            if (reading is not null) memory.Add(Mention(reading, chunk.First, Math.Max(chunk.End, reading.End)), reading, sentence);
        }
    }

    // "The Troika (the United States, the United Kingdom and Norway)": the label means the members, here and later.
    Reading? Labelled(NameList lists, PhraseReader reader, int index)
    {
        var chunk = _chunks[index];
        if (!sentence.Tokens[chunk.First].Form.Equals("the", StringComparison.OrdinalIgnoreCase) || chunk.End - chunk.First is < 2 or > MostLabelWords || sentence.Tokens[chunk.End - 1].Upos is not (Upos.Propn or Upos.Noun)) return null;
        var label = string.Join(' ', sentence.Tokens.Skip(chunk.First + 1).Take(chunk.End - chunk.First - 1).Select(token => token.Form.ToLowerInvariant()));
        if (index + 1 < _chunks.Count && _chunks[index + 1] is var inside && inside.First == chunk.End + 1 && sentence.Tokens[chunk.End].Form == "(" && reader.Read(index + 1) is { IsOpen: false } first
            && lists.Extend(index + 1, first) is { Codes.Count: > 1, End: var end } members && end < sentence.Tokens.Count && sentence.Tokens[end].Form == ")")
            memory.Label(label, members with { Method = MentionMethod.Coreference, Rule = "list/label", End = 0 });
        return memory.Labelled(label);
    }

    /// <summary>Words of a label with its article.</summary>
    const int MostLabelWords = 5;

    // "their minister", "its troops": the pronoun inside a phrase is a mention of its own.
    void AddPossessor(Chunk chunk)
    {
        for (var t = chunk.First; t < chunk.End - 1; t++)
            if (sentence.Tokens[t].Upos == Upos.Pron && memory.Pronoun(sentence, number, t) is { } meant)
                memory.Add(Mention(meant, t, t + 1), meant, sentence);
    }

    void AddNested(PhraseReader reader, Chunk chunk)
    {
        foreach (var item in chunk.Items)
        {
            if ((item.First == chunk.First && item.End == chunk.End) || reader.IsTail(chunk, item)) continue;
            if (item.Kind == ItemKind.Role || (item.First <= chunk.Head && chunk.Head < item.End)) continue;
            var (reading, first) = item.Kind == ItemKind.Name ? (reader.ReadName(item), item.First) : reader.ReadNested(chunk, item);
            if (reading is { IsOpen: false }) memory.Add(Mention(reading, first, item.End), reading, sentence);
        }
    }

    int? Pronoun(Chunk chunk) => chunk.End == chunk.First + 1 && sentence.Tokens[chunk.First].Upos == Upos.Pron ? chunk.First : null;

    // "Ukraine's foreign minister, Dmitry Kliba," and "Sergei Lavrov, the Russian foreign minister,": what one half leaves open the other tells.
    Reading? Appositive(PhraseReader reader, int index)
    {
        var chunk = _chunks[index];
        if (chunk.Items.LastOrDefault() is not { Kind: ItemKind.Run or ItemKind.Person } name || name.End < chunk.End - 1 || chunk.Items.Count > 1) return null;
        if (index > 0 && Adjoins(index - 1, index) && reader.Read(index - 1) is { Role: { } title } before && before.Person is null)
            return InApposition(name, title, before.IsOpen ? null : before, false);
        if (index + 1 < _chunks.Count && Adjoins(index, index + 1) && reader.Read(index + 1) is { Role: { } role, IsOpen: false, Person: null } after)
            return InApposition(name, role, after, after.Sector == Sector.Eli);
        return null;
    }

    // A name that the tables have is left to them, unless they only know a namesake who never served the country that the text gives.
    Reading? InApposition(Item name, Role role, Reading? owner, bool former) =>
        name.Kind == ItemKind.Run ? _people.Unknown(name, role, owner, former) : owner is not null && _people.IsNamesake(name, owner) ? _people.Titled(name, role, owner, former) : null;

    bool Adjoins(int left, int right)
    {
        var (a, b) = (_chunks[left], _chunks[right]);
        if (b.First != a.End + 1 || sentence.Tokens[a.End].Form != ",") return false;
        var closed = b.End >= sentence.Tokens.Count || sentence.Tokens[b.End].Upos is Upos.Punct or Upos.Verb or Upos.Aux or Upos.Adp;
        return sentence.Is(b.Head, "appos") || sentence.Tokens[b.Head].Head == a.Head || (closed && !sentence.Is(b.Head, "conj") && !sentence.Is(b.Head, "nsubj"));
    }

    Reading? Close(Chunk chunk, Reading open, int index)
    {
        if (open.Role is { } role && index > 0 && Adjoins(index - 1, index) && memory.At(number, _chunks[index - 1].Head) is { } named && named.Person is not null)
            return PhraseReader.Compose(role, named, open.Sector == Sector.Eli, "role/apposition") with { Person = named.Person, NameWords = named.NameWords };
        for (var t = chunk.First; t < chunk.End; t++)
            if (sentence.Tokens[t].Upos == Upos.Pron && memory.Pronoun(sentence, number, t) is { IsOpen: false } owner && open.Role is { } owned)
                return PhraseReader.Compose(owned, owner, open.Sector == Sector.Eli, "role/pronoun");
        return memory.Close(open, sentence, number, chunk);
    }

    ActorMention Mention(Reading reading, int first, int end) => new()
    {
        Sentence = number,
        FirstToken = first,
        EndToken = end,
        HeadToken = Chunker.HeadOf(sentence, first, end),
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
