using System.Net;
using System.Text;

namespace Demarche.App.Reporting;

/// <summary>Builds a page; text is escaped, markup is not.</summary>
sealed class Html
{
    readonly StringBuilder _page = new();

    /// <summary>Markup of our own.</summary>
    public Html Raw(string markup)
    {
        _page.Append(markup);
        return this;
    }

    /// <summary>Text from anywhere.</summary>
    public Html Text(string? text)
    {
        _page.Append(WebUtility.HtmlEncode(text ?? ""));
        return this;
    }

    /// <summary>A table up to its first row; <see cref="CloseTable"/> ends it.</summary>
    public Html OpenTable(string caption, params IEnumerable<string> columns)
    {
        Raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"").Text(caption).Raw("\"><table>\n<caption>").Text(caption).Raw("</caption>\n<thead><tr>");
        foreach (var column in columns) Raw("<th scope=\"col\">").Text(column).Raw("</th>");
        return Raw("</tr></thead>\n<tbody>\n");
    }

    /// <summary>Ends a table.</summary>
    public Html CloseTable() => Raw("</tbody></table></div>\n");

    /// <summary>A table of rows by columns, each cell written by <paramref name="cell"/>.</summary>
    public Html Matrix(string caption, string corner, IReadOnlyList<string> rows, IReadOnlyList<string> columns, Action<string, string> cell)
    {
        OpenTable(caption, [corner, .. columns]);
        foreach (var row in rows)
        {
            Raw("<tr><th scope=\"row\">").Text(row).Raw("</th>");
            foreach (var column in columns)
            {
                Raw("<td>");
                cell(row, column);
                Raw("</td>");
            }

            Raw("</tr>\n");
        }

        return CloseTable();
    }

    public override string ToString() => _page.ToString();
}
