using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Gathers capitalised words between the known items into runs: names of persons and things that no table knows.</summary>
static class Runs
{
    /// <summary>The items with the runs among them, in text order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="look">What its capitals are worth.</param>
    /// <param name="items">What the tables know in it.</param>
    /// <param name="seen">Words of the names met so far, by which a name is told from a word at the start of a sentence; takes those of this one.</param>
    public static List<Item> Complete(ParsedSentence sentence, CapitalUse look, List<Item> items, HashSet<string> seen)
    {
        var at = new Item?[sentence.Tokens.Count];
        foreach (var item in items) Array.Fill(at, item, item.First, item.Length);
        var result = new List<Item>(items.Count + 4);
        for (var i = 0; i < at.Length;)
        {
            if (at[i] is { } known && !Joins(sentence, look, at, i))
            {
                result.Add(known);
                if (known is { Kind: ItemKind.Person, Length: > 1 }) Note(known.First, known.End);
                i = known.End;
                continue;
            }

            var end = i;
            if (i == 0 && at[0] is null && sentence.Tokens[0].Form.Length > 3 && seen.Contains(sentence.Tokens[0].Form)) end = 1;
            else if (Begins(sentence, look, at, i))
                for (end = i + 1; end < at.Length && Continues(sentence, look, at, end); end++) { }
            if (end == i)
            {
                i++;
                continue;
            }

            while (end > i + 1 && !look.MayEndName(end - 1)) end--;
            result.Add(new Item(ItemKind.Run, i, end));
            if (end > i + 1) Note(i, end);
            i = end;
        }

        return result;

        void Note(int first, int end)
        {
            for (var t = first; t < end; t++) seen.Add(sentence.Tokens[t].Form);
        }
    }

    static bool Begins(ParsedSentence sentence, CapitalUse look, Item?[] at, int i) =>
        (at[i] is null || Joins(sentence, look, at, i)) && IsNameLike(sentence, look, i) && !Lexicon.Address.Contains(sentence.Tokens[i].Form) && !IsSuffix(sentence.Tokens[i].Form);

    // "Ralph Puckett, Jr.": what follows a name is none.
    static bool IsSuffix(string form) => form.TrimEnd('.') is "Jr" or "JR" or "Sr" or "SR";

    static bool Continues(ParsedSentence sentence, CapitalUse look, Item?[] at, int i)
    {
        var token = sentence.Tokens[i];
        if (at[i] is not null) return Joins(sentence, look, at, i);
        // "for Political-Military Affairs | Jessica Lewis": the field of an office ends before the name.
        if (PhraseReader.IsAffairs(sentence.Tokens[i - 1])) return false;
        if (IsNameLike(sentence, look, i)) return true;
        // "Chin-ping": what follows a hyphen inside a name may stand in lower case.
        if (token.Form.Length > 1 && char.IsLetter(token.Form[0]) && sentence.Tokens[i - 1] is { Form: "-", SpaceAfter: false }) return true;
        if (token.Form is "-" or "‐" && !sentence.Tokens[i - 1].SpaceAfter && !token.SpaceAfter && i + 1 < at.Length && at[i + 1] is null && char.IsLetter(sentence.Tokens[i + 1].Form[0]) && !Lexicon.NotTheActor.Contains(sentence.Tokens[i + 1].Form)) return true;
        if (i + 1 >= at.Length || (at[i + 1] is not null && !Joins(sentence, look, at, i + 1))) return false;
        var next = IsNameLike(sentence, look, i + 1) || Lexicon.Particles.Contains(sentence.Tokens[i + 1].Form);
        return next && (Lexicon.Particles.Contains(token.Form) || (token.Form is "-" or "‐" && !sentence.Tokens[i - 1].SpaceAfter && !token.SpaceAfter));
    }

    static bool IsNameLike(ParsedSentence sentence, CapitalUse look, int i)
    {
        var token = sentence.Tokens[i];
        if (!char.IsLetter(token.Form[0]) || !look.IsCapital(i)) return false;
        if (token.Upos is Upos.Propn or Upos.X) return !IsCalendar(token.Form);
        return token.Index > 0 && !look.AllCapitals && (token.Upos is Upos.Noun or Upos.Adj || (token.Upos == Upos.Verb && !Governs(sentence, i))) && !IsCalendar(token.Form);
    }

    // "Minister Novak to Visit Lima", "Counselor Marsh Travels to Tunisia": a verb with places of its own is no part of a name.
    static bool Governs(ParsedSentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
            if (sentence.Tokens[child].Relation is "nsubj" or "obj" or "mark" or "aux") return true;
        return false;
    }

    // A town, division or common first name of the table that stands beside an unknown capitalised word is part of a personal name: Jim Jordan, Chad Wolf.
    static bool Joins(ParsedSentence sentence, CapitalUse look, Item?[] at, int i)
    {
        if (at[i] is not { Kind: ItemKind.Name, Length: 1, Entry: { } entry }) return false;
        if (entry.IsStrong) return IsBehindGivenName(sentence, at, i, entry);
        var last = i - 1;
        while (last > 0 && at[last] is null && (sentence.Tokens[last].Form == "-" || (Lexicon.Particles.Contains(sentence.Tokens[last].Form) && !look.IsCapital(last)))) last--;
        var before = last >= 0 && at[last] is null && IsNameLike(sentence, look, last) && IsGivenName(sentence, last);
        var after = i + 1 < at.Length && at[i + 1] is null && IsNameLike(sentence, look, i + 1) && sentence.Tokens[i + 1].Upos == Upos.Propn;
        return before || after;
    }

    // "Jack London", "Thomas West": a capital or bloc directly behind a first name is a surname.
    static bool IsBehindGivenName(ParsedSentence sentence, Item?[] at, int i, NameEntry entry) =>
        i > 0 && at[i - 1] is null && sentence.Tokens[i - 1].Upos == Upos.Propn && Genders.OfName(Words.Of(sentence.Tokens[i - 1].Form)) != Gender.Unknown
        && entry.Readings.All(reading => reading.Kind is AliasKind.Capital or AliasKind.City or AliasKind.Division or AliasKind.Variant || (reading.Entity.Kind == EntityKind.Bloc && reading.Kind == AliasKind.Name));

    static bool IsGivenName(ParsedSentence sentence, int i) => sentence.Tokens[i].Upos == Upos.Propn;

    /// <summary>Whether the word is a weekday or month.</summary>
    public static bool IsCalendar(string form) => Lexicon.Calendar.Contains(form.TrimEnd('.'));
}
