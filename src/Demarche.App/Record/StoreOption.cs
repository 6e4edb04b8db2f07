using System.CommandLine;
using Demarche.Ledger;
using Demarche.Store;

namespace Demarche.App.Record;

/// <summary><c>--store S</c>: where the record is kept.</summary>
static class StoreOption
{
    /// <summary>File of the record where nothing else is said.</summary>
    public const string DefaultAddress = "demarche.duckdb";

    public static Option<string> Create() => new("--store")
    {
        Description = "The store: a DuckDB file, or PostgreSQL by postgres://user@host/database. DEMARCHE_STORE sets the default.",
        HelpName = "S",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("DEMARCHE_STORE") is { Length: > 0 } address ? address : DefaultAddress,
    };

    /// <summary>Opens the store, making it where it does not exist.</summary>
    public static LedgerStore Open(string address) => LedgerStore.Open(address, new Lazy<LedgerTables>(LedgerTables.Load));

    /// <summary>Opens a store to be asked: one that does not exist is an error, not an empty record.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static LedgerStore OpenExisting(string address)
    {
        if (!address.Contains("://", StringComparison.Ordinal) && !address.Contains('=') && !File.Exists(address))
            throw new UsageException($"there is no store '{address}': fill one with 'demarche add', or name it with --store.");
        return Open(address);
    }
}
