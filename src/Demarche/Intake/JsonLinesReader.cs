namespace Demarche.Intake;

/// <summary>Reads JSON Lines, a dispatch a line.</summary>
static class JsonLinesReader
{
    internal static IEnumerable<IntakeItem> Read(Stream input, IntakeOptions options)
    {
        using var bytes = new ByteLines(input);
        for (long number = 1; LimitedLine.Read(bytes.Reader, options.MaxRecordBytes, out var tooLong) is { } line; number++)
        {
            if (tooLong) yield return new(number, null, $"the line is longer than {options.MaxRecordBytes} characters, the limit for one dispatch.");
            else if (!string.IsNullOrWhiteSpace(line)) yield return Item(number, bytes.Decode(line));
        }
    }

    static IntakeItem Item(long number, TextDecoding.Result line)
    {
        if (!JsonLine.TryRead(line.Text, out var dispatch, out var error)) return new(number, null, error);
        return new(number, dispatch with { Encoding = line.Encoding, Problems = line.Problem is { } problem ? [problem, .. dispatch.Problems] : dispatch.Problems });
    }
}
