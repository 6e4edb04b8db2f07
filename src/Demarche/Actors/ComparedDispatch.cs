using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>A dispatch whose names are compared with those of others.</summary>
/// <param name="Date">Its day; null when unknown.</param>
/// <param name="Text">The text that was parsed; spans count in it.</param>
/// <param name="Sentences">Its sentences in order.</param>
public sealed record ComparedDispatch(DateOnly? Date, string Text, IReadOnlyList<ParsedSentence> Sentences);
