using System.Data.Common;
using System.Globalization;
using System.Text;
using Demarche.Ledger;
using DuckDB.NET.Data;

namespace Demarche.Store;

public sealed partial class LedgerStore
{
    /// <summary>The record, folded from the newest codings and the decisions.</summary>
    public NegotiationRecord Fold(DateOnly? asOf = null) => Read(connection => Fold(connection, asOf));

    /// <summary>Entries of the record as JSON objects, in order; the record is folded first where reports or decisions came in.</summary>
    public IReadOnlyList<string> Entries(RecordQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        // One connection answers where nothing came in since the fold: opening a file costs more than most questions.
        if (Read(connection => IsFresh(connection, null, Key(query.AsOf)) ? Entries(connection, query) : null) is { } entries) return entries;
        return FromRecord(query.AsOf, connection => Entries(connection, query));
    }

    /// <summary>The entry with this id, as JSON; null where there is none.</summary>
    public (EntryKind Kind, string Json)? Entry(string id) => FromRecord<(EntryKind, string)?>(null, connection =>
    {
        var rows = connection.Read(null, "SELECT kind, doc FROM entry WHERE as_of = '' AND id = $1 LIMIT 1", row => ((EntryKind)row.GetInt16(0), row.GetString(1)), id);
        return rows.Count == 0 ? null : rows[0];
    });

    // A fold is kept until reports or decisions come in, or the program or codebook changes; for who may only read the store, in memory.
    T FromRecord<T>(DateOnly? asOf, Func<DbConnection, T> read)
    {
        var key = Key(asOf);
        var (isFresh, stamp) = Read(connection => (IsFresh(connection, null, key), Stamp(connection, null)));
        if (isFresh) return Read(read);
        lock (_gate)
        {
            if (_own is { } kept && (kept.Key, kept.Stamp) == (key, stamp)) return read(kept.Connection);
            var record = Fold(asOf);
            try
            {
                Keep(key, record);
            }
            catch (ReadOnlyStoreException)
            {
                _own?.Connection.Dispose();
                _own = (key, stamp, InMemory(key, record));
                return read(_own.Value.Connection);
            }
        }

        return Read(read);
    }

    void Keep(string key, NegotiationRecord record) => Write((connection, transaction) =>
    {
        var stamp = Stamp(connection, transaction);
        connection.Execute(transaction, "DELETE FROM fold WHERE as_of = $1 OR stamp <> $2", key, stamp);
        connection.Execute(transaction, "DELETE FROM entry WHERE as_of NOT IN (SELECT as_of FROM fold)");
        connection.Execute(transaction, "INSERT INTO fold VALUES ($1, $2)", key, stamp);
        using var bulk = _engine.Bulk(connection, "entry");
        RecordEntries.Write(bulk, key, record);
        bulk.Complete();
        return 0;
    });

    static DuckDBConnection InMemory(string key, NegotiationRecord record)
    {
        var engine = new DuckDbEngine(":memory:");
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        Migrator.Run(engine, connection);
        using var bulk = engine.Bulk(connection, "entry");
        RecordEntries.Write(bulk, key, record);
        bulk.Complete();
        return connection;
    }

    static bool IsFresh(DbConnection connection, DbTransaction? transaction, string key) =>
        connection.Scalar<string>(transaction, "SELECT stamp FROM fold WHERE as_of = $1", key) == Stamp(connection, transaction);

    static string Stamp(DbConnection connection, DbTransaction? transaction) => string.Create(CultureInfo.InvariantCulture,
        $"{connection.Scalar<long>(transaction, "SELECT coalesce(max(number), 0) FROM coding")}/{connection.Scalar<long>(transaction, "SELECT coalesce(max(number), 0) FROM decision")}/{Versions.Program}/{LedgerTables.Digest}");

    NegotiationRecord Fold(DbConnection connection, DateOnly? asOf) =>
        new LedgerFold(_tables.Value).Run(Reports(connection, "", []), Decisions(connection), new LedgerOptions { AsOf = asOf });

    static List<string> Entries(DbConnection connection, RecordQuery query)
    {
        var sql = new StringBuilder("SELECT doc, sort FROM entry WHERE as_of = $1");
        var values = new List<object?> { Key(query.AsOf) };
        void And(string condition, object? value)
        {
            values.Add(value);
            sql.Append(" AND ").Append(condition.Replace("?", $"${values.Count}", StringComparison.Ordinal));
        }

        sql.Append($" AND kind IN ({string.Join(", ", query.Kinds.Select(kind => (int)kind))})");
        if (query.Actor is { } actor) And("strpos(actors, ?) > 0", $" {actor.Split(' ')[0]} ");
        if (query.Issue is { } issue) And("issue = ?", issue);
        if (query.From is { } from) And("last_day >= ?", from);
        if (query.To is { } to) And("first_day <= ?", to);
        if (query.States is { } states) sql.Append($" AND state IN ({string.Join(", ", states.Select(state => Placeholder(values, state)))})");
        // The latest are wanted where not all are; they are printed in order all the same.
        sql.Append(query.Limit > 0 ? $" ORDER BY sort DESC LIMIT {query.Limit.ToString(CultureInfo.InvariantCulture)}" : " ORDER BY sort");
        var rows = connection.Read(null, sql.ToString(), row => row.GetString(0), [.. values]);
        if (query.Limit > 0) rows.Reverse();
        return rows;
    }

    static string Placeholder(List<object?> values, string value)
    {
        values.Add(value);
        return $"${values.Count}";
    }

    static string Key(DateOnly? asOf) => asOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
