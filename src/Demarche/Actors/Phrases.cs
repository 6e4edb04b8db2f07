using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Turns the reading of a lone phrase into an answer: what the phrase's own words leave open the context fills, or it stays open.</summary>
static class Phrases
{
    /// <summary>Resolves the phrase that the chunk at <paramref name="head"/> heads.</summary>
    public static PhraseResolution Resolve(DispatchState state, ParsedSentence sentence, List<Chunk> chunks, int head)
    {
        var reader = new PhraseReader(state, sentence, chunks);
        var reading = reader.Read(head);
        // "President of the Swiss Confederation Doris Leuthard": the name stands behind the country that its title belongs to.
        if (reading is not null && LastName(sentence, chunks, head) is { } name && reading.Role is { } role)
        {
            var people = new PersonReader(state, sentence);
            var owner = reading.IsOpen ? null : reading;
            reading = (name.Kind == ItemKind.Person ? people.Known(name, role, owner) : people.Unknown(name, role, owner, false)) ?? reading;
        }

        if (reading is null) return Place(reader, sentence, chunks, head);
        if (reading.IsOpen && state.MainCountry() is { } country && state.Table.Country(country) is { } entity && reading.Role is { } open)
            reading = PhraseReader.Compose(open, new Reading { Codes = [entity.Code], Country = entity.Country, Sector = entity.Sector, Score = 0.7 }, reading.Sector == Sector.Eli, "role/context") with { Person = reading.Person, PersonIndex = reading.PersonIndex };
        return new PhraseResolution(
            reading.Codes.Count > 0 ? reading.Codes[0] : new ActorCode("---", reading.Sector == Sector.Eli ? Sector.None : reading.Sector), reading.Country, reading.Sector, reading.Second,
            reading.PersonIndex is null ? null : reading.Person, reading.Office, reading.Method, reading.Score, reading.Rule, reading.Candidates);
    }

    // "an amusement park in Kabul": no actor heads the phrase, and yet it says where it is or whose.
    static PhraseResolution Place(PhraseReader reader, ParsedSentence sentence, List<Chunk> chunks, int head)
    {
        var end = chunks[head].End;
        if (end + 1 >= sentence.Tokens.Count || !char.IsLower(sentence.Tokens[chunks[head].Head].Form[0])) return PhraseResolution.Nobody;
        for (var i = head + 1; i < chunks.Count; i++)
        {
            var preposition = sentence.Tokens[chunks[i].First - 1].Form;
            if (preposition is not ("in" or "across" or "at" or "near" or "of") || reader.Read(i) is not { IsOpen: false } place) continue;
            var sector = preposition == "of" ? place.Sector : Sector.Cvl;
            return new PhraseResolution(new ActorCode(place.Codes[0].Head, sector), place.Country, sector, Sector.None, null, null, MentionMethod.Composition, 0.5, "phrase/place", []);
        }

        return PhraseResolution.Nobody;
    }

    static Item? LastName(ParsedSentence sentence, List<Chunk> chunks, int head)
    {
        if (chunks.Count < head + 2 || chunks[^1].End != sentence.Tokens.Count) return null;
        var last = chunks[^1].Items.LastOrDefault();
        return last is { Kind: ItemKind.Person or ItemKind.Run } && last.End == sentence.Tokens.Count && chunks[^1].Items.Count > 1 ? last : null;
    }
}
