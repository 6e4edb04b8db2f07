namespace Demarche.Actors;

/// <summary>A name with all its readings.</summary>
sealed class NameEntry(string text)
{
    readonly List<Alias> _readings = new(1);

    /// <summary>The name as the table first had it.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it must stand in capitals: a short acronym, so that "us" and "who" stay words.</summary>
    public bool Acronym { get; private set; } = true;

    /// <summary>Its readings.</summary>
    public IReadOnlyList<Alias> Readings => _readings;

    /// <summary>Whether it names a state, capital, organisation or body that is no common word or first name.</summary>
    public bool IsStrong => !IsCommon && _readings.Any(reading => reading.Kind is AliasKind.Name or AliasKind.Capital or AliasKind.Demonym or AliasKind.Metonym);

    /// <summary>Whether it is also a common word or a first name: Chad, Jordan, Victoria.</summary>
    public bool IsCommon { get; set; }

    /// <summary>Whether its readings are a user's.</summary>
    public bool IsOwned { get; private set; }

    /// <summary>Makes it the user's: readings of the built-in tables go.</summary>
    public void Own()
    {
        IsOwned = true;
        _readings.Clear();
    }

    /// <summary>Adds a reading under a spelling that folds to this name.</summary>
    public void Add(Alias alias, string spelling)
    {
        Acronym &= IsAcronym(spelling);
        // A palace that the gathered aliases have for its country is its government's seat.
        if (alias.Kind == AliasKind.Metonym) _readings.RemoveAll(known => known.Kind == AliasKind.Variant && known.Entity.Head == alias.Entity.Head);
        foreach (var known in _readings)
            if (known.Entity == alias.Entity || (known.Entity.Head == alias.Entity.Head && known.Entity.Sector == alias.Entity.Sector && known.Entity.From == alias.Entity.From && known.Entity.To == alias.Entity.To)) return;
        _readings.Add(alias);
    }

    static bool IsAcronym(string spelling)
    {
        int letters = 0, small = 0;
        foreach (var c in spelling)
        {
            if (c == ' ') return false;
            if (char.IsLetter(c)) letters++;
            if (char.IsLower(c)) small++;
        }

        // "LeT" is one as well, so that "let" stays a word.
        return letters is > 0 and <= 5 && (small == 0 || (small == 1 && letters == 3 && char.IsUpper(spelling[^1])));
    }
}
