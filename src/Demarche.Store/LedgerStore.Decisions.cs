using System.Data.Common;
using System.Globalization;
using Demarche.Ledger;

namespace Demarche.Store;

public sealed partial class LedgerStore
{
    /// <summary>Appends a decision to the chain; its number, hash and the hash before are set here.</summary>
    public Decision Decide(Decision decision) => Decide([decision], null)![0];

    /// <summary>Appends decisions that belong together, all or none of them.</summary>
    /// <param name="decisions">What is decided, in order.</param>
    /// <param name="known">How many decisions the person knew of; null takes any number.</param>
    /// <returns>The decisions as they are kept; null, and nothing written, where others have been made meanwhile.</returns>
    public IReadOnlyList<Decision>? Decide(IReadOnlyList<Decision> decisions, int? known)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return Write<IReadOnlyList<Decision>?>((connection, transaction) =>
        {
            (int Number, string Hash) last = connection.Read(transaction, "SELECT number, hash FROM decision ORDER BY number DESC LIMIT 1", row => (row.GetInt32(0), row.GetString(1))).FirstOrDefault((0, ""));
            if (known is not null && last.Number != known) return null;
            var chain = new List<Decision>();
            foreach (var decision in decisions)
            {
                chain.Add(Append(connection, transaction, decision, last));
                last = (chain[^1].Number, chain[^1].Hash());
            }

            return chain;
        });
    }

    static Decision Append(DbConnection connection, DbTransaction transaction, Decision decision, (int Number, string Hash) last)
    {
        var chained = decision with
        {
            Number = last.Number + 1,
            PreviousHash = last.Hash,
            // A database keeps microseconds; what is hashed is what comes back.
            AtUtc = new DateTime(decision.AtUtc.Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc),
        };
        connection.Execute(transaction, "INSERT INTO decision VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            chained.Number, chained.AtUtc.ToString("O", CultureInfo.InvariantCulture), chained.By, (short)chained.Kind, chained.Target, chained.Field,
            chained.Before, chained.After, chained.Reason, chained.Versions, chained.PreviousHash, chained.Hash());
        return chained;
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
