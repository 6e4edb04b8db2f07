using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>Finds every reporting frame of a dispatch: cue, speaker, addressee, reported words.</summary>
/// <remarks>Thread-safe. Works on the tree first and on quotation marks, colons and paragraphs where the tree shows nothing.</remarks>
public sealed class SpeechFinder
{
    readonly SpeechLexicon _lexicon;

    /// <param name="lexicon">The cue words.</param>
    public SpeechFinder(SpeechLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
    }

    /// <param name="text">The parsed text, paragraphs parted by blank lines.</param>
    /// <param name="sentences">Its sentences in order.</param>
    /// <param name="mentions">Who is named where.</param>
    public SpeechFrames Find(string text, IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(mentions);
        var document = new SpeechDocument(text, sentences, mentions);
        var drafts = new List<FrameDraft>();
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            new VerbCues(document, _lexicon, sentence).AddTo(drafts);
            new NominalCues(document, _lexicon, sentence).AddTo(drafts);
        }

        new ColonCues(document, _lexicon).AddTo(drafts);
        new QuotationBinder(document, drafts).Bind();
        new SpeakerResolver(document).Resolve(drafts);
        return new SpeechFrames(sentences, drafts.Where(draft => draft.Contents.Count > 0 && (draft.Vouches || draft.Source is not null)).Select(draft => draft.ToFrame()));
    }
}
