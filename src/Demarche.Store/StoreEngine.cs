using System.Data.Common;

namespace Demarche.Store;

/// <summary>What differs between the databases: opening, locking, bulk writing, and which migrations apply.</summary>
/// <remarks>All statements of the store are written in the SQL that both engines share, with <c>$1</c> parameters.</remarks>
abstract class StoreEngine
{
    /// <summary>Name in the file names of migrations that only this engine runs.</summary>
    public abstract string Name { get; }

    /// <summary>Opens the database, waiting a while for another process that holds it.</summary>
    public abstract DbConnection Open(bool forWriting);

    /// <summary>Takes the one writer's place until the transaction ends.</summary>
    public abstract void LockForWriting(DbConnection connection);

    /// <summary>Starts to write many rows of a table, in the order of its columns.</summary>
    public abstract BulkWriter Bulk(DbConnection connection, string table);

    /// <summary>The engine for a store's address: a file is DuckDB, <c>postgres://…</c> or <c>Host=…</c> is PostgreSQL.</summary>
    public static StoreEngine For(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        if (address.StartsWith("postgres://", StringComparison.Ordinal) || address.StartsWith("postgresql://", StringComparison.Ordinal))
            return new PostgresEngine(PostgresEngine.FromUri(address));
        return address.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? new PostgresEngine(address) : new DuckDbEngine(address);
    }
}
