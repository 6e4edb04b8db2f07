using System.Text;

namespace Demarche.Actors;

/// <summary>Reads CSV with a header row (RFC 4180): cells by column name, list items inside a cell apart at <c>|</c>.</summary>
sealed class CsvRows
{
    readonly Dictionary<string, int> _columns;

    CsvRows(List<string> header, List<List<string>> rows)
    {
        _columns = header.Select((name, index) => (name, index)).ToDictionary(pair => pair.name.Trim(), pair => pair.index, StringComparer.Ordinal);
        Rows = rows;
    }

    /// <summary>Data rows; short rows are read as if filled up with empty cells.</summary>
    public IReadOnlyList<List<string>> Rows { get; }

    /// <summary>Whether the header names this column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>The cell, empty where the row or the table has none.</summary>
    public string Cell(List<string> row, string column) =>
        _columns.TryGetValue(column, out var index) && index < row.Count ? row[index] : "";

    /// <summary>The items of a list cell.</summary>
    public string[] Items(List<string> row, string column) => Cell(row, column) is { Length: > 0 } cell ? cell.Split('|', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>Reads a table; lines that begin with <c>#</c> before the header are its statement of source.</summary>
    public static CsvRows Parse(string text)
    {
        var rows = new List<List<string>>();
        var position = 0;
        while (position < text.Length && text[position] == '#') position = text.IndexOf('\n', position) is var end and >= 0 ? end + 1 : text.Length;
        var row = new List<string>();
        var quoted = new StringBuilder();
        while (position < text.Length)
        {
            row.Add(text[position] == '"' ? Quoted(text, ref position, quoted) : Plain(text, ref position));
            if (position < text.Length && text[position] == ',')
            {
                position++;
                if (position < text.Length && text[position] is not ('\n' or '\r')) continue;
                row.Add("");
            }

            while (position < text.Length && text[position] is '\r' or '\n')
                if (text[position++] == '\n') break;
            rows.Add(row);
            row = new List<string>(row.Count);
        }

        return rows.Count == 0 ? new CsvRows([], []) : new CsvRows(rows[0], rows.GetRange(1, rows.Count - 1));
    }

    static string Plain(string text, ref int position)
    {
        var start = position;
        var length = text.AsSpan(start).IndexOfAny(',', '\n', '\r');
        position = length < 0 ? text.Length : start + length;
        return text[start..position];
    }

    static string Quoted(string text, ref int position, StringBuilder cell)
    {
        cell.Clear();
        for (position++; position < text.Length; position++)
        {
            if (text[position] != '"') cell.Append(text[position]);
            else if (position + 1 < text.Length && text[position + 1] == '"') cell.Append(text[position++]);
            else break;
        }

        position = Math.Min(position + 1, text.Length);
        return cell.ToString();
    }
}
