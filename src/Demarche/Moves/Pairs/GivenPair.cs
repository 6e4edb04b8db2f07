namespace Demarche.Moves;

/// <summary>A text with two actors marked in it, whose relation is asked for.</summary>
/// <param name="Text">The text, a sentence or a few.</param>
/// <param name="Source">Where the one who acts stands, UTF-16.</param>
/// <param name="Target">Where the one acted upon stands, UTF-16.</param>
public sealed record GivenPair(string Text, TextSpan Source, TextSpan Target);
