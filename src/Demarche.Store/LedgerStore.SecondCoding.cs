using System.Globalization;

namespace Demarche.Store;

/// <summary>An answer of a second coder about one field of a report.</summary>
public sealed record SecondAnswer(string Coder, string Dispatch, string Report, string Field, string Answer);

public sealed partial class LedgerStore
{
    /// <summary>Keeps what a second coder answered about a report, apart from the record.</summary>
    public void AddSecondCoding(string coder, string dispatch, string report, IReadOnlyDictionary<string, string> answers, DateTime atUtc)
    {
        ArgumentNullException.ThrowIfNull(answers);
        Write((connection, transaction) =>
        {
            foreach (var (field, answer) in answers)
                connection.Execute(transaction, "INSERT INTO second_coding VALUES ($1, $2, $3, $4, $5, $6)", coder, dispatch, report, field, answer, atUtc.ToString("O", CultureInfo.InvariantCulture));
            return 0;
        });
    }

    /// <summary>All answers of second coders.</summary>
    public IReadOnlyList<SecondAnswer> SecondCodings() => Read(connection => connection.Read(null,
        "SELECT coder, dispatch, report, field, answer FROM second_coding ORDER BY report, coder, field",
        row => new SecondAnswer(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4))));
}
