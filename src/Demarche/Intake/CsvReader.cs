namespace Demarche.Intake;

/// <summary>Reads values separated by commas, semicolons or tabs (RFC 4180) with a header: columns <c>id</c>, the text column, <c>date</c>, <c>outlet</c>, <c>title</c>, <c>url</c>.</summary>
static class CsvReader
{
    /// <summary>What stands between fields: the comma of the standard, what spreadsheets of half of the world write, and the tab.</summary>
    static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Longest header by which a table is recognised, in characters; a longer first line is prose.</summary>
    const int LongestHeader = 1000;

    internal static IEnumerable<IntakeItem> Read(HeadStream input, IntakeOptions options)
    {
        using var bytes = new ByteLines(input);
        var records = new CsvRecords(bytes.Reader, Separator(InputKinds.TextOf(input.Head), options.TextColumn) ?? Separators[0], options.MaxRecordBytes);
        var header = records.Next() is { } head ? head.Fields : [];
        var columns = header.Select((name, index) => (Name: name.Trim().ToLowerInvariant(), index)).GroupBy(column => column.Name).ToDictionary(group => group.Key, group => group.First().index);
        if (!columns.TryGetValue(options.TextColumn.ToLowerInvariant(), out var text))
        {
            yield return new(1, null, $"the header has no column '{options.TextColumn}'; it has {string.Join(", ", header)}.");
            yield break;
        }

        while (records.Next() is { } record)
        {
            if (record.Error is not null) yield return new(record.Line, null, record.Error);
            else if (record.Fields is [""]) continue;
            else if (record.Fields.Count <= text) yield return new(record.Line, null, $"the record has {record.Fields.Count} fields, the text is field {text + 1}.");
            else yield return new(record.Line, DispatchOf(record.Fields, columns, text, bytes));
        }
    }

    /// <summary>What separates the fields of a table that begins with <paramref name="text"/>; null where its first line has no such column beside another.</summary>
    internal static char? Separator(string text, string textColumn)
    {
        var header = text.AsSpan().TrimStart();
        if (header.IndexOfAny('\r', '\n') is > 0 and var end) header = header[..end];
        if (header.Length >= LongestHeader) return null;
        foreach (var separator in Separators)
            if (header.Contains(separator) && Names(header, separator).Contains(textColumn, StringComparer.OrdinalIgnoreCase)) return separator;
        return null;
    }

    static IEnumerable<string> Names(ReadOnlySpan<char> header, char separator) =>
        (new CsvRecords(new StringReader(header.ToString()), separator, int.MaxValue).Next()?.Fields ?? []).Select(name => name.Trim());

    static Dispatch DispatchOf(IReadOnlyList<string> record, Dictionary<string, int> columns, int text, ByteLines bytes)
    {
        var decoded = bytes.Decode(record[text]);
        var dispatch = DispatchReader.FromText(decoded.Text, Field("id"));
        return dispatch with
        {
            Encoding = decoded.Encoding,
            Problems = decoded.Problem is { } problem ? [problem] : [],
            Title = Field("title"),
            Outlet = Field("outlet"),
            Url = Field("url"),
            Date = LooseDate.TryParse(Field("date"), out var day) ? day : null,
        };

        string? Field(string name) => columns.TryGetValue(name, out var index) && index < record.Count && record[index].Length > 0 ? bytes.Decode(record[index]).Text : null;
    }
}
