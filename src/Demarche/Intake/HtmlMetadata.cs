using AngleSharp.Dom;

namespace Demarche.Intake;

/// <summary>Collects what a page says about its article, best source first: JSON-LD, meta elements, elements, URL, text.</summary>
static class HtmlMetadata
{
    static readonly Dictionary<string, string> MetaFields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["article:published_time"] = "published",
        ["og:published_time"] = "published",
        ["datepublished"] = "published",
        ["pubdate"] = "published",
        ["publishdate"] = "published",
        ["publish-date"] = "published",
        ["publish_date"] = "published",
        ["publication_date"] = "published",
        ["parsely-pub-date"] = "published",
        ["sailthru.date"] = "published",
        ["dc.date"] = "published",
        ["dc.date.issued"] = "published",
        ["dcterms.created"] = "published",
        ["date"] = "published",
        ["article.published"] = "published",
        ["cxenseparse:recs:publishtime"] = "published",
        ["rnews:datepublished"] = "published",
        ["originalpublicationdate"] = "published",
        ["article_date_original"] = "published",
        ["dcterms.date"] = "published",
        ["displaydate"] = "published",
        ["ptime"] = "published",
        ["citation_publication_date"] = "published",
        ["article:modified_time"] = "modified",
        ["og:updated_time"] = "modified",
        ["datemodified"] = "modified",
        ["lastmod"] = "modified",
        ["last-modified"] = "modified",
        ["og:description"] = "description",
        ["description"] = "description",
        ["og:title"] = "title",
        ["twitter:title"] = "title",
        ["dc.title"] = "title",
        ["og:site_name"] = "outlet",
        ["application-name"] = "outlet",
        ["dc.publisher"] = "outlet",
        ["author"] = "byline",
        ["article:author"] = "byline",
        ["parsely-author"] = "byline",
        ["byl"] = "byline",
        ["dc.creator"] = "byline",
        ["sailthru.author"] = "byline",
        ["article:section"] = "section",
        ["og:section"] = "section",
        ["parsely-section"] = "section",
        ["dcterms.license"] = "licence",
        ["section"] = "section",
        ["article:tag"] = "tag",
        ["news_keywords"] = "tag",
        ["keywords"] = "tag",
        ["og:locale"] = "language",
        ["language"] = "language",
        ["og:url"] = "canonical",
        ["copyright"] = "licence",
        ["dcterms.rights"] = "licence",
    };

    internal static List<Metadata> Read(IDocument page, string? url)
    {
        var found = new List<Metadata>();
        // The address that the page is kept under; og:url is what it is shared by, at some outlets an address of their own machinery.
        if (page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { Length: > 0 } canonical) found.Add(new("canonical", Absolute(url, canonical), "link:canonical"));
        JsonLd.Read(page, found);
        foreach (var meta in page.QuerySelectorAll("meta[content]")) AddMeta(meta, found);
        AddElements(page, found);
        if (UrlDate(Value(found, "canonical") ?? url) is { } day) found.Add(new("published", Iso(day), "url"));
        if (page.QuerySelector("title")?.TextContent.Trim() is { Length: > 0 } title) found.Add(new("title", title, "title"));
        return found;
    }

    /// <summary>The first value of a field, or null.</summary>
    internal static string? Value(IEnumerable<Metadata> found, string field) => found.FirstOrDefault(item => item.Field == field)?.Value;

    /// <summary>The first value of a field that is a day.</summary>
    internal static DateOnly? Day(IEnumerable<Metadata> found, string field)
    {
        foreach (var item in found)
            if (item.Field == field && LooseDate.TryParse(item.Value, out var day)) return day;
        return null;
    }

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static void AddMeta(IElement meta, List<Metadata> found)
    {
        var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
        if (name is null || !MetaFields.TryGetValue(name, out var field)) return;
        var value = meta.GetAttribute("content")!.Trim();
        if (value.Length == 0 || (field == "byline" && value.StartsWith("http", StringComparison.OrdinalIgnoreCase))) return;
        foreach (var one in Values(field, value)) found.Add(new(field, one, "meta:" + name.ToLowerInvariant()));
    }

    /// <summary>The values of a field: tags are written as one list.</summary>
    internal static string[] Values(string field, string value) =>
        field == "tag" ? value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [value];

    /// <summary>A link of the page as a whole address; as it stands where the page's own is not known.</summary>
    static string Absolute(string? url, string link) =>
        Uri.TryCreate(url, UriKind.Absolute, out var origin) && Uri.TryCreate(origin, link, out var whole) ? whole.AbsoluteUri : link.Trim();

    static void AddElements(IDocument page, List<Metadata> found)
    {
        foreach (var element in page.QuerySelectorAll("[itemprop=datePublished], time[pubdate]").Take(3)) Add("published", element.GetAttribute("datetime") ?? element.TextContent, "itemprop");
        foreach (var link in page.QuerySelectorAll("link[rel~=license], a[rel~=license], a[href*='creativecommons.org/licenses/']").Take(1)) Add("licence", link.GetAttribute("href") ?? "", "link:license");
        if (page.DocumentElement.GetAttribute("lang") is { } language) Add("language", language, "html:lang");
        if (page.QuerySelector("h1")?.TextContent is { } heading) Add("title", heading, "h1");
        foreach (var element in page.QuerySelectorAll("[rel=author], [itemprop=author]").Take(4)) Add("byline", element.TextContent, "rel:author");
        foreach (var time in page.QuerySelectorAll("time").Take(3)) Add("published", time.GetAttribute("datetime") ?? time.TextContent, "time");

        void Add(string field, string value, string source)
        {
            var text = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length is > 0 and < 300) found.Add(new(field, text, source));
        }
    }

    static DateOnly? UrlDate(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        var path = address.AbsolutePath.Replace('-', '/');
        foreach (var part in new[] { address.AbsolutePath, path })
            if (part.Length < 300 && LooseDate.TryParse(NamedMonth(part), out var day)) return day;
        return null;
    }

    /// <summary>Turns <c>/2023/dec/21/</c> into <c>/21 dec 2023/</c>.</summary>
    static string NamedMonth(string path)
    {
        var parts = path.Split('/');
        for (var i = 0; i + 2 < parts.Length; i++)
            if (parts[i].Length == 4 && parts[i + 1].Length is >= 3 and <= 9 && parts[i].All(char.IsAsciiDigit) && parts[i + 1].All(char.IsAsciiLetter) && parts[i + 2].Length is 1 or 2)
                return $"{parts[i + 2]} {parts[i + 1]} {parts[i]}";
        return path;
    }
}
