using System.Text.Json;
using Demarche.Actors;

namespace Demarche.App.Record;

/// <summary>Says what the codes of the parties in a table mean: <c>RUS Russia · USA United States</c>.</summary>
static class CodeLegend
{
    static readonly Lazy<HeadNames> Names = new(HeadNames.Load);
    static readonly HashSet<string> Parties = new(StringComparer.Ordinal) { "performer", "addressee", "parties", "actor" };

    /// <summary>The codes of the entries that have a name, in order; empty where none has.</summary>
    public static string Of(IEnumerable<string> entries)
    {
        var heads = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            using var json = JsonDocument.Parse(entry);
            Collect(json.RootElement, isParty: false, heads);
        }

        return Join(heads);
    }

    /// <summary>The first so many of the heads that have a name of their own, with it.</summary>
    public static string Join(IEnumerable<string> heads, int most = int.MaxValue) => string.Join(" · ", heads.Select(head => (head, Name: Names.Value.Of(head)))
        .Where(row => row.Name is not null && row.Name != row.head).Take(most).Select(row => $"{row.head} {row.Name}"));

    static void Collect(JsonElement element, bool isParty, SortedSet<string> heads)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) Collect(property.Value, Parties.Contains(property.Name), heads);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Collect(item, isParty, heads);
                break;
            case JsonValueKind.String when isParty:
                heads.Add(element.GetString()!.Split(' ')[0]);
                break;
        }
    }
}
