namespace Demarche.Moves.Speech;

/// <summary>A frame while it is built: the finders fill it, the binder adds quotations, the resolver names the speakers.</summary>
sealed class FrameDraft
{
    public required int Sentence { get; init; }

    public required int CueToken { get; init; }

    public required TextSpan Cue { get; set; }

    public required string Word { get; init; }

    public required SpeechClass Class { get; init; }

    public required bool TakesQuotation { get; init; }

    public required string Rule { get; set; }

    /// <summary>Token of the cue's sentence that heads the source, -1 for none.</summary>
    public int SourceToken { get; set; } = -1;

    public TextSpan SourceSpan { get; set; }

    public int AddresseeToken { get; set; } = -1;

    public TextSpan AddresseeSpan { get; set; }

    public bool Vouches { get; set; }

    public List<SpeechContent> Contents { get; } = [];

    public SpeechSource? Source { get; set; }

    public SpeechSource? Addressee { get; set; }

    /// <summary>The frame whose speaker this one shares (a quotation that goes on), null for its own.</summary>
    public FrameDraft? SpeakerOf { get; set; }

    public bool Covers(TextSpan span) => Contents.Exists(content => content.Span.Contains(span));

    public SpeechFrame ToFrame() => new()
    {
        Sentence = Sentence,
        CueToken = CueToken,
        Cue = Cue,
        Word = Word,
        Class = Class,
        Source = Source,
        Addressee = Addressee,
        Contents = [.. Contents.OrderBy(content => content.Span)],
        Vouches = Vouches,
        Rule = Rule,
    };
}
