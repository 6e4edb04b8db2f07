namespace Demarche.Restoration;

/// <summary>How a text is damaged. JSON writes the names in kebab case; each kind's number <c>D001…</c> is its value.</summary>
/// <remarks>The numbers are stored: they never change. Described with examples in <c>docs/user/damage.md</c>.</remarks>
public enum DamageKind
{
    /// <summary>Page furniture among the text.</summary>
    Furniture = 1,
    /// <summary>A caption among the paragraphs.</summary>
    Caption = 2,
    /// <summary>A credit to a news agency.</summary>
    AgencyCredit = 3,
    /// <summary>A passage or caption that stands more than once.</summary>
    Duplicate = 4,
    /// <summary>A link put into the text by the page.</summary>
    InjectedLink = 5,
    /// <summary>What a page template left behind.</summary>
    Template = 6,
    /// <summary>Words cut off from their sentence.</summary>
    Fragment = 7,
    /// <summary>A quotation mark without its partner.</summary>
    UnbalancedQuote = 8,
    /// <summary>Text decoded with the wrong encoding.</summary>
    Mojibake = 9,
    /// <summary>Words that lost the blank between them.</summary>
    GluedWords = 10,
    /// <summary>A sentence torn over two lines or paragraphs.</summary>
    TornSentence = 11,
    /// <summary>A person's name changed by translation or typing.</summary>
    GarbledName = 12,
    /// <summary>A person named in an office that he did not hold on that date.</summary>
    OfficeConflict = 13,
    /// <summary>Words left in the language that the text was translated from.</summary>
    UntranslatedResidue = 14,
    /// <summary>The article breaks off.</summary>
    Truncated = 15,
}
