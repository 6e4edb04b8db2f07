namespace Demarche.Actors;

/// <summary>What is wrong with a name in the text.</summary>
public enum NameFindingKind
{
    /// <summary>A person's name changed by translation or typing; <see cref="NameFinding.Proposal"/> is the person meant.</summary>
    Garbled = 1,
    /// <summary>A name in the doubtful band: it may be the person of <see cref="NameFinding.Proposal"/>. Flagged, never replaced.</summary>
    Doubtful = 2,
    /// <summary>A person named in an office that he did not hold on that date; <see cref="NameFinding.Proposal"/> is the holder.</summary>
    OfficeConflict = 3,
    /// <summary>Another spelling of the same sounds; <see cref="NameFinding.Proposal"/> is the one that most dispatches of the story have.</summary>
    Variant = 4,
}
