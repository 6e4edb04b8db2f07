namespace Demarche.Moves;

/// <summary>A sentence that an entry must code, or must not.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Codes">Whether the entry must code it.</param>
/// <param name="Expect">Fields that the report must have (<c>performer: RUS</c>); empty for a refusal.</param>
/// <param name="Source">File and line.</param>
sealed record CodebookExample(string Text, bool Codes, IReadOnlyDictionary<string, string> Expect, string Source)
{
    public override string ToString() => $"{Source} {Text}";
}
