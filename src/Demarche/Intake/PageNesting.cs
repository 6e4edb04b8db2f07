using System.Buffers;
using System.Collections.Frozen;

namespace Demarche.Intake;

/// <summary>Flattens markup that is nested deeper than pages are, so that the time and memory of a page stay linear in its length.</summary>
/// <remarks>
/// A parser of HTML looks through its open elements at most tags, and repeats every open formatting element in each new paragraph (HTML Living
/// Standard, sections 13.2.4.2 and 13.2.4.3): a page that only opens elements costs the square of its length. Browsers stop at 512 levels.
/// </remarks>
static class PageNesting
{
    /// <summary>Most open elements, as in Chromium, and most open formatting elements; tags beyond are left out.</summary>
    const int MostOpen = 512, MostFormatting = 24;

    /// <summary>Elements that have no end tag or need none: they close each other.</summary>
    static readonly FrozenSet<string> Unclosed =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
            "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rp", "rt", "html", "head", "body", "frame", "keygen", "!doctype");

    static readonly FrozenSet<string> Formatting =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>Elements that a slash before the end of their tag does not close; those of drawings and formulas it does.</summary>
    static readonly FrozenSet<string> Ordinary =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, [.. Formatting, "div", "span", "section", "article", "main", "aside", "header", "footer", "nav", "ul", "ol", "dl", "table", "blockquote",
            "form", "fieldset", "center", "details", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "address", "label", "button", "select", "object", "ruby", "dialog", "menu"]);

    /// <summary>Elements whose content is no markup.</summary>
    static readonly FrozenSet<string> Raw = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "script", "style", "textarea", "title", "xmp", "noscript", "iframe");

    static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>The page itself, or where it is nested too deep, the page without the tags beyond the limit.</summary>
    internal static string Limit(string html)
    {
        var cuts = Cuts(html);
        if (cuts.Count == 0) return html;
        var kept = new System.Text.StringBuilder(html.Length);
        var at = 0;
        foreach (var (start, end) in cuts)
        {
            kept.Append(html, at, start - at).Append(' ');
            at = end;
        }

        return kept.Append(html, at, html.Length - at).ToString();
    }

    static List<(int Start, int End)> Cuts(string html)
    {
        var names = Unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        var formattings = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        var raws = Raw.GetAlternateLookup<ReadOnlySpan<char>>();
        var ordinary = Ordinary.GetAlternateLookup<ReadOnlySpan<char>>();
        var cuts = new List<(int, int)>();
        var (open, formatting, beyond) = (0, 0, 0);
        for (var at = 0; (at = html.IndexOf('<', at)) >= 0 && at + 1 < html.Length;)
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                at = html.IndexOf("-->", at, StringComparison.Ordinal);
                if (at < 0) break;
                continue;
            }

            var closes = html[at + 1] == '/';
            var name = Name(html, at + (closes ? 2 : 1));
            var start = at;
            if (name.IsEmpty)
            {
                at++;
                continue;
            }

            var end = html.IndexOf('>', at);
            at = end = end < 0 ? html.Length : end + 1;
            if (names.Contains(name)) continue;
            var formats = formattings.Contains(name);
            if (!closes && raws.Contains(name)) at = AfterRaw(html, end, name);
            else if (closes && beyond > 0)
            {
                beyond--;
                cuts.Add((start, end));
            }
            else if (closes)
            {
                open = Math.Max(0, open - 1);
                if (formats) formatting = Math.Max(0, formatting - 1);
            }
            else if (open >= MostOpen || (formats && formatting >= MostFormatting))
            {
                beyond++;
                cuts.Add((start, end));
            }
            else if (html[end - 2] != '/' || ordinary.Contains(name))
            {
                open++;
                if (formats) formatting++;
            }
        }

        return cuts;
    }

    static ReadOnlySpan<char> Name(string html, int start)
    {
        if (start >= html.Length || !char.IsAsciiLetter(html[start])) return default;
        var rest = html.AsSpan(start);
        var length = rest.IndexOfAny(NameEnds);
        return length < 0 ? rest : rest[..length];
    }

    /// <summary>Behind the end tag of a raw element, or where its content begins when it has none.</summary>
    static int AfterRaw(string html, int from, ReadOnlySpan<char> name)
    {
        var end = html.AsSpan(from).IndexOf(string.Concat("</", name), StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : from + end + 2 + name.Length;
    }
}
