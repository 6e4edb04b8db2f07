using System.Text.RegularExpressions;

namespace Demarche.Restoration;

/// <summary>Finds the lines of lists inside an article: what follows a line that announces a list, and runs of lines of one build, as <c>2019: Ada Berg</c>.</summary>
/// <remarks>Menus and teasers are neither announced nor of one build.</remarks>
static partial class ListRuns
{
    /// <summary>Fewest lines of one build that make a list.</summary>
    const int FewestLines = 4;

    /// <summary>Most words of an item, fewest of the line that announces a list.</summary>
    const int MostWordsOfItem = 30, FewestWordsOfIntro = 6;

    internal static bool[] Find(IReadOnlyList<Line> lines, bool[] sure)
    {
        var found = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i + 1;
            if (IsIntro(lines[i]))
            {
                while (end < lines.Count && !sure[end] && IsItem(lines[end])) end++;
                Array.Fill(found, true, i + 1, end - i - 1);
            }
            else if (Build(lines[i]) is { } build)
            {
                while (end < lines.Count && !sure[end] && Build(lines[end]) == build) end++;
                if (end - i >= FewestLines) Array.Fill(found, true, i, end - i);
            }

            i = end - 1;
        }

        return found;
    }

    static bool IsIntro(Line line) => line.WordCount >= FewestWordsOfIntro && line.Text[^1] == ':';

    static bool IsItem(Line line) => line.WordCount is > 0 and <= MostWordsOfItem && !line.EndsSentence && !LineEvidence.IsStamp(line) && !LineEvidence.IsByline(line);

    /// <summary>How a short line with a key and a value is built: by its sign and whether the key is a number. Null for other lines.</summary>
    static (char Sign, bool Number)? Build(Line line)
    {
        if (line.WordCount is < 2 or > MostWordsOfItem || LineEvidence.IsStamp(line) || KeyAndValue().Match(line.Text) is not { Success: true } match) return null;
        return (match.Groups["sign"].Value[0], char.IsDigit(line.Text[0]));
    }

    [GeneratedRegex(@"^[^:]{1,40}?(?:(?<sign>:) | (?<sign>[-–—]) )\S", RegexOptions.CultureInvariant)]
    private static partial Regex KeyAndValue();
}
