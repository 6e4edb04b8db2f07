using Demarche.Moves.Speech;

namespace Demarche.Evaluation;

/// <summary>One reporting frame as the scorer of reported speech compares it: spans in UTF-16 units.</summary>
/// <param name="Cue">Words of the cue.</param>
/// <param name="Source">Words that name the speaker; empty for none.</param>
/// <param name="Content">Reported words.</param>
public sealed record SpeechSpans(IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Content)
{
    /// <summary>A found frame.</summary>
    public static SpeechSpans From(SpeechFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return new SpeechSpans(
            frame.Cue.IsEmpty ? [] : [frame.Cue],
            frame.Source is { } source ? [source.Span] : [],
            [.. frame.Contents.Select(content => content.Span)]);
    }
}
