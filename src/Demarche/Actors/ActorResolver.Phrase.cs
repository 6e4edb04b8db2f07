namespace Demarche.Actors;

/// <content>Single phrases, without a parse.</content>
public sealed partial class ActorResolver
{
    /// <summary>Resolves one phrase that stands by itself.</summary>
    /// <param name="phrase">A noun phrase: "Deputy Secretary Hicks", "Iran-backed Houthis".</param>
    /// <param name="date">Day on which it was said; null lets every tenure and state pass.</param>
    /// <param name="context">What is known beside the phrase.</param>
    public PhraseResolution ResolvePhrase(string phrase, DateOnly? date = null, ActorContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var state = new DispatchState(_table, date, context) { IsPhrase = true };
        if (context?.Hint is { Length: > 0 } hint) state.Vote(new Scanner(_table).Scan(LightTagger.Tag(hint)), 2);
        var sentence = LightTagger.Tag(phrase);
        if (sentence.Tokens.Count == 0) return PhraseResolution.Nobody;
        var items = new Scanner(_table).Scan(sentence);
        state.Vote(items, 0.5);
        var chunks = Chunker.Cut(sentence, items);
        var head = chunks.FindIndex(chunk => chunk.First <= sentence.RootIndex && sentence.RootIndex < chunk.End);
        return head < 0 ? PhraseResolution.Nobody : Phrases.Resolve(state, sentence, chunks, head);
    }
}
