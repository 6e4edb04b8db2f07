namespace Demarche.Actors;

/// <content>Who holds an office.</content>
sealed partial class PersonFinder
{
    /// <summary>Whether the person ever held the office in the country, and whether he did so at the date.</summary>
    public (bool Ever, bool Then) Held(int person, string office, string country)
    {
        var (ever, then) = (false, false);
        foreach (var tenure in _persons.TenuresOf(person))
        {
            if (tenure.Country != country || !Fits(tenure.Office, office)) continue;
            ever = true;
            then |= tenure.Covers(state.Date, Margin);
        }

        return (ever, then);
    }

    /// <summary>Whether a name without a title is rather the person's than a namesake's: he is known everywhere, or the text speaks of his state.</summary>
    public bool IsToBeExpected(int person)
    {
        if (person < 0) return false;
        foreach (var tenure in _persons.TenuresOf(person))
            if (Offices.IsWellKnown(tenure.Office) || Votes(tenure) > 0) return true;
        return false;
    }

    /// <summary>Whether the person holds such an office at the date.</summary>
    public bool Holds(int person, string office)
    {
        foreach (var tenure in _persons.TenuresOf(person))
            if (Fits(tenure.Office, office) && tenure.Covers(state.Date, Margin)) return true;
        return false;
    }

    /// <summary>Whether a title may be the person's: he held such an office some time, or is known so well that the title is rather wrong.</summary>
    public bool MayBear(int person, string office)
    {
        foreach (var tenure in _persons.TenuresOf(person))
            if (Fits(tenure.Office, office) || Offices.IsWellKnown(tenure.Office)) return true;
        return false;
    }

    /// <summary>The country in which the person ever held such an office; null where there is none.</summary>
    public string? CountryOf(int person, string office)
    {
        foreach (var tenure in _persons.TenuresOf(person))
            if (Fits(tenure.Office, office)) return tenure.Country;
        return null;
    }

    /// <summary>Whether the person ever held an office in the country or organisation.</summary>
    public bool Serves(int person, string country)
    {
        foreach (var tenure in _persons.TenuresOf(person))
            if (tenure.Country == country || state.Table.Country(tenure.Country)?.Country == country) return true;
        return false;
    }

    /// <summary>Whether he was head of a state of which news of every country names the heads.</summary>
    public bool IsOfGreatState(int person)
    {
        foreach (var tenure in _persons.TenuresOf(person))
            if (tenure.Office is "HOS" or "HOG" or "LEADER" && Priors.IsGreat(tenure.Country)) return true;
        return false;
    }

    /// <summary>Whether he serves a state where family names stand first.</summary>
    public bool IsFamilyFirst(int person)
    {
        foreach (var tenure in _persons.TenuresOf(person))
            if (Priors.IsFamilyFirst(tenure.Country)) return true;
        return false;
    }

    /// <summary>Whether the person ever held an office in the country, or holds one at the date by which every newspaper knows him.</summary>
    public bool IsKnownIn(int person, string country)
    {
        foreach (var tenure in _persons.TenuresOf(person))
            if (tenure.Country == country || (Offices.IsWellKnown(tenure.Office) && tenure.Covers(state.Date))) return true;
        return false;
    }

    /// <summary>Whether the person holds an office at the date by which every newspaper knows him.</summary>
    public bool IsWellKnownNow(int person)
    {
        foreach (var tenure in _persons.TenuresOf(person))
            if (Offices.IsWellKnown(tenure.Office) && tenure.Covers(state.Date, Margin)) return true;
        return false;
    }

    /// <summary>The holder of an office that one person holds at a time; -1 when unknown or several are known.</summary>
    public int Holder(string office, string country)
    {
        // A chancellor and a president both fit "head of government"; the one whose row says so comes first.
        var exact = Sole(country, tenure => tenure.Office == office);
        return exact is { } holder ? holder : Sole(country, tenure => Fits(tenure.Office, office)) ?? -1;
    }

    /// <summary>The only person who holds this very office at the date; null when nobody does or several.</summary>
    public int? HolderOf(string office, string country) => Sole(country, tenure => tenure.Office == office) is { } holder && holder >= 0 ? holder : null;

    // The only person in such an office at the date; -1 when several are, null when nobody is known.
    int? Sole(string country, Predicate<Tenure> fits)
    {
        int? holder = null;
        if (state.Date is null) return null;
        foreach (var tenure in _persons.InCountry(country, state.Date))
        {
            if (!fits(tenure)) continue;
            if (holder is { } known && !SamePerson(tenure.Person, new PersonMatch(known, 1, 1))) return -1;
            holder = tenure.Person;
        }

        return holder;
    }

    /// <summary>Whether an office of the table is the office that a title names: a head of state may stand as leader, a deputy never as the chief.</summary>
    public static bool Fits(string held, string named) => held == named || named switch
    {
        "HOS" or "HOG" => held is "HOS" or "HOG" or "LEADER",
        "LEADER" => held is "HOS" or "HOG",
        "CAB" => held is "FM" or "DM" or "INT" or "FIN" or "JUS" or "CAB" or "DPM",
        "AMB" => held is "UNREP",
        "CAB_SUB" => held.EndsWith("_SUB", StringComparison.Ordinal),
        _ => false,
    };
}
