using System.Text;

namespace Demarche.Restoration;

/// <summary>The words of a line as the rules compare them: runs of letters and digits in lower case, apostrophes dropped, one blank between.</summary>
static class Words
{
    /// <summary>The normal form of <paramref name="text"/>: <c>"Don't miss:"</c> is <c>"dont miss"</c>.</summary>
    internal static string Normalize(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (c is '\'' or '’') continue;
            if (!char.IsLetterOrDigit(c))
            {
                gap = true;
                continue;
            }

            if (gap && result.Length > 0) result.Append(' ');
            gap = false;
            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }

    /// <summary>How many words a normal form has. Scripts that put no blank between words count two characters a word.</summary>
    internal static int Count(ReadOnlySpan<char> normal)
    {
        if (normal.IsEmpty) return 0;
        int blanks = 0, wide = 0;
        foreach (var c in normal)
        {
            if (c == ' ') blanks++;
            else if (c is >= '\u3040' and <= '\u9FFF') wide++;
        }

        return blanks + 1 + (wide / 2);
    }

    /// <summary>The first word of a normal form.</summary>
    internal static ReadOnlySpan<char> First(ReadOnlySpan<char> normal)
    {
        var blank = normal.IndexOf(' ');
        return blank < 0 ? normal : normal[..blank];
    }
}
