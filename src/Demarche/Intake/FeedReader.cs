using System.Text;
using System.Xml;

namespace Demarche.Intake;

/// <summary>Reads RSS 2.0 and Atom feeds item by item.</summary>
/// <remarks>Document types, their entities and external references are refused; characters that HTML names are read (<see cref="FeedText"/>). An item's body is its fullest field: <c>content:encoded</c>, <c>content</c>, <c>description</c>, <c>summary</c>.</remarks>
static class FeedReader
{
    internal static IEnumerable<IntakeItem> Read(HeadStream input, IntakeOptions options)
    {
        using var text = new FeedText(input);
        using var reader = XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
            CloseInput = false,
        });
        var head = new Head { Base = options.Url };
        for (long number = 1; ; number++)
        {
            IntakeItem? item;
            try
            {
                item = Next(reader, number, head, options);
            }
            catch (XmlException broken)
            {
                item = new(number, null, $"the feed is not well-formed: {broken.Message}");
            }

            if (item is null) yield break;
            yield return item;
            if (item.Error is not null && reader.ReadState is ReadState.Error) yield break;
        }
    }

    static IntakeItem? Next(XmlReader reader, long number, Head head, IntakeOptions options)
    {
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                if (!reader.Read()) return null;
                continue;
            }

            if (reader.LocalName is "item" or "entry")
            {
                using var entry = reader.ReadSubtree();
                var item = new (long, Dispatch?)[] { (number, DispatchOf(Fields(entry, options.MaxRecordBytes), head, options)) }[0];
                reader.Skip();
                return new(item.Item1, item.Item2);
            }

            if (reader.GetAttribute("xml:base") is { } given && reader.Depth <= 1) head.Base = Resolve(head.Base, given);
            if (reader.LocalName == "title" && reader.Depth <= 2 && head.Outlet is null) head.Outlet = ReadText(reader).Trim();
            else if (reader.LocalName == "link" && reader.Depth <= 2 && head.Base is null && reader.GetAttribute("rel") is null or "alternate") head.Base = reader.GetAttribute("href") ?? ReadText(reader).Trim();
            else if (!reader.Read()) return null;
        }

        return null;
    }

    /// <summary>The text of every direct child of the item; markup inside (Atom's xhtml) as it stands.</summary>
    static List<(string Name, string Value)> Fields(XmlReader entry, int limit)
    {
        var fields = new List<(string, string)>();
        var total = 0;
        entry.Read();
        entry.Read();
        while (!entry.EOF)
        {
            if (entry.NodeType != XmlNodeType.Element)
            {
                if (!entry.Read()) break;
                continue;
            }

            var name = entry.LocalName == "encoded" ? "content" : entry.LocalName;
            var link = entry.GetAttribute("href");
            if (name == "link" && link is not null && entry.GetAttribute("rel") is not (null or "alternate"))
            {
                entry.Skip();
                continue;
            }

            var isMarkup = entry.GetAttribute("type") == "xhtml" || name == "author";
            var value = isMarkup ? entry.ReadInnerXml() : ReadText(entry);
            total += value.Length;
            if (total > limit) throw new XmlException($"an item of more than {limit} characters, the limit for one dispatch.");
            fields.Add((name, name == "link" && link is not null ? link : value));
        }

        return fields;
    }

    static string ReadText(XmlReader element)
    {
        if (element.IsEmptyElement)
        {
            element.Read();
            return "";
        }

        var text = new StringBuilder();
        var depth = element.Depth;
        while (element.Read() && element.Depth > depth)
            if (element.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(element.Value);
        element.Read();
        return text.ToString();
    }

    static Dispatch DispatchOf(List<(string Name, string Value)> fields, Head head, IntakeOptions options)
    {
        var body = fields.Where(field => field.Name is "content" or "description" or "summary").OrderByDescending(field => field.Value.Length).FirstOrDefault().Value ?? "";
        var url = Resolve(head.Base, Field("link") ?? Field("guid") ?? Field("id"));
        var id = DispatchReader.Digest(Encoding.UTF8.GetBytes(string.Join('\n', fields.Select(field => field.Value))));
        var page = HtmlReader.FromHtml($"<html><body><div itemprop=\"articleBody\">{body}</div></body></html>", id);
        var published = Day("pubDate") ?? Day("published") ?? Day("date") ?? Day("updated");
        List<Metadata> found = [.. fields.Select(Describe).OfType<Metadata>()];
        return page with
        {
            Url = url,
            Title = Field("title") is { } title ? HtmlText.Plain(title) : null,
            Outlet = head.Outlet,
            Date = published,
            Metadata = found,
            Problems = published > options.Retrieved ? [new Problem("P003", $"The item's day {published:yyyy-MM-dd} is after the day it was fetched, {options.Retrieved:yyyy-MM-dd}.")] : [],
        };

        string? Field(string name) => fields.FirstOrDefault(field => field.Name == name && field.Value.Trim().Length > 0).Value?.Trim();
        DateOnly? Day(string name) => LooseDate.TryParse(Field(name), out var day) ? day : null;
    }

    /// <summary>A link against its base; as it stands where there is none.</summary>
    static string? Resolve(string? against, string? link) =>
        link is not null && Uri.TryCreate(against, UriKind.Absolute, out var origin) && Uri.TryCreate(origin, link, out var whole) ? whole.AbsoluteUri : link;

    /// <summary>What the feed says of itself: its outlet, and what its relative links are resolved against.</summary>
    sealed class Head
    {
        internal string? Outlet { get; set; }
        internal string? Base { get; set; }
    }

    static Metadata? Describe((string Name, string Value) field)
    {
        var name = field.Name switch
        {
            "title" => "title",
            "pubDate" or "published" or "date" => "published",
            "updated" => "modified",
            "creator" or "author" => "byline",
            "category" => "tag",
            "link" => "canonical",
            "rights" => "licence",
            _ => null,
        };
        return name is null || field.Value.Trim().Length == 0 ? null : new Metadata(name, HtmlText.Plain(field.Value), "feed:" + field.Name);
    }
}
