using System.Text;

namespace Demarche.Intake;

/// <summary>Reads JSON Lines, a dispatch a line.</summary>
static class JsonLinesReader
{
    internal static IEnumerable<IntakeItem> Read(Stream input, IntakeOptions options)
    {
        using var reader = new StreamReader(input, Encoding.UTF8, true, 1 << 16, leaveOpen: true);
        for (long number = 1; LimitedLine.Read(reader, options.MaxRecordBytes, out var tooLong) is { } line; number++)
        {
            if (tooLong) yield return new(number, null, $"the line is longer than {options.MaxRecordBytes} characters, the limit for one dispatch.");
            else if (string.IsNullOrWhiteSpace(line)) continue;
            else yield return JsonLine.TryRead(line, out var dispatch, out var error) ? new(number, dispatch) : new(number, null, error);
        }
    }
}
