using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Demarche.Store;

/// <summary>A PostgreSQL database.</summary>
sealed class PostgresEngine(string connectionString) : StoreEngine
{
    public override string Name => "postgres";

    public override DbConnection Open(bool forWriting)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (NpgsqlException broken)
        {
            connection.Dispose();
            throw new StoreException($"PostgreSQL cannot be reached: {broken.Message}", broken);
        }
    }

    public override void LockForWriting(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT pg_advisory_xact_lock({LockKey})";
        command.ExecuteNonQuery();
    }

    public override BulkWriter Bulk(DbConnection connection, string table) => new Copy((NpgsqlConnection)connection, table);

    /// <summary><c>postgres://user:password@host:port/database</c> as a connection string.</summary>
    public static string FromUri(string address)
    {
        var uri = new Uri(address);
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = uri.AbsolutePath.Trim('/') };
        if (uri.Port > 0) builder.Port = uri.Port;
        if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
        return builder.ConnectionString;
    }

    // Any number that no other program of the database takes: "demarche" in ASCII, its first seven letters.
    const long LockKey = 0x64656D61726368;

    sealed class Copy(NpgsqlConnection connection, string table) : BulkWriter
    {
        readonly NpgsqlBinaryImporter _import = connection.BeginBinaryImport($"COPY {table} FROM STDIN (FORMAT BINARY)");

        public override void Row(params ReadOnlySpan<object?> values)
        {
            _import.StartRow();
            foreach (var value in values)
            {
                switch (value)
                {
                    case null: _import.WriteNull(); break;
                    case string text: _import.Write(Clean(text), NpgsqlDbType.Text); break;
                    case int number: _import.Write(number, NpgsqlDbType.Integer); break;
                    case long number: _import.Write(number, NpgsqlDbType.Bigint); break;
                    case short number: _import.Write(number, NpgsqlDbType.Smallint); break;
                    case double number: _import.Write(number, NpgsqlDbType.Double); break;
                    case DateOnly day: _import.Write(day, NpgsqlDbType.Date); break;
                    default: throw new ArgumentException($"no column takes a {value.GetType().Name}", nameof(values));
                }
            }
        }

        public override void Complete() => _import.Complete();

        public override void Dispose() => _import.Dispose();
    }

    /// <summary>PostgreSQL holds no U+0000; it becomes the replacement character, so that offsets stay.</summary>
    public static string Clean(string text) => text.Contains('\0') ? text.Replace('\0', '\uFFFD') : text;
}
