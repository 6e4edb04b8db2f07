namespace Demarche.Ledger;

/// <summary>A report with where it was read: what the ledger folds.</summary>
/// <remarks>Immutable. The words that the ledger compares are taken out of the dispatch once, so that a fold needs no dispatch text.</remarks>
public sealed record SourcedReport
{
    /// <summary>Id of the report: <c>r</c> and hexadecimal digits, the same whenever the same dispatch is coded the same way.</summary>
    public required string Id { get; init; }

    /// <summary>The coded report.</summary>
    public required Report Report { get; init; }

    /// <summary>Id of the dispatch that it stands in.</summary>
    public required string DispatchId { get; init; }

    /// <summary>The outlet that published it, where known.</summary>
    public string? Outlet { get; init; }

    /// <summary>The agency that the dispatch credits, where it credits one.</summary>
    public string? Agency { get; init; }

    /// <summary>Day of publication, where known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Id of the dispatch of which this one is a copy; null for an original.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The words of the report's object, empty where it has none.</summary>
    public string ObjectText { get; init; } = "";

    /// <summary>The words of the sentence that it stands in; empty where they are not known.</summary>
    public SentenceSketch Sentence { get; init; }

    /// <summary>The place of a meeting, where the sentence names one.</summary>
    public string? Venue { get; init; }

    /// <summary>Whose word the report is: the agency, else the outlet, else the dispatch itself.</summary>
    /// <remarks>Two reports of one source are no independent confirmation, and neither are those of a copy and its original.</remarks>
    public string Source => Agency ?? Outlet ?? DispatchId;
}
