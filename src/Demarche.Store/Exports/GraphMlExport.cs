using System.Globalization;
using System.Xml;
using Demarche.Ledger;

namespace Demarche.Store.Exports;

/// <summary>A GraphML multigraph: actors and issues, joined by the moves of each month.</summary>
/// <remarks>An edge has the first and last day of its month (<c>start</c>, <c>end</c>), so that a reader can cut time slices; moves without addressees join all who make them, both ways.</remarks>
static class GraphMlExport
{
    public static void Write(ExportSource source, TextWriter writer, ExportLosses losses)
    {
        var names = ExportCodes.Load().Names;
        using var xml = XmlWriter.Create(writer, new XmlWriterSettings { Indent = true, CloseOutput = false });
        xml.WriteStartElement("graphml", Namespace);
        foreach (var (id, target, type) in Keys) WriteKey(xml, id, target, type);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "negotiation");
        xml.WriteAttributeString("edgedefault", "directed");
        var edges = Edges(source, losses).ToList();
        foreach (var node in edges.SelectMany(edge => new[] { (Id: edge.From, Kind: "actor"), (Id: edge.To, Kind: edge.Kind == "about" ? "issue" : "actor") }).Distinct().OrderBy(node => node.Id, StringComparer.Ordinal))
            WriteNode(xml, node.Id, node.Kind, node.Kind == "actor" ? names.Of(node.Id) ?? node.Id : node.Id);
        var number = 0;
        foreach (var group in edges.GroupBy(edge => (edge.From, edge.To, edge.Kind, edge.Month)).OrderBy(group => group.Key.Month).ThenBy(group => group.Key.From, StringComparer.Ordinal).ThenBy(group => group.Key.To, StringComparer.Ordinal))
            WriteEdge(xml, number++, group.Key, [.. group]);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static IEnumerable<(string From, string To, string Kind, DateOnly Month, Move Move)> Edges(ExportSource source, ExportLosses losses)
    {
        foreach (var (move, day) in MovePairs.Moves(source, losses, "object venue deadline planned person status"))
        {
            var month = new DateOnly(day.Year, day.Month, 1);
            var performers = Heads(move.Performers);
            if (performers.Count == 0) { losses.Add("moves of somebody unknown left out"); continue; }
            foreach (var performer in performers)
            {
                // What parties do with each other goes both ways.
                foreach (var other in move.Addressees.Count > 0 ? Heads(move.Addressees) : performers.Where(head => head != performer))
                    yield return (performer, other, "towards", month, move);
                if (move.Issue is { } issue) yield return (performer, issue, "about", month, move);
            }
        }
    }

    static List<string> Heads(IEnumerable<ActorCode> codes) => [.. codes.Where(code => !code.IsUnknown).Select(code => code.Head).Distinct(StringComparer.Ordinal)];

    static void WriteEdge(XmlWriter xml, int number, (string From, string To, string Kind, DateOnly Month) key, (string, string, string, DateOnly, Move Move)[] edges)
    {
        var types = edges.Select(edge => edge.Move.Type.ToString().ToLowerInvariant()).ToList();
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", $"e{number}");
        xml.WriteAttributeString("source", key.From);
        xml.WriteAttributeString("target", key.To);
        Data(xml, "edge_kind", key.Kind);
        Data(xml, "start", EventText.Iso(key.Month));
        Data(xml, "end", EventText.Iso(key.Month.AddMonths(1).AddDays(-1)));
        Data(xml, "weight", edges.Length.ToString(CultureInfo.InvariantCulture));
        Data(xml, "cooperation", edges.Count(edge => Quad(edge.Move) is 1 or 2).ToString(CultureInfo.InvariantCulture));
        Data(xml, "conflict", edges.Count(edge => Quad(edge.Move) > 2).ToString(CultureInfo.InvariantCulture));
        Data(xml, "moves", string.Join(' ', types.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        xml.WriteEndElement();
    }

    // 1 and 2 cooperation, 3 and 4 conflict, as CAMEO's quad classes; 0 for a move without a CAMEO code.
    static int Quad(Move move) => EventText.Cameo(move) is { Length: >= 2 } cameo ? ExportCodes.QuadClass(cameo[..2]) : 0;

    static void WriteNode(XmlWriter xml, string id, string kind, string label)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", id);
        Data(xml, "kind", kind);
        Data(xml, "label", label);
        xml.WriteEndElement();
    }

    static void WriteKey(XmlWriter xml, string id, string target, string type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", target);
        xml.WriteAttributeString("attr.name", id);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    static void Data(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    static readonly (string, string, string)[] Keys =
    [
        ("kind", "node", "string"), ("label", "node", "string"), ("edge_kind", "edge", "string"), ("start", "edge", "string"), ("end", "edge", "string"),
        ("weight", "edge", "int"), ("cooperation", "edge", "int"), ("conflict", "edge", "int"), ("moves", "edge", "string"),
    ];
}
