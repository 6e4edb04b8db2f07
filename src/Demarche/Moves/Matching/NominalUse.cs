namespace Demarche.Moves;

/// <summary>Why a noun counts as a predicate (coding manual, "Nouns").</summary>
enum NominalUse
{
    /// <summary>A verb carries it: "issued a warning".</summary>
    Carried = 1,
    /// <summary>Its performer stands in its own phrase: "Moscow's demands".</summary>
    Owned = 2,
    /// <summary>Its clause says that it happened: "an attack took place".</summary>
    Happening = 3,
    /// <summary>It heads a headline.</summary>
    Headline = 4,
}
