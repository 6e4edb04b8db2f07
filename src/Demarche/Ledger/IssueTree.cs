using System.Collections.Frozen;
using Demarche.Data;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Demarche.Ledger;

/// <summary>Issue ids and their parents, of <c>data/codebook/issues.yaml</c> where it is built in.</summary>
sealed class IssueTree(IEnumerable<(string Id, string Parent)> rows)
{
    readonly FrozenDictionary<string, string> _parents =
        rows.ToFrozenDictionary(row => row.Id, row => row.Parent, StringComparer.Ordinal);

    /// <summary>The parent, or the id itself for a root or an id that is not in the list.</summary>
    public string Parent(string issue) => _parents.GetValueOrDefault(issue, issue);

    /// <summary>1 for one issue, 0.5 for siblings and where either is not known, else 0.</summary>
    public double Fit(string? a, string? b)
    {
        if (a is null || b is null) return 0.5;
        if (a == b) return 1;
        return Parent(a) == Parent(b) ? 0.5 : 0;
    }

    /// <summary>The best fit of any issue of one with any of the other.</summary>
    public double Fit(string?[] a, string?[] b)
    {
        var best = 0.0;
        foreach (var one in a)
            foreach (var other in b) best = Math.Max(best, Fit(one, other));
        return best;
    }

    public static IssueTree Load()
    {
        if (EmbeddedData.List(File, ".yaml").Count == 0) return new IssueTree([]);
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        var rows = yaml.Deserialize<Row[]>(EmbeddedData.ReadText(File));
        // "security" is a heading over issues, no issue: siblings under it are two issues. Only a parent that is itself in the list nests.
        var ids = rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        return new IssueTree(rows.Where(row => ids.Contains(row.Parent)).Select(row => (row.Id, row.Parent)));
    }

    const string File = "data/codebook/issues.yaml";

    sealed record Row
    {
        public string Id { get; init; } = "";
        public string Parent { get; init; } = "";
    }
}
