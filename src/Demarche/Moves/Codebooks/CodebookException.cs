namespace Demarche.Moves;

/// <summary>A codebook file that cannot be used, with the place where it is broken.</summary>
/// <remarks>The message has the form <c>moves/demand.yaml:12: unknown pattern 'directif' (known: …)</c>.</remarks>
public sealed class CodebookException : Exception
{
    /// <param name="file">Path of the file inside the codebook.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="problem">What is wrong, with the value and the range.</param>
    public CodebookException(string file, long line, string problem) : base($"{file}:{line}: {problem}") =>
        (File, Line) = (file, line);

    /// <summary>Path of the file inside the codebook.</summary>
    public string File { get; }

    /// <summary>Line, from 1.</summary>
    public long Line { get; }
}
