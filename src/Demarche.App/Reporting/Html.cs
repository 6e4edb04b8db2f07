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

    public override string ToString() => _page.ToString();
}
