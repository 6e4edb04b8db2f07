using System.Text;
using System.Text.Json;
using Demarche.Output;
using DuckDB.NET.Data;

namespace Demarche.Store.Exports;

/// <summary>The record itself, a file a table: reports, moves, exchanges, rounds, positions, issues, discrepancies. Nothing is lost.</summary>
static class RecordTables
{
    /// <summary>Names of the tables with their rows as JSON objects.</summary>
    public static IEnumerable<(string Name, IEnumerable<string> Rows)> Of(ExportSource source)
    {
        var record = source.Record;
        yield return ("reports", source.Reports.Select(report => ReportJson.Of(report, source.Dispatches.GetValueOrDefault(report.DispatchId)?.Dispatch.Text)));
        yield return ("moves", record.Moves.Select(RecordJson.Of));
        yield return ("exchanges", record.Exchanges.Select(RecordJson.Of));
        yield return ("rounds", record.Rounds.Select(RecordJson.Of));
        yield return ("positions", record.Positions.Select(RecordJson.Of));
        yield return ("issues", record.Issues.Select(RecordJson.Of));
        yield return ("discrepancies", record.Discrepancies.Select(RecordJson.Of));
    }

    public static void WriteJsonLines(ExportSource source, string folder)
    {
        foreach (var (name, rows) in Of(source)) File.WriteAllLines(Path.Combine(folder, name + ".jsonl"), rows, new UTF8Encoding(false));
    }

    public static void WriteCsv(ExportSource source, string folder)
    {
        foreach (var (name, rows) in Of(source))
        {
            using var writer = new StreamWriter(Path.Combine(folder, name + ".csv"), false, new UTF8Encoding(false)) { NewLine = "\r\n" };
            // By name: a report has a column more where names are proposed for its performer.
            var columns = RecordSchema.Of(name);
            writer.WriteLine(string.Join(',', columns.Select(column => column.Name)));
            foreach (var row in rows)
            {
                using var json = JsonDocument.Parse(row);
                writer.WriteLine(string.Join(',', columns.Select(column => json.RootElement.TryGetProperty(column.Name, out var value) ? Quote(Cell(value)) : "")));
            }
        }
    }

    /// <summary>DuckDB writes Parquet itself; lists and objects stay what they are, days are days.</summary>
    public static void WriteParquet(ExportSource source, string folder)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        foreach (var (name, rows) in Of(source))
        {
            var lines = Path.Combine(folder, name + ".jsonl.partial");
            File.WriteAllLines(lines, rows, new UTF8Encoding(false));
            connection.Execute(null,
                $"""
                COPY (SELECT {RecordSchema.Selection(name)} FROM read_json('{Escape(lines)}', format = 'newline_delimited', columns = {RecordSchema.Columns(name)}))
                TO '{Escape(Path.Combine(folder, name + ".parquet"))}' (FORMAT parquet, COMPRESSION zstd)
                """);
            File.Delete(lines);
        }
    }

    // Lists of texts are joined; what is deeper stays JSON, so that a cell can be read again.
    static string Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => string.Join('|', value.EnumerateArray().Select(item => item.GetString())),
        _ => value.GetRawText(),
    };

    static string Quote(string cell) => cell.AsSpan().ContainsAny(",\"\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    static string Escape(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
