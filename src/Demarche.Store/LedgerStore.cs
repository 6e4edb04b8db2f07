using System.Data.Common;
using Demarche.Ledger;

namespace Demarche.Store;

/// <summary>Dispatches, reports and decisions in DuckDB or PostgreSQL, and the folded record beside them.</summary>
/// <remarks>
/// Append-only: a coding is kept by (dispatch, program, codebook, model); adding the same again changes nothing, and a newer one supersedes
/// without deleting. Each method opens the database for itself and commits once, so that a process that is killed leaves what was committed,
/// and readers come in between. Thread-safe.
/// </remarks>
public sealed partial class LedgerStore
{
    readonly StoreEngine _engine;
    readonly Lazy<LedgerTables> _tables;
    readonly Lock _gate = new();
    (string Key, string Stamp, DbConnection Connection)? _own;

    LedgerStore(StoreEngine engine, Lazy<LedgerTables> tables) => (_engine, _tables) = (engine, tables);

    /// <summary>Opens a store; makes it, or brings its schema up to date, where that is needed.</summary>
    /// <param name="address">A DuckDB file, or PostgreSQL by <c>postgres://…</c> or a connection string with <c>Host=</c>.</param>
    /// <param name="tables">The ledger's tables.</param>
    /// <exception cref="StoreException">It cannot be opened, or a newer program made it.</exception>
    public static LedgerStore Open(string address, LedgerTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return Open(address, new Lazy<LedgerTables>(tables));
    }

    /// <inheritdoc cref="Open(string, LedgerTables)"/>
    /// <remarks>The tables are read when something has to be folded: most questions are answered without, in half the time of a process.</remarks>
    public static LedgerStore Open(string address, Lazy<LedgerTables> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var engine = StoreEngine.For(address);
        var isNew = engine is DuckDbEngine && !File.Exists(address);
        if (!isNew)
        {
            using var reading = engine.Open(forWriting: false);
            isNew = !Migrator.IsCurrent(reading);
        }

        if (isNew)
        {
            using var writing = engine.Open(forWriting: true);
            Migrator.Run(engine, writing);
        }

        return new LedgerStore(engine, tables);
    }

    T Read<T>(Func<DbConnection, T> read)
    {
        using var connection = _engine.Open(forWriting: false);
        return read(connection);
    }

    /// <summary>Asks whether decisions can be written, before a person has thought about one.</summary>
    /// <exception cref="ReadOnlyStoreException">They cannot.</exception>
    public void EnsureWritable() => Write((connection, transaction) => connection.Execute(transaction, "INSERT INTO decision SELECT * FROM decision WHERE false"));

    T Write<T>(Func<DbConnection, DbTransaction, T> write)
    {
        try
        {
            using var connection = _engine.Open(forWriting: true);
            using var transaction = connection.BeginTransaction();
            _engine.LockForWriting(connection);
            var result = write(connection, transaction);
            transaction.Commit();
            return result;
        }
        catch (DbException forbidden) when (forbidden.SqlState is InsufficientPrivilege or ReadOnlyTransaction)
        {
            throw new ReadOnlyStoreException($"the store may be read here and not written: {forbidden.Message}", forbidden);
        }
    }

    // PostgreSQL's codes, its manual's appendix A.
    const string InsufficientPrivilege = "42501", ReadOnlyTransaction = "25006";
}
