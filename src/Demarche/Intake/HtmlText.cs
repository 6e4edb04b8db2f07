using System.Text;
using AngleSharp.Dom;

namespace Demarche.Intake;

/// <summary>Writes the visible text of a page line by line, each with what the markup says about it.</summary>
/// <remarks>One pass over the tree without recursion; scripts, styles, forms' controls, menus and hidden elements are left out.</remarks>
sealed class HtmlText
{
    readonly StringBuilder _text = new();
    readonly StringBuilder _line = new();
    readonly List<BlockHint> _hints = [];
    readonly Stack<Place> _places = new([new Place(BlockRole.None, 0)]);
    readonly PageOutline _outline;
    int _inLinks, _links;
    bool _titleSeen;

    HtmlText(IElement body) => _outline = new PageOutline(body);

    internal static (string Text, IReadOnlyList<BlockHint> Hints) Of(IDocument page)
    {
        if (page.Body is null) return ("", []);
        var writer = new HtmlText(page.Body);
        PageWalk.Visit(page.Body, writer.Enter, writer.Leave);
        writer.Flush();
        return (writer._text.ToString(), writer._hints);
    }

    /// <summary>The text of a field that may hold markup or entities, on one line.</summary>
    internal static string Plain(string field)
    {
        if (!field.AsSpan().ContainsAny('<', '&')) return string.Join(' ', field.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(PageNesting.Limit(field));
        return string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    bool Enter(INode node)
    {
        if (node is IText text) Write(text.Data);
        if (node is not IElement element) return true;
        if (PageElements.IsSkipped(element)) return false;
        if (element.TagName == "BR" || PageElements.IsBlock(element)) Part(element);
        if (element.TagName == "A") _links++;
        var around = _places.Peek();
        var shape = PageElements.IsBlock(element) ? _outline.Shape(element) : around.Shape;
        _places.Push(new Place(RoleOf(element, around.Role), shape));
        return true;
    }

    void Leave(INode node)
    {
        if (node is not IElement element) return;
        if (element.TagName == "A") _links--;
        if (PageElements.IsBlock(element)) Part(element);
        if (_places.Count > 1) _places.Pop();
    }

    /// <summary>Ends the line, but for the cells of a row of data, which stand on one.</summary>
    void Part(IElement element)
    {
        if (element.TagName is "TD" or "TH" && _places.Peek().Role.HasFlag(BlockRole.Table)) Write(" ");
        else Flush();
    }

    BlockRole RoleOf(IElement element, BlockRole around)
    {
        var role = around | element.TagName switch
        {
            "P" => BlockRole.Paragraph,
            "H1" or "H2" or "H3" or "H4" or "H5" or "H6" => BlockRole.Heading,
            "LI" or "DT" or "DD" => BlockRole.ListItem,
            "FIGCAPTION" or "FIGURE" => BlockRole.Caption,
            "BLOCKQUOTE" => BlockRole.Quote,
            "TABLE" => _outline.IsData(element) ? BlockRole.Table : BlockRole.None,
            "ASIDE" or "FOOTER" or "FORM" => _outline.IsMost(element) ? BlockRole.None : BlockRole.Aside,
            _ => BlockRole.None,
        };
        if (element.TagName == "H1" && !_titleSeen)
        {
            _titleSeen = true;
            role |= BlockRole.Title;
        }

        if (element == _outline.Main) role |= BlockRole.Main;
        if (PageElements.IsAsideByRole(element) && !_outline.IsMost(element)) role |= BlockRole.Aside;
        return role | RoleOfNames(element);
    }

    BlockRole RoleOfNames(IElement element)
    {
        if (element.GetAttribute("itemprop") is "articleBody") return BlockRole.Article;
        var names = Names(element);
        if (names.Length == 0 || element.TagName is "HTML" or "BODY") return BlockRole.None;
        if (PageClasses.IsArticleBody(names) && _outline.IsMost(element)) return BlockRole.Article;
        return PageClasses.IsAside(names) && !_outline.IsMost(element) ? BlockRole.Aside : BlockRole.None;
    }

    static string Names(IElement element) =>
        element.ClassName is { Length: > 0 } || element.Id is { Length: > 0 } ? element.ClassName + " " + element.Id : "";

    /// <summary>What the elements around the text say.</summary>
    readonly record struct Place(BlockRole Role, int Shape);

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

    void Flush()
    {
        while (_line.Length > 0 && _line[^1] == ' ') _line.Length--;
        if (_line.Length > 0)
        {
            if (_text.Length > 0) _text.Append('\n');
            _hints.Add(new BlockHint(_text.Length, _places.Peek().Role, _places.Peek().Shape, (double)_inLinks / _line.Length));
            _text.Append(_line);
        }

        _line.Clear();
        _inLinks = 0;
    }
}
