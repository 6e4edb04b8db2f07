using System.Text;
using AngleSharp.Dom;

namespace Demarche.Intake;

/// <summary>Writes the visible text of a page line by line, each with what the markup says about it.</summary>
/// <remarks>One pass over the tree without recursion; scripts, styles, forms' controls, menus and hidden elements are left out.</remarks>
sealed class HtmlText
{
    /// <summary>An element with at least this share of the page's paragraph characters is no aside, whatever its name.</summary>
    const double ShareOfMain = 0.5;

    static readonly HashSet<string> Skipped =
        ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SVG", "svg", "MATH", "math", "IFRAME", "OBJECT", "SELECT", "BUTTON", "INPUT", "TEXTAREA", "CANVAS", "AUDIO", "VIDEO", "HEAD", "NAV", "DIALOG", "MAP"];

    static readonly HashSet<string> Blocks =
        ["P", "DIV", "SECTION", "ARTICLE", "MAIN", "ASIDE", "HEADER", "FOOTER", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "UL", "OL", "DL", "DT", "DD", "BLOCKQUOTE", "PRE",
         "TABLE", "TR", "TD", "TH", "FIGURE", "FIGCAPTION", "FORM", "FIELDSET", "ADDRESS", "BODY", "HR", "CENTER", "DETAILS", "SUMMARY", "LABEL", "TIME"];

    readonly StringBuilder _text = new();
    readonly StringBuilder _line = new();
    readonly List<BlockHint> _hints = [];
    readonly Dictionary<IElement, int> _paragraphs;
    readonly int _allParagraphs;
    int _inLinks, _links;
    bool _titleSeen;

    HtmlText(IDocument page)
    {
        _paragraphs = CountParagraphs(page);
        _allParagraphs = page.Body is { } body ? _paragraphs.GetValueOrDefault(body) : 0;
    }

    internal static (string Text, IReadOnlyList<BlockHint> Hints) Of(IDocument page)
    {
        if (page.Body is null) return ("", []);
        var writer = new HtmlText(page);
        writer.Walk(page.Body);
        return (writer._text.ToString(), writer._hints);
    }

    /// <summary>The text of a field that may hold markup or entities, on one line.</summary>
    internal static string Plain(string field)
    {
        if (!field.AsSpan().ContainsAny('<', '&')) return string.Join(' ', field.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(field);
        return string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Characters of paragraphs inside every element that holds one.</summary>
    static Dictionary<IElement, int> CountParagraphs(IDocument page)
    {
        var counts = new Dictionary<IElement, int>();
        foreach (var paragraph in page.GetElementsByTagName("p"))
        {
            var length = paragraph.TextContent.Length;
            for (var element = paragraph.ParentElement; element is not null; element = element.ParentElement)
                counts[element] = counts.GetValueOrDefault(element) + length;
        }

        return counts;
    }

    void Walk(IElement root)
    {
        var roles = new Stack<BlockRole>([BlockRole.None]);
        for (INode? node = root; node is not null;)
        {
            if (node is IText text) Write(text.Data);
            var entered = node is not IElement element || Enter(element, roles);
            if (entered && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            if (entered && node is IElement empty) Leave(empty, roles);
            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement parent) Leave(parent, roles);
            }

            if (node is null || node == root) break;
            node = node.NextSibling;
        }

        Flush(BlockRole.None);
    }

    bool Enter(IElement element, Stack<BlockRole> roles)
    {
        if (Skipped.Contains(element.TagName) || IsHidden(element)) return false;
        if (element.TagName == "BR") Flush(roles.Peek());
        if (Blocks.Contains(element.TagName)) Flush(roles.Peek());
        if (element.TagName == "A") _links++;
        roles.Push(RoleOf(element, roles.Peek()));
        return true;
    }

    void Leave(IElement element, Stack<BlockRole> roles)
    {
        var role = roles.Count > 1 ? roles.Pop() : BlockRole.None;
        if (element.TagName == "A") _links--;
        if (Blocks.Contains(element.TagName)) Flush(role);
    }

    static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("style") is { } style && style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase);

    BlockRole RoleOf(IElement element, BlockRole around)
    {
        var role = around | element.TagName switch
        {
            "P" => BlockRole.Paragraph,
            "H1" or "H2" or "H3" or "H4" or "H5" or "H6" => BlockRole.Heading,
            "LI" or "DT" or "DD" => BlockRole.ListItem,
            "FIGCAPTION" or "FIGURE" => BlockRole.Caption,
            "BLOCKQUOTE" => BlockRole.Quote,
            "TABLE" => BlockRole.Table,
            "ARTICLE" => BlockRole.None,
            "ASIDE" or "FOOTER" or "FORM" => IsMain(element) ? BlockRole.None : BlockRole.Aside,
            _ => BlockRole.None,
        };
        if (element.TagName == "H1" && !_titleSeen)
        {
            _titleSeen = true;
            role |= BlockRole.Title;
        }

        return role | RoleOfNames(element);
    }

    BlockRole RoleOfNames(IElement element)
    {
        if (element.GetAttribute("itemprop") is "articleBody") return BlockRole.Article;
        var names = element.ClassName is { Length: > 0 } || element.Id is { Length: > 0 } ? element.ClassName + " " + element.Id : "";
        if (names.Length == 0 || element.TagName is "HTML" or "BODY" or "P") return BlockRole.None;
        if (PageClasses.IsArticleBody(names) && IsMain(element)) return BlockRole.Article;
        return PageClasses.IsAside(names) && !IsMain(element) ? BlockRole.Aside : BlockRole.None;
    }

    bool IsMain(IElement element) => _allParagraphs > 0 && _paragraphs.GetValueOrDefault(element) >= _allParagraphs * ShareOfMain;

    void Write(string data)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                if (_line.Length > 0 && _line[^1] != ' ') _line.Append(' ');
                continue;
            }

            _line.Append(c);
            if (_links > 0) _inLinks++;
        }
    }

    void Flush(BlockRole role)
    {
        while (_line.Length > 0 && _line[^1] == ' ') _line.Length--;
        if (_line.Length > 0)
        {
            if (_text.Length > 0) _text.Append('\n');
            _hints.Add(new BlockHint(_text.Length, role, (double)_inLinks / _line.Length));
            _text.Append(_line);
        }

        _line.Clear();
        _inLinks = 0;
    }
}
