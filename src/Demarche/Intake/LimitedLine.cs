using System.Text;

namespace Demarche.Intake;

/// <summary>Reads lines of a stated greatest length.</summary>
static class LimitedLine
{
    /// <summary>The next line, or null at the end. Of a line that is <paramref name="tooLong"/> the rest is skipped.</summary>
    internal static string? Read(TextReader reader, int limit, out bool tooLong)
    {
        tooLong = false;
        var line = new StringBuilder();
        int c;
        while ((c = reader.Read()) >= 0 && c != '\n')
        {
            if (line.Length >= limit) tooLong = true;
            else line.Append((char)c);
        }

        if (c < 0 && line.Length == 0) return null;
        if (line.Length > 0 && line[^1] == '\r') line.Length--;
        return line.ToString();
    }
}
