namespace Demarche.Actors;

/// <summary>Finds the person whom a name means, by spelling, country, office and date.</summary>
/// <remarks>
/// Thresholds as measured in the research note ("Name repair"): 0.80 among those in office at the date in the country, 0.72 where the office fits too,
/// 0.88 without a country; the runner-up must be 0.05 lower. Last-name skeletons alone collide in 73 % of office-holders, so a repair always has a date
/// and a country or two names.
/// </remarks>
sealed partial class PersonFinder(DispatchState state)
{
    /// <summary>Least score of the holder of the office that the text gives him.</summary>
    public const double WithOffice = 0.72;

    const double WithCountry = 0.80;
    const double Alone = 0.88;
    const double Lead = 0.05;

    /// <summary>What sums of floating numbers may differ by.</summary>
    const double Slack = 1e-9;
    const double SurnameAlone = 0.93;

    /// <summary>Least likeness of two spellings of one surname.</summary>
    const double LikeFamily = 0.8;

    /// <summary>Least likeness of each word of a name that nothing but its sound tells whose it is.</summary>
    const double LikeWord = 0.84;

    /// <summary>Days for which a past head of a great state is meant by his surname, and how well known he is: before a head of government of a state that the text does not speak of, level with its head of state.</summary>
    const int DaysRemembered = 10 * 366;
    const double Remembered = 2.25;

    /// <summary>Letters by which two spellings of a surname alone may differ in length.</summary>
    const int MostLetters = 2;

    /// <summary>Rank of a head of government, heads of state being above it.</summary>
    const int Heads = 2;

    /// <summary>Rank of the least of ministers.</summary>
    static readonly int Ministers = Offices.Rank("CAB");

    /// <summary>Days by which a holder may be named before or after his time.</summary>
    public const int Margin = 30;

    readonly PersonTable _persons = state.Table.Persons;

    /// <summary>Among namesakes, the one in office at the date and in the countries that the text speaks of.</summary>
    public int Best(IEnumerable<int> persons, string? country = null, string? office = null)
    {
        var best = -1;
        var top = double.MinValue;
        foreach (var person in persons)
        {
            var score = double.MinValue;
            foreach (var tenure in _persons.TenuresOf(person)) score = Math.Max(score, Weight(tenure, country, office));
            if (score == double.MinValue) score = -5;
            if (score > top) (best, top) = (person, score);
        }

        return best;
    }

    /// <summary>Persons of exactly this folded name.</summary>
    public List<int> Named(IReadOnlyList<string> words) => [.. _persons.Named(words)];

    /// <summary>The tenure by which a person acts at the date: of those that cover it the highest, else the latest past one, else none.</summary>
    public (Tenure Tenure, bool Current)? TenureOf(int person, string? country = null, string? office = null)
    {
        Tenure? current = null, past = null;
        foreach (var tenure in _persons.TenuresOf(person))
        {
            if (country is not null && tenure.Country != country && current is { } kept && kept.Country == country) continue;
            if (tenure.Covers(state.Date, 10))
            {
                if (current is not { } known || Better(tenure, known, country, office)) current = tenure;
            }
            else if (state.Date is { } day && tenure.Past(day) && (past is not { } before || Better(tenure, before, country, null)))
            {
                past = tenure;
            }
        }

        return current is { } now ? (now, true) : past is { } then ? (then, false) : null;
    }

    /// <summary>The person of a country whose name is nearest to the words; <see cref="PersonMatch.Score"/> is below the threshold when nobody is near enough.</summary>
    /// <param name="name">The words.</param>
    /// <param name="country">The country.</param>
    /// <param name="office">The office that the text gives him, null for none.</param>
    /// <param name="least">Score below which the caller takes nobody, so that who is less like is not compared.</param>
    public (PersonMatch Match, double Threshold)? Nearest(IReadOnlyList<string> name, string country, string? office, double least)
    {
        PersonMatch best = default, second = default;
        var shapes = WordShape.Of(name, _persons.GivenNames);
        var inOffice = false;
        // Of the many ambassadors of a state one is always like somebody.
        var sole = office is not null && state.Table.Offices.IsSingle(office);
        foreach (var tenure in _persons.InCountry(country, state.Date, Margin))
        {
            if (tenure.Person == best.Person && best.Similarity >= 1) continue;
            var fits = sole && Fits(tenure.Office, office!);
            var bonus = fits ? 0.06 : 0;
            if (!MayReach(Math.Max(best.Score, least) - Lead - bonus, name, shapes, tenure.Person)) continue;
            var similarity = Similarity(name, tenure.Person);
            var score = similarity + bonus;
            if (score > best.Score)
            {
                if (!SamePerson(tenure.Person, best)) second = best;
                best = new PersonMatch(tenure.Person, score, similarity);
                inOffice = fits;
            }
            else if (score > second.Score && !SamePerson(tenure.Person, best))
            {
                second = new PersonMatch(tenure.Person, score, similarity);
            }
        }

        if (best.Score == 0) return null;
        if (second.Score > best.Score - Lead) best = best with { Score = Math.Min(best.Score, WithOffice - 0.01) };
        var threshold = (inOffice ? WithOffice : WithCountry) + (name.Count == 1 ? 0.08 : 0);
        return (best with { Score = Math.Min(1, best.Score) }, threshold);
    }

    /// <summary>The person nearest to a name of two or more words among all in office at the date.</summary>
    public (PersonMatch Match, double Threshold)? NearestAnywhere(IReadOnlyList<string> name, string? office, bool wellKnownOnly)
    {
        if (state.Date is null || (name.Count < 2 && office is null)) return null;
        PersonMatch best = default, second = default;
        var shapes = WordShape.Of(name, _persons.GivenNames);
        var threshold = office is null ? Alone : name.Count == 1 ? 0.95 : 0.84;
        var initial = Group(name[^1][0]);
        foreach (var row in wellKnownOnly ? state.WellKnownInOffice : state.InOffice)
        {
            if (!MayBeNear(initial, _persons.PersonAt(row))) continue;
            var tenure = _persons.Tenure(row);
            if (office is not null && !Fits(tenure.Office, office)) continue;
            if (!tenure.Covers(state.Date, Margin)) continue;
            var bonus = Math.Min(0.06, 0.02 * state.Votes(tenure.Country)) - (0.001 * Offices.Rank(tenure.Office));
            if (!MayReach(Math.Max(best.Score, threshold) - Lead - bonus, name, shapes, tenure.Person)) continue;
            var similarity = Similarity(name, tenure.Person);
            var score = similarity + bonus;
            if (score > best.Score)
            {
                if (!SamePerson(tenure.Person, best)) second = best;
                best = new PersonMatch(tenure.Person, score, similarity);
            }
            else if (score > second.Score && !SamePerson(tenure.Person, best))
            {
                second = new PersonMatch(tenure.Person, score, similarity);
            }
        }

        if (best.Score <= 0) return null;
        if (second.Score > best.Score - Lead) best = best with { Score = Math.Min(best.Score, Alone - 0.01) };
        return (best with { Score = Math.Min(1, best.Score) }, threshold);
    }

    /// <summary>The well-known person of this surname, which may begin with particles: in office at the date, else a past head of state or government; one less well known, of a state that the text speaks of, where a title stands before him or he leads the opposition. -1 when none or several.</summary>
    public int BySurname(IReadOnlyList<string> surname, string? office, bool titled)
    {
        var (best, top, second) = (-1, double.MinValue, double.MinValue);
        Tenure chair = default;
        // A surname that only one of all office-holders ever bore names a minister without his title: "Yeutter".
        var rare = surname is [{ Length: > 4 } name] && !_persons.BySurname(name).Skip(1).Any();
        foreach (var person in _persons.BySurname(surname[^1]))
        {
            if (!IsFamily(_persons[person], surname[^1])) continue;
            if (surname.Count > 1 && !_persons[person].Spellings.Any(spelling => EndsWith(spelling, surname))) continue;
            var (score, seat) = (double.MinValue, default(Tenure));
            foreach (var tenure in _persons.TenuresOf(person))
                if (Prominence(tenure, office, titled || (rare && Offices.Rank(tenure.Office) <= Ministers)) is { } found && found > score) (score, seat) = (found, tenure);
            if (score == double.MinValue) continue;
            // With the title it is the holder of the day before a past one of the same state: "President Bush" in 2002 is the son.
            if (best >= 0 && office is not null && seat.Country == chair.Country && seat.Covers(state.Date) != chair.Covers(state.Date))
            {
                if (seat.Covers(state.Date)) (best, top, chair) = (person, score, seat);
                continue;
            }

            // Two of one surname in one chair at one time are one person whom the sources spell in two ways.
            var same = best >= 0 && seat.Country == chair.Country && IsOneChair(seat.Office, chair.Office) && seat.Covers(state.Date) && chair.Covers(state.Date);
            if (score > top) (best, top, second, chair) = (person, score, same ? second : top, seat);
            else if (!same) second = Math.Max(second, score);
        }

        return top > second + 0.3 ? best : -1;
    }

    // The last word of a longer spelling is not always what somebody is called by: Luis Abinader Corona is no Corona. A family name may stand first (Lee Hsien Loong).
    static bool IsFamily(Person person, string word) => person.Family.Length == 0 || person.Spellings[0][0] == word || Words.Of(person.Family).Exists(family => NameSimilarity.Word(word, family) >= LikeFamily);

    // "bin Salman" is no Salman; an article may be another or none (al-Assad, Assad).
    static bool EndsWith(List<string> spelling, IReadOnlyList<string> surname) =>
        IsArticle(surname[^2]) ? spelling[^1] == surname[^1] : spelling.Count >= surname.Count && spelling.TakeLast(surname.Count).SequenceEqual(surname);

    static bool IsArticle(string word) => word is "al" or "el";

    // How well a tenure makes its holder known by his surname alone; null when not at all. Heads of the organisations of the world stand before those of a state that the text does not speak of.
    double? Prominence(Tenure tenure, string? office, bool titled)
    {
        // Organisations have presidents as well.
        var fits = office is not null && (Fits(tenure.Office, office) || (office == "HOS" && tenure.Office == "IGOHEAD"));
        if (!Offices.IsWellKnown(tenure.Office) && !fits && !((titled || state.IsPhrase || tenure.Office == "OPPL") && Votes(tenure) >= 1)) return null;
        if (office is not null && !fits) return null;
        var covers = tenure.Covers(state.Date, 10);
        if (!covers && (Offices.Rank(tenure.Office) > 2 || state.Date is not { } day || !tenure.Past(day))) return null;
        if (!covers && IsRemembered(tenure)) return Remembered + Math.Min(1.5, 0.5 * Votes(tenure));
        // Of those out of office it takes one whose state the text speaks of: "Roger" and "English" were heads of government as well.
        if (!covers && !state.IsPhrase && Votes(tenure) < 1) return null;
        var rank = covers && Priors.IsWorldwide(tenure.Country) && Offices.IsWellKnown(tenure.Office) ? -0.5 : 0.08 * Offices.Rank(tenure.Office);
        return (covers ? 2 : 0) - rank + Math.Min(1.5, 0.5 * Votes(tenure));
    }

    /// <summary>Whether news names him by his surname long after: a head of a great state, some years out of office.</summary>
    bool IsRemembered(Tenure tenure) =>
        tenure.Office is "HOS" or "HOG" && Priors.IsGreat(tenure.Country) && state.Date is { } day && tenure.To is { } end && day.DayNumber - end.DayNumber is > 0 and < DaysRemembered;

    // Names of an organisation vote for the country under which PLOVER has it.
    double Votes(Tenure tenure) => state.Votes(tenure.Country.Length == 3 ? tenure.Country : state.Table.Country(tenure.Country)?.Country ?? tenure.Country);

    bool IsOneChair(string one, string other) => one == other ? state.Table.Offices.IsSingle(one) : one is "HOS" or "HOG" or "LEADER" && other is "HOS" or "HOG" or "LEADER";

    /// <summary>The well-known person in office whose surname sounds the same, of a country that the text speaks of or in another spelling; null when none or several.</summary>
    public (PersonMatch Match, double Threshold)? NearestSurname(string surname, string? office = null)
    {
        if (state.Date is not { } date) return null;
        PersonMatch best = default;
        if (_persons.GivenNames.ContainsKey(surname)) return null;
        var isNobodys = !_persons.BySurname(surname).Any();
        var shape = new WordShape(surname, _persons.GivenNames);
        foreach (var row in state.WellKnownInOffice)
        {
            if (!_persons.MayCover(row, date.DayNumber, date.DayNumber)) continue;
            // A common beginning is much of the measure for a short name: Jacob is no Jacobson.
            var tenure = _persons.Tenure(row);
            var known = _persons.Shapes(tenure.Person)[0][0];
            if (Math.Abs(surname.Length - known.Length) > MostLetters || NameSimilarity.AtMost(shape, known) < SurnameAlone - Slack || !tenure.Covers(date) || (office is not null && !Fits(tenure.Office, office))) continue;
            var family = _persons[tenure.Person].Surname;
            // Another spelling of a head of state or government, by which nobody goes, needs no country: Zelensky is Zelenskyy.
            if (state.Votes(tenure.Country) < 1 && !(isNobodys && Offices.Rank(tenure.Office) <= Heads && Transliteration.SameWord(surname, family))) continue;
            var similarity = NameSimilarity.Word(surname, family);
            if (similarity < SurnameAlone) continue;
            if (best.Score > 0 && !SamePerson(tenure.Person, best)) return null;
            best = new PersonMatch(tenure.Person, similarity, similarity);
        }

        return best.Score > 0 ? (best, SurnameAlone) : null;
    }

    /// <summary>Best similarity over all spellings of a person.</summary>
    public double Similarity(IReadOnlyList<string> name, int person)
    {
        var best = 0.0;
        var known = _persons[person];
        foreach (var spelling in known.Spellings) best = Math.Max(best, NameSimilarity.Of(name, spelling, _persons.GivenNames));
        if (name.Count == 1 && known.Family.Length > 0) best = Math.Max(best, NameSimilarity.Word(name[0], known.FoldedFamily));
        return best;
    }

    // Whether the likeness of a person may come to this much; most names have too few letters in common.
    bool MayReach(double least, IReadOnlyList<string> name, WordShape[] shapes, int person)
    {
        if (name.Count == 1) return true;
        foreach (var spelling in _persons.Shapes(person).AsSpan(1))
            if (NameSimilarity.AtMost(shapes, spelling, least - Slack) > least - Slack) return true;
        return false;
    }

    /// <summary>Whether every word of a name is like one of a person's own: one that is said as they are, beside another person's, is not enough.</summary>
    public bool IsLikeThroughout(IReadOnlyList<string> name, int person)
    {
        foreach (var spelling in _persons[person].Spellings)
            if (NameSimilarity.Least(name, spelling, _persons.GivenNames) >= LikeWord) return true;
        return false;
    }

    /// <summary>Whether the text speaks of a state that the person serves at the date.</summary>
    public bool IsSpokenOf(int person)
    {
        foreach (var tenure in _persons.TenuresOf(person))
            if (tenure.Covers(state.Date, Margin) && Votes(tenure) > 0) return true;
        return false;
    }

    // Sources spell one person in several ways and the table then has him twice: one surname and alike given names in one country are one person.
    bool SamePerson(int person, PersonMatch match)
    {
        if (match.Score == 0 || person == match.Person) return match.Score > 0;
        var (one, other) = (_persons[person], _persons[match.Person]);
        return one.Spellings[0][^1] == other.Spellings[0][^1] || NameSimilarity.Of(one.Spellings[0], other.Spellings[0], _persons.GivenNames) > 0.9;
    }

    // Transliterations exchange few first letters; all others are compared for nothing.
    bool MayBeNear(int initial, int person) => _persons.Initial(person) is var own && (own == PersonTable.AnyInitial || Group(own) == initial);

    static int Group(char c) => c switch
    {
        'k' or 'g' or 'q' or 'c' or 'h' or 'x' => 1,
        's' or 'z' or 't' or 'd' => 2,
        'v' or 'w' or 'f' or 'b' or 'p' => 3,
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j' => 4,
        _ => c,
    };

    static bool Better(Tenure tenure, Tenure than, string? country, string? office)
    {
        if (country is not null && (tenure.Country == country) != (than.Country == country)) return tenure.Country == country;
        if (office is not null && Fits(tenure.Office, office) != Fits(than.Office, office)) return Fits(tenure.Office, office);
        var (rank, other) = (Offices.Rank(tenure.Office), Offices.Rank(than.Office));
        return rank < other || (rank == other && tenure.From > than.From);
    }

    double Weight(Tenure tenure, string? country, string? office) =>
        (tenure.Covers(state.Date, 10) ? 4 : 0)
        + (country is null ? Math.Min(1, 0.3 * state.Votes(tenure.Country)) : tenure.Country == country ? 3 : 0)
        + (office is not null && Fits(tenure.Office, office) ? 2 : 0)
        - (0.05 * Offices.Rank(tenure.Office));
}
