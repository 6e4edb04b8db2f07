using System.Data.Common;
using DuckDB.NET.Data;

namespace Demarche.Store;

/// <summary>A DuckDB file.</summary>
/// <remarks>DuckDB lets one process write or several read. The store opens it for one piece of work at a time and waits for its turn.</remarks>
sealed class DuckDbEngine(string path) : StoreEngine
{
    public override string Name => "duckdb";

    public override DbConnection Open(bool forWriting)
    {
        var mode = forWriting ? "READ_WRITE" : "READ_ONLY";
        for (var waited = TimeSpan.Zero; ; waited += Step)
        {
            var connection = new DuckDBConnection($"Data Source={path};ACCESS_MODE={mode};threads={Threads}");
            try
            {
                connection.Open();
                return connection;
            }
            catch (DuckDBException busy) when (IsLocked(busy))
            {
                connection.Dispose();
                if (waited >= Patience) throw new StoreException($"'{path}' is in use by another process; waited {Patience.TotalSeconds:0} s.", busy);
                Thread.Sleep(Step);
            }
            catch (DuckDBException broken)
            {
                connection.Dispose();
                if (forWriting && IsForbidden(broken)) throw new ReadOnlyStoreException($"'{path}' may be read here and not written: neither decisions nor dispatches can be added.", broken);
                throw new StoreException($"'{path}' cannot be opened as a DuckDB file: {broken.Message.Split('\n')[0]}", broken);
            }
        }
    }

    // The file's own lock is the writer's place.
    public override void LockForWriting(DbConnection connection) { }

    public override BulkWriter Bulk(DbConnection connection, string table) => new Appender((DuckDBConnection)connection, table);

    static bool IsLocked(DuckDBException exception) =>
        exception.Message.Contains("lock", StringComparison.OrdinalIgnoreCase) || exception.Message.Contains("different configuration", StringComparison.OrdinalIgnoreCase);

    static bool IsForbidden(DuckDBException exception) =>
        exception.Message.Contains("Permission denied", StringComparison.OrdinalIgnoreCase) || exception.Message.Contains("Read-only file system", StringComparison.OrdinalIgnoreCase);

    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    static readonly int Threads = Math.Min(Environment.ProcessorCount, 8);

    sealed class Appender(DuckDBConnection connection, string table) : BulkWriter
    {
        readonly DuckDBAppender _appender = connection.CreateAppender(table);

        public override void Row(params ReadOnlySpan<object?> values)
        {
            var row = _appender.CreateRow();
            foreach (var value in values)
            {
                _ = value switch
                {
                    null => row.AppendNullValue(),
                    string text => row.AppendValue(text),
                    int number => row.AppendValue(number),
                    long number => row.AppendValue(number),
                    short number => row.AppendValue(number),
                    double number => row.AppendValue(number),
                    DateOnly day => row.AppendValue(day),
                    _ => throw new ArgumentException($"no column takes a {value.GetType().Name}", nameof(values)),
                };
            }

            row.EndRow();
        }

        public override void Complete() => _appender.Close();

        public override void Dispose() => _appender.Dispose();
    }
}
