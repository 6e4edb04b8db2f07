using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Demarche.Ledger;

/// <summary>What a person decided about the record: append-only, each chained to the one before by its hash.</summary>
public sealed record Decision
{
    /// <summary>Position in the chain, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>What.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Id of the report, move, discrepancy or decision that it is about.</summary>
    public required string Target { get; init; }

    /// <summary>The field, or the relation of a link; empty where neither applies.</summary>
    public string Field { get; init; } = "";

    /// <summary>What the record had before.</summary>
    public string Before { get; init; } = "";

    /// <summary>What it has after.</summary>
    public string After { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Program, codebook and model version that the person saw.</summary>
    public string Versions { get; init; } = "";

    /// <summary>Hash of the decision before, empty for the first.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>Id by which another decision undoes it.</summary>
    public string Id => "c" + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Ids of the decisions that no longer hold, of all in the order of the chain; undoing an undo lets its target hold again.</summary>
    public static IReadOnlySet<string> Undone(IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var undone = new HashSet<string>(StringComparer.Ordinal);
        for (var i = decisions.Count - 1; i >= 0; i--)
            if (decisions[i].Kind == DecisionKind.Undo && !undone.Contains(decisions[i].Id)) undone.Add(decisions[i].Target);
        return undone;
    }

    /// <summary>SHA-256, in lower-case hexadecimal, over every field and the hash before.</summary>
    public string Hash()
    {
        string[] fields =
        [
            PreviousHash, Number.ToString(CultureInfo.InvariantCulture), AtUtc.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
            By, Kind.ToString(), Target, Field, Before, After, Reason, Versions,
        ];
        // Lengths in front keep two different field lists from giving one text.
        var text = string.Concat(fields.Select(field => $"{field.Length}:{field}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
