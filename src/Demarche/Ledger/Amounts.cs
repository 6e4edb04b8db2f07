using System.Globalization;

namespace Demarche.Ledger;

/// <summary>A number with the word that it counts.</summary>
/// <param name="Number">The number, multiplied out: <c>7 thousand</c> is 7000.</param>
/// <param name="Unit">The counted word in lower case, stemmed; <c>%</c> for a share.</param>
readonly record struct Amount(decimal Number, string Unit)
{
    public override string ToString() => $"{Number.ToString(CultureInfo.InvariantCulture)} {Unit}";
}

/// <summary>Finds amounts in words.</summary>
static class Amounts
{
    public static IEnumerable<Amount> In(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (!TryNumber(words[i], out var number)) continue;
            var next = i + 1 < words.Length ? words[i + 1].Trim('.', ',', ';', '”', '"').ToLowerInvariant() : "";
            var factor = Factor(next);
            if (factor != 1) next = i + 2 < words.Length ? words[i + 2].Trim('.', ',', ';', '”', '"').ToLowerInvariant() : "";
            if (words[i].Contains('%')) next = "%";
            if (next.Length > 0) yield return new Amount(number * factor, Wording.Stem(next));
        }
    }

    // A day or a year is a date, not an amount: the word behind it would be a month or no word that is counted.
    static bool TryNumber(string word, out decimal number)
    {
        var digits = word.Trim('$', '€', '£', '%', '.', ',', ';', '(', ')');
        return decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    static decimal Factor(string word) => word switch
    {
        "hundred" => 100,
        "thousand" => 1_000,
        "million" => 1_000_000,
        "billion" or "bn" => 1_000_000_000,
        _ => 1,
    };
}
