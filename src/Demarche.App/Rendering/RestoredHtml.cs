using System.Net;
using Demarche.Output;
using Demarche.Restoration;

namespace Demarche.App.Rendering;

/// <summary>Restored dispatches as one page: passage by passage the text as it came with its damage marked, and the clean text beside it.</summary>
/// <remarks>It is written as the dispatches come, in the memory of one; the list of contents closes the page and is shown first.</remarks>
sealed class RestoredHtml(TextWriter page)
{
    /// <summary>From so many passages in a row that are left out on, they are folded into one line.</summary>
    const int FewestFolded = 4;

    const string Style =
        """
        :root{color-scheme:light dark;--rule:#8884;--soft:#777}
        body{font:16px/1.5 Georgia,serif;margin:0 auto;max-width:84rem;padding:0 1rem 4rem;display:flex;flex-direction:column}
        nav{order:-1;font-family:system-ui,sans-serif}
        nav li{margin:.2rem 0}
        h1{font-size:1.5rem;line-height:1.25;margin:2.5rem 0 .25rem}
        p.about,ul.damage,.kind,summary,.heads,nav small{font:.8rem/1.5 system-ui,sans-serif;color:var(--soft)}
        p.about{margin:0}
        ul.damage{margin:.5rem 0 1rem;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
        .row,.heads{display:grid;grid-template-columns:6rem minmax(0,1fr) minmax(0,1fr);gap:1.25rem;border-top:1px solid var(--rule);padding:.45rem 0}
        .heads{position:sticky;top:0;background:Canvas;z-index:1;border:0;border-bottom:2px solid var(--rule)}
        .row>div{white-space:pre-wrap;overflow-wrap:anywhere}
        .headline>div{font-weight:bold;font-size:1.1rem}
        .subhead>div{font-weight:bold}
        .out>div{color:var(--soft);font-size:.85rem}
        summary{cursor:pointer;padding:.45rem 0;border-top:1px solid var(--rule)}
        mark{background:#fc66;color:inherit;border-bottom:2px solid #d80}
        mark::after{content:attr(data-number);font:.65rem system-ui,sans-serif;vertical-align:super;margin-left:.15em;color:#b60}
        .out mark{background:none;border:0}
        @media(max-width:50rem){.row,.heads{grid-template-columns:1fr;gap:.25rem}}
        """;

    readonly List<(string Title, int Damage, double Trust)> _contents = [];

    /// <summary>Opens the page.</summary>
    public void Begin() => page.Write($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Restored dispatches</title>\n<style>\n{Style}\n</style></head><body>\n");

    /// <summary>Writes one dispatch.</summary>
    /// <param name="restored">What restoration made of it.</param>
    /// <param name="dispatch">The dispatch.</param>
    /// <param name="file">Where it came from.</param>
    public void Add(RestoredText restored, Dispatch dispatch, string file)
    {
        var title = restored.Title ?? file;
        _contents.Add((title, restored.Damage.Count, restored.Trust));
        string?[] about = [dispatch.Outlet ?? restored.Outlet, (dispatch.Date ?? restored.DatelineDate)?.ToString("yyyy-MM-dd"), restored.Agency is { } agency ? $"agency {agency}" : null, file, $"trust {restored.Trust:0.00}"];
        page.Write($"<section id=\"d{_contents.Count}\"><h1>{Text(title)}</h1>\n<p class=\"about\">{Text(string.Join(" · ", about.OfType<string>()))}</p>\n");
        WriteDamage(restored);
        page.Write("<div class=\"heads\"><span></span><span>As it came</span><span>Restored</span></div>\n");
        WriteRows(restored);
        page.Write("</section>\n");
    }

    /// <summary>Closes the page.</summary>
    public void End()
    {
        if (_contents.Count > 1)
        {
            page.Write($"<nav><h1>{_contents.Count} restored dispatches</h1><ol>\n");
            for (var i = 0; i < _contents.Count; i++)
                page.Write($"<li><a href=\"#d{i + 1}\">{Text(_contents[i].Title)}</a> <small>{Places(_contents[i].Damage)}, trust {_contents[i].Trust:0.00}</small></li>\n");
            page.Write("</ol></nav>\n");
        }

        page.Write("</body></html>\n");
    }

    /// <summary>What was found, by kind.</summary>
    void WriteDamage(RestoredText restored)
    {
        page.Write("<ul class=\"damage\">");
        foreach (var (kind, count) in restored.Damage.CountBy(damage => damage.Kind).OrderBy(kind => kind.Key))
            page.Write($"<li>{Number(kind)} {DispatchJson.KebabCase(kind.ToString())} × {count}</li>");
        page.Write("</ul>\n");
    }

    void WriteRows(RestoredText restored)
    {
        var marks = Marks(restored.Damage);
        var (passages, mark) = (restored.Passages, 0);
        for (var i = 0; i < passages.Count;)
        {
            var (start, isOut) = (i, passages[i].Clean.IsEmpty);
            while (i < passages.Count && passages[i].Clean.IsEmpty == isOut) i++;
            var folded = isOut && i - start >= FewestFolded;
            if (folded) page.Write($"<details><summary>{i - start} passages left out</summary>\n");
            for (; start < i; start++) mark = WriteRow(restored, passages[start], marks, mark);
            if (folded) page.Write("</details>\n");
        }
    }

    /// <summary>Of damages that overlap the first and longest.</summary>
    static List<Damage> Marks(IEnumerable<Damage> damage)
    {
        var marks = new List<Damage>();
        foreach (var item in damage.OrderBy(item => item.Span.Start).ThenByDescending(item => item.Span.End))
            if (!item.Span.IsEmpty && (marks.Count == 0 || item.Span.Start >= marks[^1].Span.End)) marks.Add(item);
        return marks;
    }

    /// <summary>Writes a passage, raw and clean; returns the first mark that goes on behind it.</summary>
    int WriteRow(RestoredText restored, Passage passage, List<Damage> marks, int mark)
    {
        var kind = DispatchJson.KebabCase(passage.Kind.ToString());
        page.Write($"<div class=\"row {kind}{(passage.Clean.IsEmpty ? " out" : "")}\"><span class=\"kind\">{kind}</span><div>");
        while (mark < marks.Count && marks[mark].Span.End <= passage.Raw.Start) mark++;
        var at = passage.Raw.Start;
        for (; mark < marks.Count && marks[mark].Span.Start < passage.Raw.End; mark++)
        {
            var (start, end) = (Math.Max(at, marks[mark].Span.Start), Math.Min(passage.Raw.End, marks[mark].Span.End));
            page.Write(Text(restored.Raw[at..start]));
            WriteMark(marks[mark], restored.Raw[start..end]);
            at = end;
            if (marks[mark].Span.End > passage.Raw.End) break;
        }

        page.Write($"{Text(restored.Raw[at..passage.Raw.End])}</div><div>{Text(passage.Clean.Of(restored.Text))}</div></div>\n");
        return mark;
    }

    void WriteMark(Damage damage, string words)
    {
        var title = $"{DispatchJson.KebabCase(damage.Kind.ToString())}: {damage.Explanation}" + (damage.Proposal is { } proposal ? $" Proposed: {proposal}" : "");
        page.Write($"<mark data-number=\"{Number(damage.Kind)}\" title=\"{Text(title)}\">{Text(words)}</mark>");
    }

    static string Number(DamageKind kind) => $"D{(int)kind:000}";

    static string Text(string text) => WebUtility.HtmlEncode(text);

    static string Places(int count) => count == 1 ? "1 damaged place" : $"{count} damaged places";
}
