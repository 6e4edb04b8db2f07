using System.Text.RegularExpressions;

namespace Demarche.Intake;

/// <summary>Finds the note that a dispatch is a translation, and from which language: <c>Translated from the Russian by …</c>.</summary>
static partial class TranslationNote
{
    /// <summary>Longest line that is such a note, in characters; in a longer one the words are the article's own.</summary>
    const int LongestNote = 200;

    /// <summary>The dispatch with what it says of its translation among its metadata.</summary>
    internal static Dispatch Describe(Dispatch dispatch)
    {
        foreach (var match in Note().EnumerateMatches(dispatch.Text))
        {
            var start = dispatch.Text.AsSpan(0, match.Index).LastIndexOf('\n') + 1;
            var length = dispatch.Text.AsSpan(match.Index).IndexOf('\n');
            if ((length < 0 ? dispatch.Text.Length : match.Index + length) - start > LongestNote) return dispatch;
            var language = dispatch.Text.AsSpan(match.Index, match.Length);
            return dispatch with { Metadata = [.. dispatch.Metadata, new Metadata("translated-from", language[(language.LastIndexOf(' ') + 1)..].ToString(), "text")] };
        }

        return dispatch;
    }

    [GeneratedRegex(@"\b[Tt]ranslat(?:ed|ion) from (?:the )?(?:original )?\p{Lu}\p{Ll}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
