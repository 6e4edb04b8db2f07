using Demarche.Actors;

namespace Demarche.Moves.Speech;

/// <summary>The phrase that names who speaks, or to whom.</summary>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="HeadToken">Token that heads it.</param>
/// <param name="Span">Where it stands in the parsed text.</param>
/// <param name="Codes">Who is meant; <see cref="ActorCode.Unknown"/> where nobody is named ("sources").</param>
/// <param name="Mention">The actor mention behind the codes, null where there is none.</param>
public sealed record SpeechSource(int Sentence, int HeadToken, TextSpan Span, IReadOnlyList<ActorCode> Codes, ActorMention? Mention);
