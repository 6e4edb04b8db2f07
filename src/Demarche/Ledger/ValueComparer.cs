namespace Demarche.Ledger;

/// <summary>Whether two values of a field are one value told twice, and whether they exclude each other.</summary>
static class ValueComparer
{
    public static bool AreSame(MoveField field, string a, string b) => field switch
    {
        MoveField.Person => SamePerson(a, b),
        MoveField.Date => DateInterval.TryParse(a, out var dayA) && DateInterval.TryParse(b, out var dayB) && dayA.Overlaps(dayB),
        MoveField.Venue => string.Equals(a, b, StringComparison.OrdinalIgnoreCase),
        _ => a == b,
    };

    /// <summary>Amounts of different things stand side by side; all else excludes each other when it is not the same.</summary>
    public static bool CanContradict(MoveField field, string a, string b)
    {
        if (field != MoveField.Amount) return true;
        var (numberA, unitA) = Split(a);
        var (numberB, unitB) = Split(b);
        return unitA == unitB && Math.Abs(numberA - numberB) > RoundedBy * Math.Max(numberA, numberB);
    }

    // Family names decide; translation changes vowels and endings ("Blanken", "Blankenship" for Blinken), so near forms are one person.
    static bool SamePerson(string a, string b)
    {
        var (familyA, familyB) = (Family(a), Family(b));
        if (familyA.Length == 0 || familyB.Length == 0) return true;
        if (familyA == familyB) return true;
        var (shorter, longer) = familyA.Length < familyB.Length ? (familyA, familyB) : (familyB, familyA);
        var (bones, longBones) = (Consonants(shorter), Consonants(longer));
        if (bones.Length >= 4 && longBones.StartsWith(bones, StringComparison.Ordinal)) return true;
        if (shorter.Length >= 4 && longer.StartsWith(shorter, StringComparison.Ordinal)) return true;
        return Distance(familyA, familyB) <= Math.Max(1, shorter.Length / 4) && familyA[0] == familyB[0];
    }

    static string Family(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : words[^1].ToLowerInvariant();
    }

    static string Consonants(string name) => string.Concat(name.Where(letter => !"aeiouy".Contains(letter)));

    static (decimal Number, string Unit) Split(string amount)
    {
        var blank = amount.IndexOf(' ');
        return (decimal.Parse(amount[..blank], System.Globalization.CultureInfo.InvariantCulture), amount[(blank + 1)..]);
    }

    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }

    // Outlets round: "about 100,000" and "98,000" tell one number.
    const decimal RoundedBy = 0.05m;
}
