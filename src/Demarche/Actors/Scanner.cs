using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Finds in a sentence all that the tables know: names, roles, full names of persons, and runs of capitals that none knows.</summary>
/// <remarks>One for each text: it remembers the names met. The longest match wins; at equal length a person's full name, then a name, then a role.</remarks>
sealed class Scanner(ActorTable table)
{
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Names of places that were surnames of somebody named in full in the sentences so far.</summary>
    public HashSet<string> Surnames { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Last words of all full names so far, each with the persons of the table whom they mean there; none for a name that the tables do not have.</summary>
    public Dictionary<string, HashSet<int>> FullNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Items in text order; they do not overlap.</summary>
    public List<Item> Scan(ParsedSentence sentence)
    {
        var words = new SentenceWords(sentence.Tokens);
        var look = new CapitalUse(sentence);
        var items = new List<Item>();
        for (var at = 0; at < words.Count;)
        {
            var item = words.Begins(at) ? LongestAt(words, at, look, out var count) : Nothing(out count);
            if (item is not null) items.Add(item);
            at += Math.Max(1, count);
        }

        var complete = Runs.Complete(sentence, look, items, _seen);
        foreach (var item in complete) NoteName(sentence, item);
        return complete;
    }

    // "Michael Jordan": a first name that everybody knows, and a place of the table behind it.
    void NoteName(ParsedSentence sentence, Item item)
    {
        if (item.Kind is ItemKind.Run or ItemKind.Person && item.Length > 1 && PersonReader.NameWords(sentence, item) is var words && words.FindAll(word => word.Length > 1) is [_, .., var last])
        {
            if (!FullNames.TryGetValue(last, out var persons)) FullNames[last] = persons = [];
            persons.UnionWith(item.Persons);
        }

        if (item.Kind != ItemKind.Run || item.Length != 2 || Genders.OfName(Words.Of(sentence.Tokens[item.First].Form)) == Gender.Unknown) return;
        if (table.Names.Find(Words.Of(sentence.Tokens[item.End - 1].Form)) is { } place) Surnames.Add(place.Text);
    }

    static Item? Nothing(out int count)
    {
        count = 0;
        return null;
    }

    Item? LongestAt(SentenceWords words, int at, CapitalUse look, out int count)
    {
        int first = words.Token(at), start = at;
        var entry = table.Names.Longest(
            words.Hashes, at, (found, length) => words.Ends(start + length - 1) && look.MayBeName(found, first, words.Token(start + length - 1)), out var nameLength);
        var role = table.Roles.Longest(words.Hashes, words.Singulars, at, out var roleLength);
        if (role is not null && (!words.Ends(at + roleLength - 1) || !look.MayBeRole(words.Token(at + roleLength - 1)) || look.IsHour(first))) (role, roleLength) = (null, 0);
        var persons = look.IsCapital(first)
            ? table.Persons.Longest(words.Hashes, at, last => words.Ends(last) && look.MayEndName(words.Token(last)), out var personLength)
            : NoPersons(out personLength);
        count = Math.Max(personLength, Math.Max(nameLength, roleLength));
        if (count == 0) return null;
        var end = words.Token(at + count - 1) + 1;
        if (personLength == count) return new Item(ItemKind.Person, first, end) { Persons = persons };
        // "general", "state" and their like are roles unless they stand as a name in capitals.
        if (nameLength == count && entry is not null) return new Item(ItemKind.Name, first, end) { Entry = entry };
        return new Item(ItemKind.Role, first, end) { Role = role };
    }

    static IReadOnlyList<int> NoPersons(out int length)
    {
        length = 0;
        return [];
    }
}
