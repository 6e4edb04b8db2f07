namespace Demarche;

/// <summary>One dispatch as it came: decoded text and what intake knows about it.</summary>
/// <remarks>Raw text never changes; every offset of output counts in it.</remarks>
public sealed record Dispatch
{
    /// <summary>SHA-256 of the raw bytes in lower-case hexadecimal, or the id that the input gave.</summary>
    public required string Id { get; init; }

    /// <summary>The decoded text, without a byte-order mark.</summary>
    public required string Text { get; init; }

    /// <summary>Name of the encoding that the bytes were read with: <c>utf-8</c>, <c>utf-16le</c>, <c>windows-1252</c>….</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>The outlet that published it, where known.</summary>
    public string? Outlet { get; init; }

    /// <summary>The title that the input gave beside the text; a headline inside the text is restoration's to find.</summary>
    public string? Title { get; init; }

    /// <summary>Day of publication.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it was published, where known.</summary>
    public string? Url { get; init; }

    /// <summary>Everything that the input says about the dispatch, best first within a field, each with where it was found.</summary>
    public IReadOnlyList<Metadata> Metadata { get; init; } = [];

    /// <summary>What the markup said about lines of the text; empty for plain text.</summary>
    internal IReadOnlyList<Intake.BlockHint> Blocks { get; init; } = [];

    /// <summary>What intake found doubtful.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
