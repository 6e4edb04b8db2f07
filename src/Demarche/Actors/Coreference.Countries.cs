using Demarche.Syntax;

namespace Demarche.Actors;

/// <content>Which state "the country", "the republic", "the kingdom" is.</content>
sealed partial class Coreference
{
    /// <summary>The state that a bare "the country" means: of the sentence so far, of those before, or the one that the text is about; null where it means none.</summary>
    public Reading? Country(ParsedSentence sentence, int number, int noun)
    {
        if (state.IsPhrase || !IsBareState(sentence, noun)) return null;
        var code = IsVisited(sentence, noun) ? PlaceBefore(sentence, number, noun) : null;
        for (var distance = 0; code is null && distance <= Reach; distance++) code = StateOf(number - distance, distance == 0 ? noun : int.MaxValue);
        return state.Table.Country(code ?? state.MainCountry() ?? "") is { } entity ? Meant(entity, 0.6, "coref/state") : null;
    }

    // "The Greek minister, on a visit to Malta, met the country's leaders": who is met there is not his own.
    static bool IsVisited(ParsedSentence sentence, int noun) =>
        sentence.Tokens[noun] is { Deprel: "nmod:poss", Head: >= 0 and var owned } && sentence.Tokens[owned] is { Relation: "obj" or "obl", Head: >= 0 and var verb } && Lexicon.Guests.Contains(sentence.Tokens[verb].Lemma);

    string? PlaceBefore(ParsedSentence sentence, int number, int before) =>
        _met.FindLast(entry => entry.Mention.Sentence == number && entry.Mention.EndToken <= before && entry.Reading is { IsOpen: false, Country.Length: 3 }
            && (entry.Place || (sentence.Child(entry.Mention.HeadToken, "case") is >= 0 and var preposition && sentence.Tokens[preposition].Lemma is "to" or "in" or "at"))).Reading?.Country;

    static Reading Meant(Entity entity, double score, string rule) =>
        new() { Codes = [entity.Code], Country = entity.Country, Sector = entity.Sector, Method = MentionMethod.Coreference, Score = score, Rule = rule };

    /// <summary>"The North", "the South" of a people that is divided, where one of its states was named shortly before; null elsewhere.</summary>
    public Reading? Half(ParsedSentence sentence, int number, Chunk chunk)
    {
        var word = sentence.Tokens[chunk.Head].Form;
        if (state.IsPhrase || !char.IsUpper(word[0]) || chunk.End != chunk.Head + 1 || chunk.Head - chunk.First > 1 || (chunk.Head > chunk.First && !IsDefinite(sentence, chunk))) return null;
        if (chunk.End < sentence.Tokens.Count && sentence.Tokens[chunk.End].Form == "of") return null;
        if (Priors.Halves.FirstOrDefault(half => half.Word.Equals(word, StringComparison.OrdinalIgnoreCase)) is not { State: { } meant } || state.Table.Country(meant) is not { } entity) return null;
        return _met.Exists(entry => number - entry.Mention.Sentence <= CoupleReach && Priors.Halves.Any(half => half.State == entry.Reading.Country)) ? Meant(entity, 0.7, "coref/half") : null;
    }

    /// <summary>The armed group or organisation that a bare "the group", "the regional bloc" means: the last one named, as a subject before others; null where none was.</summary>
    public Reading? Body(ParsedSentence sentence, int number, int at)
    {
        var noun = sentence.Tokens[at].Form;
        if (state.IsPhrase || !Lexicon.Bodies.Contains(noun) || char.IsUpper(noun[0])) return null;
        var first = at > 1 && sentence.Tokens[at - 1] is { Upos: Upos.Adj, Form: var adjective } && char.IsLower(adjective[0]) ? at - 2 : at - 1;
        if (first < 0 || !sentence.Tokens[first].Form.Equals("the", StringComparison.OrdinalIgnoreCase)) return null;
        for (var distance = 0; distance <= Reach; distance++)
        {
            var named = _met.FindAll(entry => entry.Mention.Sentence == number - distance && !entry.Place && (distance > 0 || entry.Mention.EndToken <= first) && IsBody(noun, entry.Reading));
            var found = named.Find(entry => entry.Main).Reading ?? named.FindLast(entry => entry.Subject).Reading ?? named.LastOrDefault().Reading;
            if (found is not null) return found with { Method = MentionMethod.Coreference, Score = 0.7, Rule = "coref/body", End = 0 };
        }

        return null;
    }

    static bool IsBody(string noun, Reading reading)
    {
        if (reading is not { IsOpen: false, Person: null, Role: null, Entry: not null, Codes: [{ Head: not "---" and var head }] }) return false;
        if (reading.IsGroup) return noun != "bloc";
        if (!reading.Rule.StartsWith("organisation/", StringComparison.Ordinal) && !(reading.Rule == "coref/body")) return false;
        return !Lexicon.GroupNouns.Contains(noun) && !(noun == "bloc" && Lexicon.NoBlocs.Contains(head));
    }

    // "the country", "this kingdom", without a word that says which.
    static bool IsBareState(ParsedSentence sentence, int noun)
    {
        if (sentence.Tokens[noun].Xpos is not ("NN" or "NNP") || !Lexicon.StateNouns.Contains(sentence.Tokens[noun].Form)) return false;
        var definite = false;
        foreach (var child in sentence.Children(noun))
            if (sentence.Is(child, "det")) definite |= sentence.Tokens[child].Form.ToLowerInvariant() is "the" or "this";
            else if (sentence.Is(child, "amod") || sentence.Is(child, "compound") || sentence.Is(child, "nmod") || sentence.Is(child, "acl") || sentence.Is(child, "nummod") || sentence.Is(child, "flat")) return false;
        return definite;
    }

    // The one state that a sentence names, its last subject's where it names several; places count where nothing else does.
    string? StateOf(int number, int before)
    {
        var named = _met.FindAll(entry => entry.Mention.Sentence == number && entry.Mention.EndToken <= before && entry.Reading is { IsOpen: false, IsStranger: false, Country.Length: 3, Codes: [{ } only] } reading && only.Head == reading.Country);
        var acting = named.FindAll(entry => !entry.Place);
        if (acting.Count == 0) acting = named;
        if (acting.Count > 0 && acting.TrueForAll(entry => entry.Reading.Country == acting[0].Reading.Country)) return acting[0].Reading.Country;
        return (acting.Find(entry => entry.Main).Reading ?? acting.FindLast(entry => entry.Subject).Reading)?.Country;
    }
}
