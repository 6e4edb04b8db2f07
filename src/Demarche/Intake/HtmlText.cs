using System.Text;
using AngleSharp.Dom;

namespace Demarche.Intake;

/// <summary>Writes the visible text of a page line by line, each with what the markup says about it.</summary>
/// <remarks>One pass over the tree without recursion; scripts, styles, forms' controls, menus and hidden elements are left out.</remarks>
sealed class HtmlText
{
    /// <summary>Longest caption that its form shows, in characters, and the least share of it in italics or small print, blanks counting as none.</summary>
    const int LongestCaption = 400;
    const double ShareOfEmphasis = 0.75;

    readonly StringBuilder _text = new();
    readonly StringBuilder _line = new();
    readonly List<BlockHint> _hints = [];
    readonly Stack<Place> _places = new([new Place(BlockRole.None, 0)]);
    readonly PageOutline _outline;
    int _inLinks, _links, _inEmphasis, _emphases;
    bool _titleSeen, _belowPicture;

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
        else if (IsEmphasis(element)) _emphases++;
        else if (element.TagName is "IMG" or "PICTURE") _belowPicture |= _line.Length == 0;
        var around = _places.Peek();
        var shape = PageElements.IsBlock(element) ? _outline.Shape(element) : around.Shape;
        _places.Push(new Place(RoleOf(element, around.Role), shape));
        return true;
    }

    void Leave(INode node)
    {
        if (node is not IElement element) return;
        if (element.TagName == "A") _links--;
        else if (IsEmphasis(element)) _emphases--;
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
        if (_outline.IsMost(element)) return BlockRole.None;
        if (PageClasses.IsHeading(names)) return BlockRole.Heading;
        return PageClasses.IsStandfirst(names) ? BlockRole.Standfirst | BlockRole.Aside : PageClasses.IsAside(names) ? BlockRole.Aside : BlockRole.None;
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
            if (_emphases > 0) _inEmphasis++;
        }
    }

    void Flush()
    {
        while (_line.Length > 0 && _line[^1] == ' ') _line.Length--;
        if (_line.Length > 0)
        {
            if (_text.Length > 0) _text.Append('\n');
            _hints.Add(new BlockHint(_text.Length, _places.Peek().Role | (IsCaptionByForm() ? BlockRole.Caption : BlockRole.None), _places.Peek().Shape, (double)_inLinks / _line.Length));
            _text.Append(_line);
            _belowPicture = false;
        }

        _line.Clear();
        (_inLinks, _inEmphasis) = (0, 0);
    }

    /// <summary>A short paragraph all in italics or small print right below a picture is the picture's, where the page names no caption.</summary>
    bool IsCaptionByForm() => _belowPicture && _line.Length <= LongestCaption && _inEmphasis > 0 && _inEmphasis >= _line.Length * ShareOfEmphasis;

    static bool IsEmphasis(IElement element) => element.TagName is "EM" or "I" or "SMALL";
}
