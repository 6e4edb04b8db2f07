using Demarche.Moves.Speech;

namespace Demarche.Evaluation;

/// <summary>One reporting frame as the scorer of reported speech compares it: spans in UTF-16 units.</summary>
/// <param name="Cue">Words of the cue.</param>
/// <param name="Source">Words that name the speaker; empty for none.</param>
/// <param name="Content">Reported words.</param>
public sealed record SpeechSpans(IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Content)
{
    /// <summary>A found frame, its source with the comma that closes an apposition, as annotators count it.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="text">The text that it stands in.</param>
    public static SpeechSpans From(SpeechFrame frame, string text)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(text);
        return new SpeechSpans(
            frame.Cue.IsEmpty ? [] : [frame.Cue],
            frame.Source is { } source ? [WithComma(source.Span, text)] : [],
            [.. frame.Contents.Select(content => content.Span)]);
    }

    static TextSpan WithComma(TextSpan source, string text) =>
        source.End < text.Length && text[source.End] == ',' && source.Of(text).Contains(',', StringComparison.Ordinal)
            ? new TextSpan(source.Start, source.End + 1)
            : source;
}
