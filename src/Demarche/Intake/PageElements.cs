using AngleSharp.Dom;

namespace Demarche.Intake;

/// <summary>What the elements of a page are by their names and attributes (HTML Living Standard, section 4).</summary>
static class PageElements
{
    static readonly HashSet<string> Skipped =
        ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SVG", "svg", "MATH", "math", "IFRAME", "OBJECT", "SELECT", "BUTTON", "INPUT", "TEXTAREA", "CANVAS", "AUDIO", "VIDEO", "HEAD", "NAV", "DIALOG", "MAP"];

    static readonly HashSet<string> Blocks =
        ["P", "DIV", "SECTION", "ARTICLE", "MAIN", "ASIDE", "HEADER", "FOOTER", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "UL", "OL", "DL", "DT", "DD", "BLOCKQUOTE", "PRE",
         "TABLE", "TR", "TD", "TH", "FIGURE", "FIGCAPTION", "FORM", "FIELDSET", "ADDRESS", "BODY", "HR", "CENTER", "DETAILS", "SUMMARY", "LABEL", "TIME"];

    /// <summary>Parts of the page by their ARIA role that hold none of the article.</summary>
    static readonly HashSet<string> AsideRoles = ["complementary", "navigation", "search", "banner", "contentinfo", "dialog", "alertdialog", "alert", "menu", "menubar", "toolbar", "tablist", "form"];

    /// <summary>Whether nothing of it is visible text: scripts, styles, the controls of forms, menus, hidden elements.</summary>
    internal static bool IsSkipped(IElement element) =>
        Skipped.Contains(element.TagName) || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it begins and ends a line.</summary>
    internal static bool IsBlock(IElement element) => Blocks.Contains(element.TagName);

    /// <summary>Whether its ARIA role says that it is none of the article.</summary>
    internal static bool IsAsideByRole(IElement element) => element.GetAttribute("role") is { } role && AsideRoles.Contains(role.Trim());
}
