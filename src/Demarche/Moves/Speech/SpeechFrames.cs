using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>All reporting frames of a dispatch, with look-ups by place.</summary>
/// <remarks>Immutable and thread-safe. A look-up passes over the frames of a dispatch, some tens.</remarks>
public sealed class SpeechFrames
{
    readonly IReadOnlyList<ParsedSentence> _sentences;

    internal SpeechFrames(IReadOnlyList<ParsedSentence> sentences, IEnumerable<SpeechFrame> frames)
    {
        _sentences = sentences;
        All = [.. frames.OrderBy(frame => frame.Cue)];
    }

    /// <summary>Frames in the order of their cues.</summary>
    public IReadOnlyList<SpeechFrame> All { get; }

    /// <summary>The frames whose cue stands in no other frame's reported words.</summary>
    public IEnumerable<SpeechFrame> Outermost => All.Where(frame => frame.Cue.IsEmpty || !All.Any(other => other != frame && other.Covers(frame.Cue)));

    /// <summary>The frames around a token, innermost first. The frame whose cue is the token itself is not among them.</summary>
    public IReadOnlyList<SpeechFrame> ChainAt(int sentence, int token)
    {
        var place = _sentences[sentence].Tokens[token].Span;
        List<SpeechFrame>? chain = null;
        foreach (var frame in All)
            if (frame.Covers(place) && !(frame.Sentence == sentence && frame.CueToken == token) && frame.Source?.Span.Contains(place) != true)
                (chain ??= []).Add(frame);
        chain?.Sort((a, b) => Size(a).CompareTo(Size(b)));
        return chain ?? (IReadOnlyList<SpeechFrame>)[];
    }

    /// <summary>The frame whose cue is among these tokens of a sentence, null where none is.</summary>
    internal SpeechFrame? FrameOf(int sentence, IReadOnlyList<int> tokens)
    {
        foreach (var frame in All)
            if (frame.Sentence == sentence && tokens.Contains(frame.CueToken)) return frame;
        return null;
    }

    /// <summary>On whose word the token's predicate stands, innermost first, each speaker once; empty is the outlet's own voice.</summary>
    /// <remarks>Coding manual, field <c>attribution</c>: "it was reported" gives nobody, "sources said" gives <see cref="ActorCode.Unknown"/>.</remarks>
    public IReadOnlyList<ActorCode> AttributionAt(int sentence, int token)
    {
        List<ActorCode>? codes = null;
        foreach (var frame in ChainAt(sentence, token))
        {
            if (!frame.Vouches || IsNameless(frame)) continue;
            foreach (var code in frame.Speakers)
                if (codes is null || !codes.Exists(known => known.Head == code.Head)) (codes ??= []).Add(code);
        }

        return codes ?? (IReadOnlyList<ActorCode>)[];
    }

    /// <summary>Who says "I" and "we" at this token: the speaker of the innermost quotation around it, null outside quotations.</summary>
    public SpeechSource? SpeakerOfQuotation(int sentence, int token)
    {
        var place = _sentences[sentence].Tokens[token].Span;
        foreach (var frame in ChainAt(sentence, token))
            foreach (var content in frame.Contents)
                if (content.IsQuotation && content.Span.Contains(place)) return frame.Source;
        return null;
    }

    /// <summary>Whether the token stands in somebody's own words, between quotation marks.</summary>
    public bool IsQuoted(int sentence, int token)
    {
        var place = _sentences[sentence].Tokens[token].Span;
        foreach (var frame in All)
            foreach (var content in frame.Contents)
                if (content.IsQuotation && content.Span.Contains(place)) return true;
        return false;
    }

    // "the report that …" of nobody known is a document, not a source
    static bool IsNameless(SpeechFrame frame) => frame.Rule.StartsWith("noun", StringComparison.Ordinal) && frame.Speakers.All(code => code == ActorCode.Unknown);

    static int Size(SpeechFrame frame) => frame.Contents.Sum(content => content.Span.Length);
}
