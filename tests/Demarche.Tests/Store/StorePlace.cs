using Demarche.Ledger;
using Demarche.Store;

namespace Demarche.Tests.Store;

/// <summary>An empty place for a store on one of the engines.</summary>
sealed class StorePlace : IDisposable
{
    public static TheoryData<string> Engines => ["duckdb", "postgres"];

    static readonly LedgerTables Tables = LedgerTables.Load();
    readonly string? _file;

    public StorePlace(string engine, PostgresServer server)
    {
        if (engine == "duckdb") Address = _file = Path.Combine(Path.GetTempPath(), $"demarche-{Guid.NewGuid():N}.duckdb");
        else Address = server.NewDatabase() ?? "";
        Assert.SkipWhen(Address.Length == 0, "skipped: PostgreSQL is not installed here (Debian: apt-get install postgresql)");
    }

    public string Address { get; }

    public LedgerStore Open() => LedgerStore.Open(Address, Tables);

    public void Dispose()
    {
        if (_file is null) return;
        File.Delete(_file);
        File.Delete(_file + ".wal");
    }
}
