namespace Demarche.Moves;

/// <summary>What a place must be filled with: words of a set, or an actor.</summary>
/// <param name="Text">As the entry writes it: <c>&lt;sanctions&gt;</c>, <c>=part</c>.</param>
/// <param name="Lemmas">Lemmas allowed as head; null for an actor.</param>
/// <param name="Modifiers">One of these must stand before the head: <c>=cool/frosty+reception</c>; null when nothing need.</param>
sealed record Filler(string Text, IReadOnlySet<string>? Lemmas, IReadOnlySet<string>? Modifiers = null)
{
    /// <summary>Whether an actor must stand there.</summary>
    public bool IsActor => Lemmas is null;

    /// <summary>Whether the entry itself writes the word, not one of its classes.</summary>
    public bool Names(string lemma) => Text.StartsWith('=') && Lemmas?.Contains(lemma) == true;
}
