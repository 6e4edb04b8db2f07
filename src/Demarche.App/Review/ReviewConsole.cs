namespace Demarche.App.Review;

/// <summary>Where a reviewer reads and types: single keys on a terminal, lines where input comes from a file.</summary>
sealed class ReviewConsole(TextReader input, TextWriter output, bool isTerminal)
{
    public void Line(string text) => output.WriteLine(text);

    /// <summary>One key in lower case; 'n' for Enter, null at the end of input.</summary>
    public char? Key()
    {
        if (!isTerminal) return input.ReadLine()?.Trim() is { } line ? line.Length == 0 ? 'n' : char.ToLowerInvariant(line[0]) : null;
        var key = Console.ReadKey(intercept: true).KeyChar;
        if (key is EndOfInput or Escape) return null;
        if (key is '\r' or '\n') return 'n';
        if (!char.IsControl(key)) output.WriteLine($"  {key}");
        return char.ToLowerInvariant(key);
    }

    /// <summary>A line; null at the end of input.</summary>
    public string? Ask(string question)
    {
        output.Write($"  {question}: ");
        var line = input.ReadLine();
        if (!isTerminal) output.WriteLine(line ?? "");
        return line?.Trim();
    }

    /// <summary>A line without a problem: asks again until there is none; null at the end of input, and for an empty line where that is a way out.</summary>
    public string? Ask(string question, Func<string, string?> problem, bool emptyStops = true)
    {
        while (Ask(question) is { } line)
        {
            if (line.Length == 0 && emptyStops) return null;
            if (problem(line) is not { } wrong) return line;
            Line($"  {wrong}");
        }

        return null;
    }

    // Ctrl-D, and the key Esc.
    const char EndOfInput = '\u0004', Escape = '\u001b';
}
