using System.Net;
using System.Text;
using Demarche.Output;
using Demarche.Restoration;

namespace Demarche.App.Rendering;

/// <summary>A restored dispatch as a page: the raw text with its damage marked on the left, the clean text on the right.</summary>
static class RestoredHtml
{
    const string Style = "body{font:16px/1.5 serif;margin:1rem}main{display:grid;grid-template-columns:1fr 1fr;gap:2rem}"
        + "article{white-space:pre-wrap;overflow-wrap:anywhere}mark{background:#fd8}h2{font-size:1rem}";

    public static string Write(RestoredText restored, Dispatch dispatch)
    {
        var page = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        page.Append(Text(restored.Title ?? dispatch.Id)).Append("</title><style>").Append(Style).Append("</style></head><body>\n<h1>")
            .Append(Text(restored.Title ?? dispatch.Id)).Append("</h1>\n<p>").Append(restored.Damage.Count).Append(" damaged places, trust ")
            .Append(restored.Trust.ToString("F2")).Append("</p>\n<main>\n<section><h2>As it came</h2><article>");
        WriteRaw(page, restored);
        page.Append("</article></section>\n<section><h2>Restored</h2><article>").Append(Text(restored.Text)).Append("</article></section>\n</main></body></html>\n");
        return page.ToString();
    }

    /// <summary>The raw text; of damages that overlap the first and longest is marked.</summary>
    static void WriteRaw(StringBuilder page, RestoredText restored)
    {
        var at = 0;
        foreach (var damage in restored.Damage.OrderBy(item => item.Span.Start).ThenByDescending(item => item.Span.End))
        {
            if (damage.Span.Start < at || damage.Span.IsEmpty) continue;
            var title = $"{DispatchJson.KebabCase(damage.Kind.ToString())}: {damage.Explanation}" + (damage.Proposal is { } proposal ? $" Proposed: {proposal}" : "");
            page.Append(Text(restored.Raw[at..damage.Span.Start])).Append("<mark title=\"").Append(Text(title)).Append("\">")
                .Append(Text(damage.Span.Of(restored.Raw))).Append("</mark>");
            at = damage.Span.End;
        }

        page.Append(Text(restored.Raw[at..]));
    }

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
