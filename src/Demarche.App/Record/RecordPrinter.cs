using System.Text.Json;
using Spectre.Console;

namespace Demarche.App.Record;

/// <summary>Prints entries of the record as a table, JSON or CSV.</summary>
static class RecordPrinter
{
    /// <summary>Columns of a terminal whose width is unknown (a pipe, a file).</summary>
    const int PipeWidth = 170;

    /// <summary>Rows of a table of which the command line does not say how many it shows.</summary>
    public const int TableRows = 100;

    /// <param name="entries">What was found, in the order in which it is printed.</param>
    /// <param name="columns">The columns of a table.</param>
    /// <param name="format">table, json or csv.</param>
    /// <param name="output">Where to.</param>
    /// <param name="isOpen">Whether a table shows the last <see cref="TableRows"/> and says that there are more.</param>
    public static void Print(IReadOnlyList<string> entries, IReadOnlyList<RecordColumn> columns, string format, TextWriter output, bool isOpen = false)
    {
        var more = isOpen && entries.Count > TableRows;
        if (more) entries = [.. entries.Skip(entries.Count - TableRows)];
        switch (format)
        {
            case "json": Json(entries, output); break;
            case "csv": Csv(entries, columns, output); break;
            default: Table(entries, columns, output, more); break;
        }
    }

    static void Json(IReadOnlyList<string> entries, TextWriter output)
    {
        output.WriteLine("[");
        for (var i = 0; i < entries.Count; i++) output.WriteLine(i + 1 < entries.Count ? $" {entries[i]}," : $" {entries[i]}");
        output.WriteLine("]");
    }

    static void Csv(IReadOnlyList<string> entries, IReadOnlyList<RecordColumn> columns, TextWriter output)
    {
        output.WriteLine(string.Join(',', columns.Select(column => Quote(column.Title.Replace(' ', '_')))));
        foreach (var entry in entries)
        {
            using var json = JsonDocument.Parse(entry);
            output.WriteLine(string.Join(',', columns.Select(column => Quote(column.Text(json.RootElement)))));
        }
    }

    static void Table(IReadOnlyList<string> entries, IReadOnlyList<RecordColumn> columns, TextWriter output, bool more)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var console = isTerminal ? AnsiConsole.Console : AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        if (!isTerminal) console.Profile.Width = PipeWidth;
        if (entries.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns) table.AddColumn(new TableColumn(column.Title).PadLeft(0));
        foreach (var entry in entries)
        {
            using var json = JsonDocument.Parse(entry);
            table.AddRow([.. columns.Select(column => new Text(column.Text(json.RootElement)))]);
        }

        // The words behind a row are one question away: the last column is what 'why' takes.
        table.Columns[^1].NoWrap();
        console.Write(table);
        console.MarkupLineInterpolated($"[dim]{(more ? $"The latest {entries.Count}; --limit 0 shows all, --actor, --issue, --from and --to narrow" : $"{entries.Count} on record")}; 'demarche why ID' shows the sentences behind a row.[/]");
        if (CodeLegend.Of(entries) is { Length: > 0 } legend) console.MarkupLineInterpolated($"[dim]{legend}[/]");
    }

    /// <summary>RFC 4180.</summary>
    public static string Quote(string cell) => cell.AsSpan().ContainsAny(",\"\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
