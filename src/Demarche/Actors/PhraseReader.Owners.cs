using Demarche.Syntax;

namespace Demarche.Actors;

/// <content>Whose a role is: titles before names, modifiers, what follows, what it is joined to.</content>
sealed partial class PhraseReader
{
    /// <summary>The role that stands directly before a name: "Foreign Minister | Dmitry Kliba".</summary>
    Item? Title(Chunk chunk, Item name)
    {
        for (var i = chunk.Items.IndexOf(name) - 1; i >= 0; i--)
        {
            var item = chunk.Items[i];
            var next = chunk.Items[i + 1];
            for (var t = item.End; t < next.First; t++)
                if (!Lexicon.Address.Contains(sentence.Tokens[t].Form) && sentence.Tokens[t].Upos is not (Upos.Punct or Upos.Propn)) return null;
            // "South Court Auditorium": an institution and one word behind it are no title and surname.
            if (item.Kind == ItemKind.Role) return item.Role!.Kind == RoleKind.Institution && name.Length == 1 ? null : item;
            if (item.Kind is ItemKind.Person or ItemKind.Run) return null;
        }

        return null;
    }

    /// <summary>Whose role it is, by the modifiers before it: "Ukrainian", "Iran's", "NATO", "the Trump".</summary>
    Reading? Owner(Chunk chunk, Item head)
    {
        for (var i = chunk.Items.IndexOf(head) - 1; i >= 0; i--)
        {
            var item = chunk.Items[i];
            if (IsDistanced(item) || item.Kind == ItemKind.Role) continue;
            var reading = item.Kind == ItemKind.Name ? ReadName(item) : ReadPersonAlone(item) ?? (item.Length == 1 ? Misspelt(item) : null);
            if (reading is not { IsOpen: false }) continue;
            return Sender(chunk, i, head, reading) ?? Joint(chunk, item, Local(reading, head.Role));
        }

        return null;
    }

    // "Iran's U.N. envoy", "the U.S. NATO ambassador": a state sends an envoy to an organisation.
    Reading? Sender(Chunk chunk, int at, Item head, Reading organisation)
    {
        if (head.Role?.Office is not ("AMB" or "UNREP") || at == 0 || organisation.Entry?.Readings is not [{ Entity.Kind: EntityKind.Organisation }, ..]) return null;
        return chunk.Items[at - 1] is { Kind: ItemKind.Name } before && ReadName(before) is { IsOpen: false, Entry.Readings: [{ Entity.Kind: EntityKind.Country }, ..] } state ? state : null;
    }

    // "Georgia's governor" is of the American state and "Brussels police" of the town, whatever the name means elsewhere.
    Reading Local(Reading reading, Role? role)
    {
        if (reading.Entry is not { Readings.Count: > 1 } entry || role is null) return reading;
        var american = role.Office is "REGION" or "MP" || role.Phrase == "secretary of state";
        var local = american || role.Sector == Sector.Cop;
        if (!local) return reading;
        foreach (var alias in entry.Readings)
            if (alias.Kind == AliasKind.Division && alias.Entity.Head == "USA" && american || alias.Kind == AliasKind.Capital && alias.Entity.Kind == EntityKind.Country && alias.Entity.At(state.Date) && !american)
                return reading with { Codes = [alias.Entity.Code], Country = alias.Entity.Country, Sector = alias.Entity.Sector };
        return reading;
    }

    // "French and German officials": the demonym that opens the phrase is joined to one that stands alone before it.
    Reading Joint(Chunk chunk, Item item, Reading reading)
    {
        var at = item.First;
        while (at - 2 >= 0 && sentence.Tokens[at - 1].Form is "and" or "," or "or" && chunks.Find(other => other.End == at - 1) is { } before)
        {
            // "in Saudi Arabia, US officials said": a place that a comma closes is no member of a list.
            if (sentence.Tokens[at - 1].Form == "," && before.First > 0 && sentence.Tokens[before.First - 1].Upos == Upos.Adp) break;
            var single = before.Items.Count == 1 && before.Items[0].End == before.End ? before.Items[0] : null;
            if (single is not { Kind: ItemKind.Name } || ReadName(single) is not { } other) break;
            if (other.Method != MentionMethod.Demonym && reading.Method == MentionMethod.Demonym && !single.Entry!.Acronym && !Modifies(before.Head, chunk.Head)) break;
            reading = reading with { Codes = [.. other.Codes, .. reading.Codes] };
            at = before.First;
        }

        return reading;
    }

    // "US and British activists": the tree hangs the first name on the noun of the second.
    bool Modifies(int word, int head) => sentence.Tokens[word] is { Deprel: "compound" or "amod", Head: var whose } && whose == head;

    /// <summary>Whose role it is, by what follows it: "of Iran's atomic agency", "from Ukraine, Russia and France".</summary>
    (Reading? Reading, int End) Following(int index, Role role, int depth)
    {
        var chunk = chunks[index];
        var at = IsLoyalty(chunk.End) ? chunk.End + 1 : chunk.End;
        if (depth > 3 || at + 1 >= sentence.Tokens.Count) return (null, 0);
        var preposition = sentence.Tokens[at].Form;
        var belongs = Lexicon.Belonging.Contains(preposition) || IsLoyalty(at - 1);
        if (!belongs && !(Lexicon.Place.Contains(preposition) && (IsOfPlace(role) || IsSpokesmanThere(chunk, role)))) return (null, 0);
        // "Withdrew its troops from Peru": from where, not whose.
        if (preposition == "from" && sentence.Is(chunk.Head, "obj") && Lexicon.Removals.Contains(sentence.Tokens[sentence.Tokens[chunk.Head].Head].Lemma)) return (null, 0);
        var next = chunks.FindIndex(other => other.First == at + 1);
        if (next < 0 || IsField(chunks[next].First)) return (null, 0);
        // "drones at Israel" are fired at it.
        if (preposition == "at" && chunks[next].Items is [{ Kind: ItemKind.Name, Entry: { } target }] && state.Pick(target) is { Reading.Kind: AliasKind.Name }) return (null, 0);
        if (IsPortfolio(index, next)) return (null, 0);
        var reading = Read(next, depth + 1) ?? (preposition is "of" or "for" ? Nested(chunks[next]) : null);
        if (reading is null || (reading.IsOpen && !role.IsGeneric)) return (null, 0);
        var end = Math.Max(reading.End, chunks[next].End);
        return List(next, reading, end);
    }

    // "The opposition in Malawi", "prosecutors in Rome" are of the place; an ambassador there is not.
    static bool IsOfPlace(Role role) => (role.Kind != RoleKind.Person && role.Office is null) || role.Office is "OPPL" or "MP" || role.Phrase is "prosecutor" or "prosecutors" or "judge" or "magistrate";

    // "a military spokesman in Baghdad", "a Foreign Ministry spokesman in Manila": the army and the ministry are those of the place.
    bool IsSpokesmanThere(Chunk chunk, Role role) => sentence.Tokens[chunk.First].Form.ToLowerInvariant() is "a" or "an"
        && (role.Phrase.Contains(" spokes", StringComparison.Ordinal) || (role.Office == "SPOKES" && chunk.Items.Exists(item => item.Role is { Kind: RoleKind.Institution })));

    // "forces loyal to the president", "fighters belonging to the movement" are theirs.
    bool IsLoyalty(int token) => token + 1 < sentence.Tokens.Count && sentence.Tokens[token].Form is "loyal" or "faithful" or "belonging" && sentence.Tokens[token + 1].Form == "to";

    // "for European and Eurasian Affairs", "of African Affairs": the field of an office, not whose it is.
    /// <summary>Whether the word ends the field of an office.</summary>
    public static bool IsAffairs(Token token) => token.Form.Equals("affairs", StringComparison.OrdinalIgnoreCase);

    bool IsField(int first) => EndOfField(first) > 0;

    /// <summary>One past the field of an office that begins here, 0 where none does.</summary>
    public int EndOfField(int first)
    {
        var at = first;
        while (at < sentence.Tokens.Count && (sentence.Tokens[at].Upos is Upos.Adj or Upos.Propn or Upos.Cconj || sentence.Tokens[at].Form is "," or "-") && !IsAffairs(sentence.Tokens[at])) at++;
        return at < sentence.Tokens.Count && at > first && IsAffairs(sentence.Tokens[at]) ? at + 1 : 0;
    }

    // "the Secretary of Justice", "Minister of Information Anna Moller": the field of an office is nobody's name.
    bool IsPortfolio(int index, int next) =>
        next >= 0 && chunks[index].Items.LastOrDefault() is { Kind: ItemKind.Role, Role: { Sector: Sector.Gov } } office && office.End == chunks[index].End
        && chunks[index].End + 1 == chunks[next].First && sentence.Tokens[chunks[index].End].Form is "of" or "for" && Lexicon.Portfolios.Contains(sentence.Tokens[chunks[next].First].Form)
        && chunks[next].Items is [{ Kind: ItemKind.Run or ItemKind.Role or ItemKind.Person } field] && field.First == chunks[next].First;

    /// <summary>A list of bare names closed by "and": each is meant.</summary>
    (Reading Reading, int End) List(int index, Reading reading, int end)
    {
        if (Lists.Extend(index, reading) is { Codes.Count: > 1, End: var closing } all && closing > end) return (all, closing);
        var (codes, at, last) = (new List<ActorCode>(reading.Codes), end, end);
        for (var closed = false; !closed;)
        {
            while (at < sentence.Tokens.Count && sentence.Tokens[at].Form is ",") at++;
            if (at < sentence.Tokens.Count && sentence.Tokens[at].Form is "and" or "&") (closed, at) = (true, at + 1);
            if (at == last || chunks.FindIndex(other => other.First == at) is not (>= 0 and var next)) break;
            if (chunks[next].Items is not [{ Kind: ItemKind.Name } only] || only.End != chunks[next].End || ReadName(only) is not { IsOpen: false } member) break;
            codes.AddRange(member.Codes);
            (at, last) = (chunks[next].End, closed ? chunks[next].End : last);
            if (closed) return (reading with { Codes = [.. codes.Distinct()] }, last);
        }

        return (reading, end);
    }

    /// <summary>Whose role it is, by the phrase that it is joined to: "Kuwait's crown prince | and defence minister", "AU trade | and industry commissioner".</summary>
    Reading? Shared(int index)
    {
        var chunk = chunks[index];
        if (index == 0 || chunks[index - 1] is not { Items: [{ Kind: ItemKind.Name } first, ..] } before) return null;
        if (before.End != chunk.First - 1 || sentence.Tokens[before.End].Form is not ("and" or "or" or "&") || Opens(chunk)) return null;
        return first.End < before.End && !IsDistanced(first) && ReadName(first) is { IsOpen: false } owner ? owner : null;
    }

    /// <summary>"The government and people of Peru": whose the role is that it is joined to.</summary>
    Reading? SharedAhead(int index, int depth)
    {
        var chunk = chunks[index];
        if (index + 1 >= chunks.Count || chunk.End >= sentence.Tokens.Count || sentence.Tokens[chunk.End].Form != "and" || chunks[index + 1] is not { Items: [{ Kind: ItemKind.Role, Role: { } other } only] } next) return null;
        return next.First == chunk.End + 1 && only.First == next.First && only.End == next.End && next.End < sentence.Tokens.Count && sentence.Tokens[next.End].Form == "of" ? Following(index + 1, other, depth).Reading : null;
    }

    bool Opens(Chunk chunk) => Lexicon.Determiners.Contains(sentence.Tokens[chunk.First].Form) || sentence.Tokens[chunk.First].Upos == Upos.Det;
}
