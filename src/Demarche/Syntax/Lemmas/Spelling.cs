using System.Text;

namespace Demarche.Syntax.Lemmas;

/// <summary>What an unknown form may have been meant for.</summary>
static class Spelling
{
    /// <summary>Letters in a row from which on they are no spelling ("sooo").</summary>
    const int Stretched = 3;

    /// <summary>Shorter words are too like each other to take one for another.</summary>
    const int ShortestMisspelt = 6;

    /// <summary>Longer ones are addresses and words run together.</summary>
    const int LongestMisspelt = 24;

    /// <summary>In capitals, a shorter name may well be an abbreviation.</summary>
    const int ShortestInCapitals = 4;

    const int ShortestSmall = 3;

    static readonly EditRule[] Cases = [new(Respelling.Capitalized, 0, ""), new(Respelling.Title, 0, ""), new(Respelling.Upper, 0, "")];

    /// <summary>A name all small or all in capitals as it may be spelt otherwise; nothing for one that is cased already.</summary>
    public static IEnumerable<string> OtherCases(string form)
    {
        var (small, capital) = (form.Any(char.IsLower), form.Any(char.IsUpper));
        return small == capital || form.Length < (small ? ShortestSmall : ShortestInCapitals) ? [] : Cases.Select(name => name.Apply(form));
    }

    /// <summary>A form with its stretched letters as two and as one; null where it has none.</summary>
    public static IEnumerable<string>? Squeezed(string form)
    {
        for (int i = 0, end; i < form.Length; i = end)
        {
            end = EndOfRun(form, i);
            if (end - i >= Stretched && char.IsLetter(form[i])) return [Squeeze(form, 2), Squeeze(form, 1)];
        }

        return null;
    }

    static string Squeeze(string form, int keep)
    {
        var result = new StringBuilder(form.Length);
        for (int i = 0, end; i < form.Length; i = end)
        {
            end = EndOfRun(form, i);
            result.Append(form, i, end - i >= Stretched && char.IsLetter(form[i]) ? keep : end - i);
        }

        return result.ToString();
    }

    static int EndOfRun(string form, int start)
    {
        var end = start + 1;
        while (end < form.Length && char.ToLowerInvariant(form[end]) == char.ToLowerInvariant(form[start])) end++;
        return end;
    }

    /// <summary>A form with one doubled letter single, two neighbours exchanged, or one letter doubled: the mistakes that seldom make another word.</summary>
    public static IEnumerable<string> Respelt(string form) =>
        form.Length is < ShortestMisspelt or > LongestMisspelt ? [] : Exchanged(form).Concat(Doubled(form));

    static IEnumerable<string> Exchanged(string form)
    {
        for (var i = 1; i < form.Length; i++)
        {
            if (!char.IsLetter(form[i]) || !char.IsLetter(form[i - 1])) continue;
            if (form[i] == form[i - 1]) yield return form.Remove(i, 1);
            // The first letter is seldom mistaken.
            else if (i > 1) yield return string.Concat(form.AsSpan(0, i - 1), form.AsSpan(i, 1), form.AsSpan(i - 1, 1), form.AsSpan(i + 1));
        }
    }

    static IEnumerable<string> Doubled(string form)
    {
        for (var i = 1; i < form.Length; i++)
            if (char.IsLetter(form[i])) yield return form.Insert(i, form[i].ToString());
    }
}
