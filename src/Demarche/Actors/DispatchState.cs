namespace Demarche.Actors;

/// <summary>What has been learnt about one dispatch so far: its date, the countries it speaks of, the persons and roles met.</summary>
/// <remarks>Lives for one call; the only thing in this stage that changes.</remarks>
sealed class DispatchState(ActorTable table, DateOnly? date, ActorContext? context)
{
    readonly Dictionary<string, double> _votes = new(StringComparer.Ordinal);

    /// <summary>The facts.</summary>
    public ActorTable Table { get; } = table;

    /// <summary>Day of the dispatch.</summary>
    public DateOnly? Date { get; } = date;

    /// <summary>Country given beside the text.</summary>
    public string? ContextCountry { get; } = context?.Country;

    readonly Entity? _dateline = StateOf(table, context?.Dateline, date);

    /// <summary>The state whose capital the dateline names; null where it names none, or one that is better known for the organisation there and the text is not about its state.</summary>
    public Entity? DatelineState => _dateline is { } state && (!Priors.IsSeat(state.Head) || Votes(state.Country) >= 2) ? state : null;

    /// <summary>The state whose ministers go without its name: that of the dateline where the text speaks of it, else the one that the text is about.</summary>
    public Entity? Home => DatelineState is { } capital && Votes(capital.Country) >= 1 ? capital : MainCountry() is { } main ? Table.Country(main) : null;

    /// <summary>The state whose statement the text is; null where it is nobody's, or of several.</summary>
    public Entity? Issuer { get; init; }

    /// <summary>Words that are the surname of somebody whom the text names in full, and the name of a place elsewhere: Jordan after Michael Jordan.</summary>
    public IReadOnlySet<string> Surnames { get; set; } = new HashSet<string>();

    /// <summary>Last words of the full names of the text, each with the persons of the table whom they mean.</summary>
    public IReadOnlyDictionary<string, HashSet<int>> FullNames { get; set; } = new Dictionary<string, HashSet<int>>();

    /// <summary>Persons met, latest last.</summary>
    public List<Reading> Persons { get; } = [];

    /// <summary>Whom each name was found to mean: it stands several times in a text, is read several times where it stands, and the votes no longer change then.</summary>
    public Dictionary<(string Name, bool Titled, string? Office, string? Country, bool Former), (PersonMatch Match, double Threshold)?> Found { get; init; } = [];

    /// <summary>Tenures around the day of the dispatch: every unknown name is compared with them.</summary>
    public IReadOnlyList<int> InOffice => _inOffice ??= Around(wellKnownOnly: false);

    /// <summary>Those of them in offices whose holders news names by surname alone.</summary>
    public IReadOnlyList<int> WellKnownInOffice => _wellKnown ??= Around(wellKnownOnly: true);

    List<int>? _wellKnown, _inOffice;

    List<int> Around(bool wellKnownOnly) =>
        Date is { } day ? Table.Persons.InOffice(day.DayNumber - PersonFinder.Margin, day.DayNumber + PersonFinder.Margin, wellKnownOnly) : [];

    /// <summary>Findings so far.</summary>
    public List<NameFinding> Findings { get; } = [];

    /// <summary>Whether the text is one phrase rather than a dispatch: there is nothing around it to go by.</summary>
    public bool IsPhrase { get; init; }

    static Entity? StateOf(ActorTable table, string? place, DateOnly? date)
    {
        if (place is null || table.Names.Find(Words.Of(place)) is not { } entry) return null;
        return entry.Readings.FirstOrDefault(reading => reading.Kind == AliasKind.Capital && reading.Entity.Kind == EntityKind.Country && reading.Entity.At(date)).Entity;
    }

    /// <summary>Counts the countries that names of the text can only mean one way, and those of the hint.</summary>
    public void Vote(IEnumerable<Item> items, double weight = 1)
    {
        foreach (var item in items)
        {
            if (item.Entry is not { } entry || (entry.IsCommon && entry.Readings.Count > 1) || IsObscure(entry) || IsLocal(entry) || IsShared(entry) || Surnames.Contains(entry.Text)) continue;
            var alive = entry.Readings.Where(reading => reading.Entity.At(Date)).Select(reading => reading.Entity.Country).Distinct().ToList();
            if (alive.Count == 1 && alive[0].Length == 3) _votes[alive[0]] = _votes.GetValueOrDefault(alive[0]) + weight;
        }
    }

    // "CU" is a cartel only where the text speaks of its country: there are more groups of two and three letters than news knows.
    static bool IsObscure(NameEntry entry) =>
        entry.Acronym && entry.Text.Length <= 3 && entry.Readings.All(reading => reading.Entity.Kind == EntityKind.Group && reading.Entity.Head == reading.Entity.Country);

    // "Paul", "Kerry", "Savannah": a county somewhere is meant where the text speaks of its state, which its name does not tell; those of the United States news knows.
    static bool IsLocal(NameEntry entry) => entry.Readings.All(reading => reading.Kind == AliasKind.Division && reading.Entity.Head != "USA");

    // "The Communist Party" is that of the state that the text is about.
    static bool IsShared(NameEntry entry) => entry.Readings.Any(reading => reading.Entity.Kind == EntityKind.Party);

    /// <summary>The state of which a party is whose name others share: the usual one where the text speaks of it or of none above others.</summary>
    public string StateOfParty(Entity party) => Votes(party.Country) < 1 && MainCountry() is { } main ? main : party.Country;

    /// <summary>How much the text speaks of a country.</summary>
    public double Votes(string country) => _votes.GetValueOrDefault(country) + (country == ContextCountry ? 3 : 0);

    /// <summary>Countries that the text speaks of.</summary>
    public IEnumerable<string> Countries => ContextCountry is { } given ? _votes.Keys.Append(given).Distinct() : _votes.Keys;

    /// <summary>The country that the text is about, where one clearly is.</summary>
    public string? MainCountry()
    {
        if (ContextCountry is { } given) return given;
        var (best, second) = (default(KeyValuePair<string, double>), 0.0);
        foreach (var pair in _votes)
        {
            if (Table.Country(pair.Key) is null) continue;
            if (pair.Value > best.Value) (best, second) = (pair, best.Value);
            else second = Math.Max(second, pair.Value);
        }

        return best.Value >= 2 && best.Value >= 2 * second ? best.Key : null;
    }

    /// <summary>The one state of which a statement speaks beside its issuer, where one clearly is: whose "the regime" is.</summary>
    public Entity? Other()
    {
        if (Issuer is not { } issuer) return null;
        var others = _votes.Where(pair => pair.Key != issuer.Head && Table.Country(pair.Key) is not null).OrderByDescending(pair => pair.Value).Take(2).ToList();
        return others is [var first, ..] && first.Value >= 2 && (others.Count == 1 || first.Value >= 2 * others[1].Value) ? Table.Country(first.Key) : null;
    }

    /// <summary>The reading of a name at this date in this dispatch, with those that lost.</summary>
    public (Alias Reading, double Score, IReadOnlyList<ActorCandidate> Lost)? Pick(NameEntry entry)
    {
        Alias best = default;
        double top = double.MinValue, second = double.MinValue;
        foreach (var reading in entry.Readings)
        {
            var score = Weight(reading);
            if (score > top) (best, top, second) = (reading, score, top);
            else second = Math.Max(second, score);
        }

        if (best.Entity is null || (!IsPhrase && (IsObscure(entry) || IsLocal(entry) || Surnames.Contains(entry.Text)) && Votes(best.Entity.Country) < 1)) return null;
        var certainty = Math.Clamp(0.95 - (best.Entity.At(Date) ? 0 : 0.35) - (second > top - 0.5 ? 0.2 : 0), 0.3, 0.95);
        var lost = entry.Readings.Count == 1 ? (IReadOnlyList<ActorCandidate>)[]
            : [.. entry.Readings.Where(reading => reading != best).Select(reading => new ActorCandidate(reading.Entity.Code, reading.Entity.Name, Math.Clamp(certainty + Weight(reading) - top, 0, 1)))];
        return (best, certainty, lost);
    }

    // A state of its time beats its successor ("Moscow" in 1987 is Soviet); a name beats a town; what the dispatch speaks of beats what it does not.
    double Weight(Alias reading)
    {
        var entity = reading.Entity;
        var kind = reading.Kind switch
        {
            AliasKind.Name or AliasKind.Demonym => 1.0,
            AliasKind.Metonym => 0.95,
            AliasKind.Capital => 0.9,
            AliasKind.Former => 0.7,
            AliasKind.City => 0.6,
            AliasKind.Division => 0.45,
            _ => 0.4,
        };
        if (!entity.At(Date)) kind -= 2;
        else if (Date is not null && (entity.To is not null || entity.From is not null)) kind += 0.3;
        if (Date is null && entity.To is not null) kind -= 0.5;
        return kind + Math.Min(1, 0.35 * Votes(entity.Country)) + (Priors.Prefers(entity) ? 0.2 : 0);
    }
}
