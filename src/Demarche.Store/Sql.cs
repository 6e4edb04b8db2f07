using System.Data.Common;

namespace Demarche.Store;

/// <summary>Runs statements with positional parameters.</summary>
static class Sql
{
    public static int Execute(this DbConnection connection, DbTransaction? transaction, string sql, params object?[] values)
    {
        using var command = Command(connection, transaction, sql, values);
        return command.ExecuteNonQuery();
    }

    public static T? Scalar<T>(this DbConnection connection, DbTransaction? transaction, string sql, params object?[] values)
    {
        using var command = Command(connection, transaction, sql, values);
        var value = command.ExecuteScalar();
        return value is null or DBNull ? default : (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    public static List<T> Read<T>(this DbConnection connection, DbTransaction? transaction, string sql, Func<DbDataReader, T> read, params object?[] values)
    {
        using var command = Command(connection, transaction, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateOnly? Day(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        // Migrations and folds of a million reports take their time; a person can stop the program.
        command.CommandTimeout = 0;
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value is string text ? PostgresEngine.Clean(text) : value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
