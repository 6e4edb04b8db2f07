using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>What the abbreviations mean that a text itself explains: "the Coalition Provisional Authority (CPA)", "the Foreign Assistance Act (FAA)".</summary>
/// <remarks>Lives for one text. From its explanation on an abbreviation is whom the words before it mean, and nobody where they are another thing than the table has under it.</remarks>
sealed class Acronyms(DispatchState state)
{
    const int Fewest = 2, Most = 8;

    readonly Dictionary<string, NameEntry?> _meanings = new(StringComparer.Ordinal);

    /// <summary>The items of a sentence, where abbreviations have the meaning that the text gave them.</summary>
    public List<Item> Apply(ParsedSentence sentence, List<Item> items)
    {
        if (_meanings.Count == 0) return items;
        var applied = items.FindAll(item => item.Length > 1 || item.Kind is not (ItemKind.Name or ItemKind.Run) || !_meanings.ContainsKey(sentence.Tokens[item.First].Form));
        foreach (var token in sentence.Tokens)
            if (_meanings.GetValueOrDefault(token.Form) is { } entry && !applied.Exists(item => item.First <= token.Index && token.Index < item.End)) applied.Add(new Item(ItemKind.Name, token.Index, token.Index + 1) { Entry = entry });
        applied.Sort((one, other) => one.First.CompareTo(other.First));
        return applied;
    }

    /// <summary>Whether the text uses the abbreviation for something that is nobody.</summary>
    public bool IsNobody(string form) => _meanings.TryGetValue(form, out var entry) && entry is null;

    /// <summary>The first word of the phrase that a token in parentheses abbreviates; -1 where it abbreviates none.</summary>
    public static int Start(ParsedSentence sentence, int token)
    {
        var letters = sentence.Tokens[token].Form;
        if (token < Fewest + 1 || letters.Length is < Fewest or > Most || !letters.All(char.IsAsciiLetterUpper)) return -1;
        if (sentence.Tokens[token - 1].Form != "(" || token + 1 >= sentence.Tokens.Count || sentence.Tokens[token + 1].Form != ")") return -1;
        var left = letters.Length - 1;
        for (var at = token - 2; at >= 0; at--)
        {
            var word = sentence.Tokens[at];
            if (word.Form[0] == letters[left]) left--;
            else if (word.Upos is not (Upos.Adp or Upos.Det or Upos.Cconj) && word.Form is not ("-" or "&")) return -1;
            if (left < 0) return at;
        }

        return -1;
    }

    /// <summary>Notes what an abbreviation means from here on.</summary>
    /// <param name="sentence">The sentence that explains it.</param>
    /// <param name="token">The abbreviation.</param>
    /// <param name="start">First word of the phrase that it abbreviates.</param>
    /// <param name="meant">Whom the phrase means, null for nobody known.</param>
    public void Explain(ParsedSentence sentence, int token, int start, Reading? meant)
    {
        var form = sentence.Tokens[token].Form;
        if (meant is { Person: null, Codes: [{ Head: not "---" } code] }) _meanings[form] = meant is { Entry: { } entry, Method: MentionMethod.Name } ? entry : Named(sentence, token, start, meant, code);
        else if (state.Table.Names.Find(Words.Of(form)) is { } known && known.Readings.All(reading => IsOther(reading.Entity.Name, sentence, start, token - 1))) _meanings[form] = null;
    }

    static NameEntry Named(ParsedSentence sentence, int token, int start, Reading meant, ActorCode code)
    {
        var name = string.Join(' ', sentence.Tokens.Skip(start).Take(token - 1 - start).Select(word => word.Form));
        var kind = meant.IsGroup ? EntityKind.Group : code.Head == meant.Country ? EntityKind.Body : EntityKind.Organisation;
        var entry = new NameEntry(name);
        entry.Add(new Alias(new Entity(kind, code.Head, meant.Country, code.Sector, meant.Second, name), AliasKind.Name), name);
        return entry;
    }

    // "Foreign Assistance Act" is not the Federal Aviation Administration: half of the words at least begin otherwise.
    static bool IsOther(string name, ParsedSentence sentence, int start, int end)
    {
        var words = Words.Of(name);
        if (words.Count < 2) return false;
        var met = 0;
        for (var at = start; at < end; at++)
            if (Words.Of(sentence.Tokens[at].Form) is [var word] && words.Exists(other => other.AsSpan(0, Math.Min(4, other.Length)).SequenceEqual(word.AsSpan(0, Math.Min(4, word.Length))))) met++;
        return 2 * met < words.Count;
    }
}
