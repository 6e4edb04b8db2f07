using Demarche.Actors;
using Demarche.Moves.Dates;
using Demarche.Moves.Issues;
using Demarche.Moves.Speech;
using Demarche.Restoration;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Everything known about one dispatch while its moves are coded.</summary>
sealed record DispatchScene
{
    public required RestoredText Restored { get; init; }

    public required IReadOnlyList<ParsedSentence> Sentences { get; init; }

    public required ActorMentions Mentions { get; init; }

    public required SpeechFrames Speech { get; init; }

    public required DispatchDates Dates { get; init; }

    public required DispatchIssues Issues { get; init; }

    /// <summary>Whether a sentence stands in the headline.</summary>
    public bool IsHeadline(int sentence)
    {
        var span = Sentences[sentence].Span;
        foreach (var passage in Restored.Passages)
            if (passage.Kind == PassageKind.Headline && passage.Clean.Overlaps(span)) return true;
        return false;
    }

    /// <summary>Who speaks at a token: the innermost speaker of a reporting frame around it, null in the outlet's own voice.</summary>
    public ActorGroup? SpeakerAt(int sentence, int token)
    {
        foreach (var frame in Speech.ChainAt(sentence, token))
            if (frame.Vouches && frame.Speakers.Count > 0)
                return new ActorGroup(frame.Speakers, frame.Source?.Mention is { } mention ? [mention] : [], [], true);
        return null;
    }
}
