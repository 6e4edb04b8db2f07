namespace Demarche.Moves.Speech;

/// <summary>One reporting frame: a cue, who speaks, and what is reported.</summary>
/// <remarks>A frame never reports its own cue: the trigger "demanded" of "Kyiv demanded that …" stands outside its frame's contents.</remarks>
public sealed record SpeechFrame
{
    /// <summary>Index of the sentence of the cue; -1 for a frame without a cue word of its own (a headline's colon).</summary>
    public required int Sentence { get; init; }

    /// <summary>Token that heads the cue; -1 where no word is the cue.</summary>
    public required int CueToken { get; init; }

    /// <summary>The cue with its auxiliaries and particle.</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>Dictionary form of the cue: <c>say</c>, <c>call for</c>, <c>according to</c>.</summary>
    public required string Word { get; init; }

    /// <summary>What the cue does with the words.</summary>
    public required SpeechClass Class { get; init; }

    /// <summary>Who speaks; null where the text names nobody ("it was reported").</summary>
    public SpeechSource? Source { get; init; }

    /// <summary>To whom ("told reporters"), null where nobody is named.</summary>
    public SpeechSource? Addressee { get; init; }

    /// <summary>The reported words in text order; never empty.</summary>
    public required IReadOnlyList<SpeechContent> Contents { get; init; }

    /// <summary>Whether the content is a clause or a quotation that somebody vouches for, not only the topic or the act asked for.</summary>
    public required bool Vouches { get; init; }

    /// <summary>Id of the rule that found it: <c>verb/that</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Who speaks, as codes; empty where the text names nobody.</summary>
    public IReadOnlyList<ActorCode> Speakers => Source?.Codes ?? [];

    /// <summary>Whether the place lies inside the reported words.</summary>
    public bool Covers(TextSpan place)
    {
        foreach (var content in Contents)
            if (content.Span.Contains(place)) return true;
        return false;
    }

    /// <summary>From the first to the last reported character.</summary>
    public TextSpan Extent => new(Contents[0].Span.Start, Contents[^1].Span.End);
}
