using AngleSharp.Html.Parser;

namespace Demarche.Intake;

/// <summary>Turns a web page into a <see cref="Dispatch"/>: its visible text line by line, its title, outlet, day and the rest of its metadata.</summary>
/// <remarks>The text holds the whole page; what of it is the article is restoration's to say, which sees what the markup said about every line.</remarks>
public static class HtmlReader
{
    /// <summary>Lines after the title in which a written day counts as the day of publication, and a byline as the author.</summary>
    const int LinesOfDate = 25;

    /// <summary>Longest such line, and longest line that names who wrote, in characters.</summary>
    const int LongestLineOfDate = 120, LongestByline = 80;

    /// <summary>Reads a page.</summary>
    /// <param name="bytes">The raw page.</param>
    /// <param name="url">Where it came from, if known.</param>
    /// <param name="charset">The charset of the HTTP header, if known.</param>
    /// <param name="retrieved">The day it was fetched: a later day of publication is a problem.</param>
    public static Dispatch Read(ReadOnlySpan<byte> bytes, string? url = null, string? charset = null, DateOnly? retrieved = null)
    {
        var decoded = TextDecoding.Decode(bytes, charset ?? MetaCharset.Find(bytes));
        var dispatch = FromHtml(decoded.Text, DispatchReader.Digest(bytes), url, retrieved);
        return dispatch with { Encoding = decoded.Encoding, Problems = decoded.Problem is { } problem ? [problem, .. dispatch.Problems] : dispatch.Problems };
    }

    /// <summary>Reads a page that is decoded already.</summary>
    /// <param name="html">The page.</param>
    /// <param name="id">The dispatch's id.</param>
    /// <param name="url">Where it came from, if known.</param>
    /// <param name="retrieved">The day it was fetched, if known.</param>
    public static Dispatch FromHtml(string html, string id, string? url = null, DateOnly? retrieved = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var page = new HtmlParser().ParseDocument(PageNesting.Limit(html));
        var found = HtmlMetadata.Read(page, url);
        var (text, hints) = HtmlText.Of(page);
        var published = Published(found, TextDate(text, hints, found));
        TextByline(text, hints, found);
        AddHost(found, url);
        var late = published > retrieved;
        return new Dispatch
        {
            Id = id,
            Text = text,
            Blocks = hints,
            Url = url ?? HtmlMetadata.Value(found, "canonical"),
            Title = TitleOf(found),
            Outlet = HtmlMetadata.Value(found, "outlet"),
            Date = published,
            Metadata = found,
            Problems = late ? [new Problem("P003", $"The page's day {published:yyyy-MM-dd} is after the day it was fetched, {retrieved:yyyy-MM-dd}.")] : [],
        };
    }

    /// <summary>The day of the markup, unless the page writes one beside its title that differs by a day: then the markup counts in another time zone.</summary>
    static DateOnly? Published(List<Metadata> found, DateOnly? written)
    {
        var marked = HtmlMetadata.Day(found, "published");
        if (marked is { } day && written is { } shown && Math.Abs(day.DayNumber - shown.DayNumber) == 1) return shown;
        return marked ?? written ?? HtmlMetadata.Day(found, "modified");
    }

    /// <summary>The title without the outlet's name behind a dash or bar.</summary>
    static string? TitleOf(List<Metadata> found)
    {
        if (HtmlMetadata.Value(found, "title") is not { } title) return null;
        var cut = title.LastIndexOfAny(['|', '–', '—', '-', '·']);
        if (cut <= 10 || title[cut - 1] != ' ') return title;
        var tail = title[(cut + 1)..].Trim();
        var outlet = HtmlMetadata.Value(found, "outlet");
        return string.Equals(tail, outlet, StringComparison.OrdinalIgnoreCase) || title[cut] == '|' ? title[..cut].TrimEnd() : title;
    }

    static DateOnly? TextDate(string text, IReadOnlyList<BlockHint> hints, List<Metadata> found)
    {
        foreach (var line in LinesBelowTitle(text, hints))
        {
            if (!LooseDate.TryParse(line, out var day)) continue;
            found.Add(new("published", HtmlMetadata.Iso(day), "text"));
            return day;
        }

        return null;
    }

    /// <summary>Who wrote, where only a line below the title says so: <c>By Jane Doe</c>.</summary>
    static void TextByline(string text, IReadOnlyList<BlockHint> hints, List<Metadata> found)
    {
        if (HtmlMetadata.Value(found, "byline") is not null) return;
        foreach (var line in LinesBelowTitle(text, hints))
        {
            if (line.Length > LongestByline || !line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || line.Length < 6 || !char.IsUpper(line[3])) continue;
            found.Add(new("byline", line[3..].Trim(), "text"));
            return;
        }
    }

    /// <summary>The host stands for an outlet that the page does not name.</summary>
    static void AddHost(List<Metadata> found, string? url)
    {
        if (HtmlMetadata.Value(found, "outlet") is not null || !Uri.TryCreate(url ?? HtmlMetadata.Value(found, "canonical"), UriKind.Absolute, out var address) || address.Host.Length == 0) return;
        found.Add(new("outlet", address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host, "url"));
    }

    /// <summary>The short lines from the title on, or from the top where the page marks no title.</summary>
    static IEnumerable<string> LinesBelowTitle(string text, IReadOnlyList<BlockHint> hints)
    {
        var first = 0;
        while (first < hints.Count && !hints[first].Role.HasFlag(BlockRole.Title)) first++;
        if (first == hints.Count) first = 0;
        for (var i = first; i < Math.Min(hints.Count, first + LinesOfDate); i++)
        {
            var end = i + 1 < hints.Count ? hints[i + 1].Start - 1 : text.Length;
            if (end - hints[i].Start <= LongestLineOfDate) yield return text[hints[i].Start..end];
        }
    }
}
