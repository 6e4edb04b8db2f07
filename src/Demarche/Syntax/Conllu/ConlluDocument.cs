namespace Demarche.Syntax;

/// <summary>A CoNLL-U file: its sentences, and the text that their forms and <c>SpaceAfter</c> marks spell.</summary>
/// <param name="Text">Sentences one after the other; a new paragraph or document begins after a blank line.</param>
/// <param name="Sentences">Sentences whose spans lie in <paramref name="Text"/>.</param>
public sealed record ConlluDocument(string Text, IReadOnlyList<ParsedSentence> Sentences);
