using System.Text;

namespace Demarche.Intake;

/// <summary>Reads comma-separated values (RFC 4180) with a header: columns <c>id</c>, the text column, <c>date</c>, <c>outlet</c>, <c>title</c>, <c>url</c>.</summary>
static class CsvReader
{
    internal static IEnumerable<IntakeItem> Read(Stream input, IntakeOptions options)
    {
        using var reader = new StreamReader(input, Encoding.UTF8, true, 1 << 16, leaveOpen: true);
        var header = Record(reader, options.MaxRecordBytes) ?? [];
        var columns = header.Select((name, index) => (Name: name.Trim().ToLowerInvariant(), index)).GroupBy(column => column.Name).ToDictionary(group => group.Key, group => group.First().index);
        if (!columns.TryGetValue(options.TextColumn.ToLowerInvariant(), out var text))
        {
            yield return new(1, null, $"the header has no column '{options.TextColumn}'; it has {string.Join(", ", header)}.");
            yield break;
        }

        for (long number = 2; Record(reader, options.MaxRecordBytes) is { } record; number++)
        {
            if (record.Count == 1 && record[0].Length == 0) continue;
            if (record.Count <= text) yield return new(number, null, $"the record has {record.Count} fields, the text is field {text + 1}.");
            else yield return new(number, DispatchOf(record, columns, text));
        }
    }

    internal static IReadOnlyList<string> Columns(string header)
    {
        using var reader = new StringReader(header);
        return [.. (Record(reader, int.MaxValue) ?? []).Select(name => name.Trim())];
    }

    static Dispatch DispatchOf(List<string> record, Dictionary<string, int> columns, int text)
    {
        var dispatch = DispatchReader.FromText(record[text], Field("id"));
        return dispatch with
        {
            Title = Field("title"),
            Outlet = Field("outlet"),
            Url = Field("url"),
            Date = LooseDate.TryParse(Field("date"), out var day) ? day : null,
        };

        string? Field(string name) => columns.TryGetValue(name, out var index) && index < record.Count && record[index].Length > 0 ? record[index] : null;
    }

    /// <summary>The fields of the next record, or null at the end.</summary>
    static List<string>? Record(TextReader reader, int limit)
    {
        if (reader.Peek() < 0) return null;
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (int c; (c = reader.Read()) >= 0;)
        {
            if (quoted && c == '"' && reader.Peek() == '"') c = reader.Read();
            else if (c == '"' && (quoted || field.Length == 0))
            {
                quoted = !quoted;
                continue;
            }
            else if (!quoted && c == ',')
            {
                fields.Add(field.ToString());
                field.Clear();
                continue;
            }
            else if (!quoted && c == '\n') break;
            if (field.Length < limit && (quoted || c != '\r')) field.Append((char)c);
        }

        fields.Add(field.ToString());
        return fields;
    }
}
