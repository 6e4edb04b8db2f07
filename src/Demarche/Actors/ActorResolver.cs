using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Finds who is meant by each phrase of a dispatch on its date.</summary>
/// <remarks>Immutable and thread-safe: everything that a dispatch needs lives in the call.</remarks>
public sealed class ActorResolver
{
    readonly ActorTable _table;

    /// <param name="table">The facts.</param>
    public ActorResolver(ActorTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _table = table;
    }

    /// <summary>Resolves every actor phrase of a dispatch.</summary>
    /// <param name="text">The text that was parsed; spans count in it.</param>
    /// <param name="sentences">Its sentences in order.</param>
    /// <param name="date">Day of the dispatch; null lets every tenure and state pass.</param>
    /// <param name="context">What is known beside the text.</param>
    public ActorResolution Resolve(
        string text, IReadOnlyList<ParsedSentence> sentences, DateOnly? date = null, ActorContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var mentions = new List<ActorMention>();
        for (var i = 0; i < sentences.Count; i++) AddNames(sentences[i], i, date, mentions);
        return new ActorResolution(new ActorMentions(mentions), [], []);
    }

    void AddNames(ParsedSentence sentence, int index, DateOnly? date, List<ActorMention> mentions)
    {
        var words = new SentenceWords(sentence.Tokens);
        for (var at = 0; at < words.Count; at++)
        {
            var start = at;
            if (!words.Begins(at)) continue;
            var entry = _table.Names.Longest(words.Hashes, at, (found, length) => words.Ends(start + length - 1) && MayStand(found, sentence, words.Token(start)), out var count);
            if (entry?.Readings.FirstOrDefault(alias => alias.Entity.At(date)) is not { Entity: { } entity } alias) continue;
            int first = words.Token(at), end = words.Token(at + count - 1) + 1;
            mentions.Add(new ActorMention
            {
                Sentence = index,
                FirstToken = first,
                EndToken = end,
                HeadToken = HeadOf(sentence, first, end),
                Span = sentence.SpanOf(first, end - 1),
                Codes = [entity.Code],
                Method = alias.Kind == AliasKind.Demonym ? MentionMethod.Demonym : MentionMethod.Name,
                Score = 0.9,
                Rule = $"name/{alias.Kind}".ToLowerInvariant(),
            });
            at += count - 1;
        }
    }

    static bool MayStand(NameEntry entry, ParsedSentence sentence, int token)
    {
        var form = sentence.Tokens[token].Form;
        return char.IsUpper(form[0]) && (!entry.Acronym || !form.Any(char.IsLower));
    }

    static int HeadOf(ParsedSentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (sentence.Tokens[i].Head < first || sentence.Tokens[i].Head >= end) return i;
        return end - 1;
    }
}
