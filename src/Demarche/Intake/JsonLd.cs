using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Demarche.Intake;

/// <summary>Reads what a page says about its article in JSON-LD (schema.org).</summary>
static partial class JsonLd
{
    /// <summary>Deepest nesting that is read; pages stay below ten.</summary>
    const int MostDepth = 32;

    static readonly (string Property, string Field)[] Fields =
    [
        ("headline", "title"), ("datePublished", "published"), ("dateModified", "modified"), ("author", "byline"), ("publisher", "outlet"),
        ("articleSection", "section"), ("keywords", "tag"), ("inLanguage", "language"), ("license", "licence"),
    ];

    internal static void Read(IDocument page, List<Metadata> found)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            var text = script.TextContent;
            try
            {
                using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
                Visit(json.RootElement, found, 0);
            }
            catch (JsonException)
            {
                // Broken JSON-LD is common (raw line breaks in strings); its dates are still legible.
                foreach (Match match in Dates().Matches(text)) Add(found, match.Groups["name"].Value == "datePublished" ? "published" : "modified", match.Groups["value"].Value, match.Groups["name"].Value);
            }
        }
    }

    static void Visit(JsonElement element, List<Metadata> found, int depth)
    {
        if (depth > MostDepth) return;
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray()) Visit(item, found, depth + 1);
        if (element.ValueKind != JsonValueKind.Object) return;
        if (IsArticle(element))
            foreach (var (property, field) in Fields)
                if (element.TryGetProperty(property, out var value))
                    foreach (var text in Texts(value, depth)) Add(found, field, text, property);
        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            if (element.TryGetProperty(name, out var inner)) Visit(inner, found, depth + 1);
    }

    static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) && Texts(type, 0).Any(name => name.Contains("Article", StringComparison.Ordinal) || name.Contains("Posting", StringComparison.Ordinal)
            || name is "WebPage" or "Report" or "Review" or "VideoObject");

    static IEnumerable<string> Texts(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString() ?? ""],
        JsonValueKind.Array when depth < MostDepth => value.EnumerateArray().SelectMany(item => Texts(item, depth + 1)),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) && depth < MostDepth => Texts(name, depth + 1),
        _ => [],
    };

    static void Add(List<Metadata> found, string field, string value, string property)
    {
        foreach (var one in HtmlMetadata.Values(field, value.Trim()))
            if (one.Length > 0) found.Add(new Metadata(field, one, "json-ld:" + property));
    }

    [GeneratedRegex("\"(?<name>datePublished|dateModified)\"\\s*:\\s*\"(?<value>[^\"]{4,40})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}
