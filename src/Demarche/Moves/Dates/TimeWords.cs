using System.Globalization;

namespace Demarche.Moves.Dates;

/// <summary>The word classes of time expressions: <c>data/dates/words.tsv</c> and the classes that are written in digits.</summary>
sealed class TimeWords
{
    const int FirstYear = 1800, LastYear = 2100;

    // "2000 days ago" is counted, a longer count is no date.
    const int LargestCount = 3000;

    readonly Dictionary<(string Class, string Word), int> _values = [];
    readonly HashSet<string> _known = [];

    public TimeWords(string table)
    {
        foreach (var line in table.Split('\n'))
        {
            var cells = line.TrimEnd('\r').Split('\t');
            if (line.StartsWith('#') || cells.Length != 3) continue;
            foreach (var word in cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                _values[(cells[0], word)] = int.Parse(cells[1], CultureInfo.InvariantCulture);
                _known.Add(word);
            }
        }
    }

    /// <summary>Whether the table lists the word in some class.</summary>
    public bool Knows(string word) => _known.Contains(word);

    /// <summary>The number that a word stands for in a class.</summary>
    public bool TryRead(string wordClass, TimeWord word, out int value)
    {
        value = 0;
        if (wordClass == "month" && !word.MayBeMonth) return false;
        if (_values.TryGetValue((wordClass, word.Text), out value)) return true;
        return wordClass switch
        {
            "year" => Digits(word.Text, 4, out value) && value is >= FirstYear and <= LastYear,
            "dom" => DayOfMonth(word.Text, out value),
            "n" => int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is > 0 and <= LargestCount,
            "decade" => word.Text.Length == 5 && word.Text[4] == 's' && Digits(word.Text[..4], 4, out value) && value % 10 == 0 && value >= FirstYear,
            "iso" => IsoDay(word.Text, out value),
            _ => false,
        };
    }

    bool DayOfMonth(string word, out int value)
    {
        if (_values.TryGetValue(("ordinal", word), out value)) return true;
        var digits = word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal)
            || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal) ? word[..^2] : word;
        return digits.Length <= 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is >= 1 and <= 31;
    }

    static bool Digits(string word, int length, out int value)
    {
        value = 0;
        return word.Length == length && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    static bool IsoDay(string word, out int value)
    {
        var found = DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        value = found ? day.DayNumber : 0;
        return found;
    }
}
