namespace Demarche.Restoration;

/// <summary>Decides whether a line is the text under a picture.</summary>
/// <remarks>
/// A caption closes with a credit in brackets (<c>(Photo: AP)</c>, <c>(Reuters)</c>), with an agency behind a slash or a dash, or begins with
/// words such as <c>FILE PHOTO:</c>. A full stop before an agency alone in brackets makes it prose: that is an agency credit after the last sentence.
/// </remarks>
static class CaptionDetector
{
    /// <summary>Most words of a caption with an agency alone at its end, and of one with a photo credit.</summary>
    const int MostWords = 45, MostWordsWithPhotoCredit = 70;

    /// <summary>Most words of a caption of several sentences with a photo credit: longer ones are paragraphs that a page glued a credit to.</summary>
    const int MostWordsOfSentences = 40;

    internal static string? Find(Line line, RestorationRules rules)
    {
        if (line.WordCount is < 2 or > MostWordsWithPhotoCredit) return null;
        if (line.WordCount <= MostWords && BeginsWithCue(line, rules)) return "caption/cue";
        if (ClosingBrackets(line.Text) is { } credit && credit.Before.Length > 0)
        {
            if (IsPhotoCredit(credit.Inside, rules) && (line.WordCount <= MostWordsOfSentences || !credit.Before.AsSpan(0, credit.Before.Length - 1).Contains(". ", StringComparison.Ordinal))) return "caption/photo-credit";
            var ended = credit.Before[^1] is '.' or '!' or '?' or '”' or '"';
            if (!ended && line.WordCount <= MostWords && rules.Agencies.Find(credit.Inside) is not null) return "caption/agency";
        }

        if (line.WordCount <= MostWordsWithPhotoCredit && (EndsWithCreditWord(line) || EndsWithPictureSource(line, rules))) return "caption/credit-tail";
        return line.WordCount <= MostWords && EndsWithAgency(line.Text, rules) ? "caption/agency-tail" : null;
    }

    /// <summary><c>… in the hall. Credit: Jane Doe</c>: few words without a sentence's end after the word.</summary>
    static bool EndsWithCreditWord(Line line)
    {
        var at = line.Text.LastIndexOf("redit:", StringComparison.Ordinal);
        if (at < 0) at = line.Text.LastIndexOf("ourtesy of ", StringComparison.Ordinal);
        return at >= 0 && Words.Count(Words.Normalize(line.Text.AsSpan(at))) <= 10 && line.Text[^1] != '.';
    }

    static bool EndsWithPictureSource(Line line, RestorationRules rules) => line.Text[^1] != '.' && rules.CaptionTails.End(line.Normal) is not null;

    static bool BeginsWithCue(Line line, RestorationRules rules)
    {
        if (rules.Captions.Start(line.Normal) is null) return false;
        var colon = line.Text.AsSpan().IndexOfAny(":–—");
        return colon is > 0 and < 25 || line.Text.StartsWith("FILE ", StringComparison.Ordinal);
    }

    static (string Before, string Inside)? ClosingBrackets(string text)
    {
        var trimmed = text.AsSpan().TrimEnd('.');
        if (trimmed.Length < 4 || trimmed[^1] is not (')' or ']')) return null;
        var open = trimmed.LastIndexOfAny("([");
        return open < 0 ? null : (trimmed[..open].TrimEnd().ToString(), trimmed[(open + 1)..^1].ToString());
    }

    static bool IsPhotoCredit(string inside, RestorationRules rules)
    {
        var normal = Words.Normalize(inside);
        return Words.Count(normal) <= 12 && (rules.Captions.Start(normal) is not null || rules.Captions.End(normal) is not null);
    }

    /// <summary><c>… in Geneva / AFP</c>, <c>… in Geneva — Reuters</c>, <c>… REUTERS/Jane Doe</c>.</summary>
    static bool EndsWithAgency(string text, RestorationRules rules)
    {
        var slash = text.AsSpan().LastIndexOfAny("/|–—");
        if (slash <= 0) return false;
        var after = text[(slash + 1)..].Trim(' ', '.');
        if (rules.Agencies.Find(after) is not null && (slash + 1 < text.Length && text[slash - 1] == ' ')) return true;
        var before = text[..slash].TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return text[slash] == '/' && rules.Agencies.Find(word) is not null && Words.Count(Words.Normalize(after)) <= 4 && word.Length > 1;
    }
}
