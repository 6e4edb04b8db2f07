using System.Data.Common;
using System.Globalization;
using Demarche.Ledger;

namespace Demarche.Store;

public sealed partial class LedgerStore
{
    /// <summary>Appends a decision to the chain; its number, hash and the hash before are set here.</summary>
    public Decision Decide(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Write((connection, transaction) =>
        {
            var last = connection.Read(transaction, "SELECT number, hash FROM decision ORDER BY number DESC LIMIT 1", row => (row.GetInt32(0), row.GetString(1)));
            var chained = decision with
            {
                Number = last.Count == 0 ? 1 : last[0].Item1 + 1,
                PreviousHash = last.Count == 0 ? "" : last[0].Item2,
                // A database keeps microseconds; what is hashed is what comes back.
                AtUtc = new DateTime(decision.AtUtc.Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc),
            };
            connection.Execute(transaction, "INSERT INTO decision VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                chained.Number, chained.AtUtc.ToString("O", CultureInfo.InvariantCulture), chained.By, (short)chained.Kind, chained.Target, chained.Field,
                chained.Before, chained.After, chained.Reason, chained.Versions, chained.PreviousHash, chained.Hash());
            return chained;
        });
    }

    /// <summary>All decisions by number.</summary>
    /// <exception cref="StoreException">The chain is broken: a row was changed, added or removed by another hand.</exception>
    public IReadOnlyList<Decision> Decisions() => Read(Decisions);

    static List<Decision> Decisions(DbConnection connection)
    {
        var rows = connection.Read(null, "SELECT number, at_utc, decided_by, kind, target, field, value_before, value_after, reason, versions, previous_hash, hash FROM decision ORDER BY number",
            row => (Decision: Decision(row), Hash: row.GetString(11)));
        var previous = "";
        foreach (var (decision, hash) in rows)
        {
            if (decision.PreviousHash != previous || decision.Hash() != hash)
                throw new StoreException($"decision {decision.Number} does not fit the chain: the table was changed by another hand.");
            previous = hash;
        }

        return [.. rows.Select(row => row.Decision)];
    }

    static Decision Decision(DbDataReader row) => new()
    {
        Number = row.GetInt32(0),
        AtUtc = DateTime.Parse(row.GetString(1), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        By = row.GetString(2),
        Kind = (DecisionKind)row.GetInt16(3),
        Target = row.GetString(4),
        Field = row.GetString(5),
        Before = row.GetString(6),
        After = row.GetString(7),
        Reason = row.GetString(8),
        Versions = row.GetString(9),
        PreviousHash = row.GetString(10),
    };
}
