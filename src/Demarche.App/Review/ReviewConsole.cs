namespace Demarche.App.Review;

/// <summary>Where a reviewer reads and types: single keys on a terminal, lines where input comes from a file.</summary>
sealed class ReviewConsole(TextReader input, TextWriter output, bool isTerminal)
{
    public void Line(string text) => output.WriteLine(text);

    /// <summary>One key in lower case; null at the end of input.</summary>
    public char? Key()
    {
        if (isTerminal) return char.ToLowerInvariant(Console.ReadKey(intercept: true).KeyChar);
        return input.ReadLine() is { } line ? line.Length == 0 ? 'n' : char.ToLowerInvariant(line[0]) : null;
    }

    /// <summary>A line; null at the end of input.</summary>
    public string? Ask(string question)
    {
        output.Write($"  {question}: ");
        var line = input.ReadLine();
        if (!isTerminal) output.WriteLine();
        return line?.Trim();
    }
}
