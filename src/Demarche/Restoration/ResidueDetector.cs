using System.Globalization;

namespace Demarche.Restoration;

/// <summary>Finds words in another script that translation left standing in a Latin text.</summary>
/// <remarks>Names in their own script stand in brackets, after a colon or between quotation marks on purpose and are no finding.</remarks>
static class ResidueDetector
{
    /// <summary>Fewest letters of a word that counts.</summary>
    const int FewestLetters = 3;

    /// <summary>A text with more such places is written in two languages on purpose.</summary>
    const int MostPlaces = 8;

    /// <summary>Takes the findings of a text in two languages back.</summary>
    internal static void DropIfBilingual(List<Damage> damage)
    {
        if (damage.Count(item => item.Kind == DamageKind.UntranslatedResidue) > MostPlaces) damage.RemoveAll(item => item.Kind == DamageKind.UntranslatedResidue);
    }

    internal static void Find(Line line, List<Damage> damage)
    {
        if (!IsMostlyLatin(line.Text)) return;
        for (var i = 0; i < line.Text.Length; i++)
        {
            if (!IsOther(line.Text[i])) continue;
            var start = i;
            while (i < line.Text.Length && (IsOther(line.Text[i]) || (line.Text[i] == ' ' && i + 1 < line.Text.Length && IsOther(line.Text[i + 1])))) i++;
            if (i - start < FewestLetters || IsOnPurpose(line.Text, start)) continue;
            var span = new TextSpan(line.Span.Start + start, line.Span.Start + i);
            damage.Add(new(DamageKind.UntranslatedResidue, span, "Words that were left untranslated.", null, 0.6, "residue/other-script"));
        }
    }

    static bool IsMostlyLatin(string text)
    {
        int latin = 0, other = 0;
        foreach (var c in text)
        {
            if (IsOther(c)) other++;
            else if (char.IsLetter(c)) latin++;
        }

        return other > 0 && latin > 2 * other;
    }

    static bool IsOther(char c) => c >= '\u0370' && (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) && c is not (>= '\u1E00' and <= '\u1FFF') and not (>= '\u2100' and <= '\u214F') and not '\uFFFD';

    static bool IsOnPurpose(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before.Length > 0 && (before[^1] is ':' or '/' or ',' or '‘' or '\'' || QuoteMarks.IsMark(before[^1]) || before.LastIndexOf('(') > before.LastIndexOf(')') || before.LastIndexOf('[') > before.LastIndexOf(']'));
    }
}
