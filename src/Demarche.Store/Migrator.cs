using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace Demarche.Store;

/// <summary>Brings a database to the newest schema: numbered files, each run once, in order, in one transaction.</summary>
static class Migrator
{
    public static void Run(StoreEngine engine, DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        engine.LockForWriting(connection);
        connection.Execute(transaction, "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
        var done = connection.Read(transaction, "SELECT number FROM migration", reader => reader.GetInt32(0)).ToHashSet();
        var all = Files().ToList();
        if (done.Count > 0 && done.Max() > all.Max(file => file.Number))
            throw new StoreException($"the store has schema {done.Max()}, this program knows {all.Max(file => file.Number)}: use a newer program.");
        foreach (var (number, name) in all.Where(file => !done.Contains(file.Number)))
        {
            if (Applies(name, engine)) foreach (var statement in Statements(name)) connection.Execute(transaction, statement);
            connection.Execute(transaction, "INSERT INTO migration VALUES ($1, $2)", number, name);
        }

        transaction.Commit();
    }

    /// <summary>Whether nothing is left to run.</summary>
    public static bool IsCurrent(DbConnection connection)
    {
        try
        {
            return connection.Scalar<long>(null, "SELECT count(*) FROM migration") == Files().Count();
        }
        catch (DbException)
        {
            return false;
        }
    }

    static IEnumerable<(int Number, string Name)> Files() =>
        Home.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name[..4], CultureInfo.InvariantCulture), name));

    // 0004-indexes.postgres.sql is PostgreSQL's alone; the number is taken on both, so that numbers mean one schema.
    static bool Applies(string name, StoreEngine engine) => name.Count(letter => letter == '.') == 1 || name.Contains($".{engine.Name}.", StringComparison.Ordinal);

    static IEnumerable<string> Statements(string name)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(name)!);
        var lines = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal));
        return string.Join('\n', lines).Split(';').Where(statement => !string.IsNullOrWhiteSpace(statement));
    }

    static readonly Assembly Home = typeof(Migrator).Assembly;
}
