using Demarche.Actors;
using Demarche.Restoration;

namespace Demarche;

/// <summary>What one dispatch says: the restored text, its reports in text order, its damage and what was doubtful.</summary>
public sealed record CodedDispatch
{
    /// <summary>The dispatch as it came.</summary>
    public required Dispatch Dispatch { get; init; }

    /// <summary>The article behind the damage, with the map back to the raw text.</summary>
    public required RestoredText Restored { get; init; }

    /// <summary>Reports in text order.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>Damage found by restoration, and by actor resolution (garbled names, office conflicts), in text order.</summary>
    public required IReadOnlyList<Damage> Damage { get; init; }

    /// <summary>Names that the tables, or other tellings of the story (<see cref="StoryNames"/>), contradict, in text order; spans in the raw text, which keeps its form.</summary>
    public IReadOnlyList<NameFinding> Names { get; init; } = [];

    /// <summary>What of it is compared with other tellings of its story; null when it was not coded but read back.</summary>
    public Telling? Telling { get; init; }

    /// <summary>Problems of all stages.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>The day that everything is decided against: the dispatch's own, else its dateline's; null when neither is known.</summary>
    public DateOnly? Date => Dispatch.Date ?? Restored.DatelineDate;

    /// <summary>Number of sentences parsed.</summary>
    public required int SentenceCount { get; init; }

    /// <summary>Number of tokens parsed.</summary>
    public required int TokenCount { get; init; }
}
