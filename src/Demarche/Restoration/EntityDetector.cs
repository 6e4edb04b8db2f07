using System.Net;
using System.Text.RegularExpressions;

namespace Demarche.Restoration;

/// <summary>Finds characters that a page wrote as entities and nobody read: <c>AT&amp;amp;T</c>, <c>it&amp;#8217;s</c>.</summary>
static partial class EntityDetector
{
    internal static void Find(Line line, List<Damage> damage, CutList cuts)
    {
        if (!line.Text.Contains('&', StringComparison.Ordinal)) return;
        foreach (var match in Entity().EnumerateMatches(line.Text))
        {
            var written = line.Text.Substring(match.Index, match.Length);
            // Escaped twice, as feeds of feeds are: &amp;#8217; is &#8217; is ’.
            var character = WebUtility.HtmlDecode(WebUtility.HtmlDecode(written)).Replace('\u00A0', ' ');
            var span = new TextSpan(line.Span.Start + match.Index, line.Span.Start + match.Index + match.Length);
            if (character == written || cuts.Takes(span) || character.Any(char.IsControl)) continue;
            damage.Add(new(DamageKind.Template, span, "A character that was left in the writing of web pages.", character, 0.95, "template/entity"));
            cuts.Add(new Cut(span, character));
        }
    }

    [GeneratedRegex(@"&(?:amp;)?(?:[a-zA-Z][a-zA-Z0-9]{1,7}|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
