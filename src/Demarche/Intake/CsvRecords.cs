using System.Text;

namespace Demarche.Intake;

/// <summary>Takes separated values apart, record by record (RFC 4180), and goes on behind what is none.</summary>
/// <remarks>
/// In a quoted field a quotation mark stands doubled, or ends the field in front of a separator, a line's end or the end of the input. One that does
/// neither is the writer's carelessness and belongs to the text, unless it stands where a field begins: then the mark that opened the field was
/// never closed. The records behind the line of that mark are read again, without it. Such a stretch has no second mark that opens a field, else
/// that would have shown it, so nothing is read more than twice.
/// </remarks>
sealed class CsvRecords(TextReader reader, char separator, int limit)
{
    readonly StringBuilder _sinceOpened = new();
    string _again = "";
    int _at;
    long _line = 1;

    /// <summary>The next record; null at the end.</summary>
    internal CsvRecord? Next()
    {
        if (Peek() < 0) return null;
        var first = _line;
        var fields = new List<string>();
        var field = new StringBuilder();
        long length = 0;
        for (int c; (c = Read()) >= 0 && c != '\n';)
        {
            if (c == '"' && field.Length == 0)
            {
                var (marks, opened) = (Run(), _line);
                field.Append('"', (marks - 1) / 2);
                if (marks % 2 == 1 && !TryQuoted(field, limit - length)) return new(first, [], Unclosed(opened));
            }
            else if (c == separator)
            {
                length += field.Length;
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (length + field.Length < limit && (c != '\r' || Peek() is not ('\n' or < 0))) field.Append((char)c);
        }

        fields.Add(field.ToString());
        return length + field.Length >= limit ? new(first, [], $"the record is longer than {limit} characters, the limit for one dispatch.") : new(first, fields, null);
    }

    /// <summary>Reads the rest of a quoted field.</summary>
    /// <returns>Whether its end was found.</returns>
    bool TryQuoted(StringBuilder field, long most)
    {
        _sinceOpened.Clear();
        for (int before = 0, c; (c = Read()) >= 0; before = c)
        {
            _sinceOpened.Append((char)c);
            if (_sinceOpened.Length > most) return false;
            if (c != '"')
            {
                field.Append((char)c);
                continue;
            }

            var marks = Run();
            _sinceOpened.Append('"', marks - 1);
            field.Append('"', marks / 2);
            if (marks % 2 == 0) continue;
            if (Peek() is '\r' or '\n' or < 0 || Peek() == separator) return true;
            if (before == '\n' || before == separator) return false;
            field.Append('"');
        }

        return false;
    }

    /// <summary>Goes back to the line behind the mark that nothing closes.</summary>
    string Unclosed(long opened)
    {
        var text = _sinceOpened.ToString();
        if (text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end)
        {
            _again = text[(end + 1)..] + _again[_at..];
            (_at, _line) = (0, opened + 1);
        }
        else
        {
            while (Read() is not ('\n' or < 0)) { }
        }

        return $"the quotation mark that opens a field in line {opened} is not closed.";
    }

    /// <summary>Quotation marks in a row, the one just read included; all are read.</summary>
    int Run()
    {
        var count = 1;
        for (; Peek() == '"'; count++) Read();
        return count;
    }

    int Peek() => _at < _again.Length ? _again[_at] : reader.Peek();

    int Read()
    {
        var c = _at < _again.Length ? _again[_at++] : reader.Read();
        if (c == '\n') _line++;
        return c;
    }
}

/// <summary>A record of separated values.</summary>
/// <param name="Line">The line that it begins in, from 1.</param>
/// <param name="Fields">Its fields, quotation marks taken off.</param>
/// <param name="Error">Why it could not be read; null where all is well.</param>
readonly record struct CsvRecord(long Line, IReadOnlyList<string> Fields, string? Error);
