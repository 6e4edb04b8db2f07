using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Finds who is meant by each phrase of a dispatch on its date.</summary>
/// <remarks>Immutable and thread-safe: everything that a dispatch needs lives in the call.</remarks>
public sealed partial class ActorResolver
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
        var (title, publisher) = (Tagged(context?.Title), Tagged(context?.Publisher));
        var state = NewState(date, context);
        var resolution = Resolve(sentences, state, title, publisher);
        // "The President" of a statement is its issuer's, who is known only when its mentions are.
        return resolution.Issuers is [{ Head: var head }] && _table.Country(head) is { Kind: EntityKind.Country } issuer ? Resolve(sentences, NewState(date, context, state, issuer), title, publisher) : resolution;
    }

    static ParsedSentence? Tagged(string? words) => string.IsNullOrEmpty(words) ? null : LightTagger.Tag(words);

    DispatchState NewState(DateOnly? date, ActorContext? context, DispatchState? before = null, Entity? issuer = null)
    {
        var state = new DispatchState(_table, date, context) { Issuer = issuer, Found = before?.Found ?? [] };
        if (context?.Hint is { } hint) state.Vote(new Scanner(_table).Scan(LightTagger.Tag(hint)), 2);
        return state;
    }

    /// <summary>Whether a word by itself names a state, a people, a capital or an organisation, written as names are: "Egypt", "NATO".</summary>
    /// <param name="word">One word.</param>
    public bool IsName(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (_table.Names.Find(Words.Of(word)) is not { IsStrong: true } entry || !entry.Readings.Any(reading => reading.Entity.Kind is EntityKind.Country or EntityKind.Breakaway or EntityKind.Organisation)) return false;
        return entry.Acronym ? !word.Any(char.IsLower) : word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);
    }

    /// <summary>Checks the personal names of a passage that is not parsed (a caption) against what a dispatch's text says.</summary>
    /// <param name="text">The passage; spans count in it.</param>
    /// <param name="date">Day of the dispatch.</param>
    /// <param name="context">What is known beside the text.</param>
    public IReadOnlyList<NameFinding> CheckNames(string text, DateOnly? date = null, ActorContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Resolve(text, [LightTagger.Tag(text)], date, context).Findings;
    }

    // On its own: what stands beside the text is no sentence of it, and nothing in the text refers back to it.
    (ParsedSentence, ActorMentions)? MentionsOf(ParsedSentence? beside, DispatchState state)
    {
        if (beside is null) return null;
        var memory = new Coreference(state);
        new SentenceResolver(state, memory, beside, 0, new Scanner(_table).Scan(beside)).Resolve();
        return (beside, new ActorMentions(memory.Mentions));
    }

    // "HOLT HITS BACK AT PERU" above "Norwegian Finance Minister Anna Holt …": whom the first sentence calls by his surname the text names in full.
    static IEnumerable<ActorMention> Foretold(IReadOnlyList<ParsedSentence> sentences, List<Item>[] items, Coreference told, DispatchState state)
    {
        if (sentences.Count < 2 || !items[0].Exists(item => item is { Kind: ItemKind.Run, Length: 1 })) return [];
        var memory = new Coreference(state);
        var findings = state.Findings.Count;
        new SentenceResolver(state, memory, sentences[0], 0, items[0]).Resolve();
        state.Findings.RemoveRange(findings, state.Findings.Count - findings);
        return memory.Mentions.Where(mention => mention is { Rule: "coref/surname" } && !told.Mentions.Any(known => known.Sentence == 0 && known.FirstToken < mention.EndToken && mention.FirstToken < known.EndToken));
    }

    internal ActorResolution Resolve(IReadOnlyList<ParsedSentence> sentences, DispatchState state, ParsedSentence? title = null, ParsedSentence? publisher = null)
    {
        var scanner = new Scanner(_table);
        var items = new List<Item>[sentences.Count];
        for (var i = 0; i < items.Length; i++) items[i] = scanner.Scan(sentences[i]);
        (state.Surnames, state.FullNames) = (scanner.Surnames, scanner.FullNames);
        foreach (var found in items) state.Vote(found);

        var memory = new Coreference(state);
        for (var i = 0; i < items.Length; i++) new SentenceResolver(state, memory, sentences[i], i, items[i]).Resolve();
        var mentions = new ActorMentions([.. memory.Mentions, .. Foretold(sentences, items, memory, state)]);
        var office = MentionsOf(publisher, state) is var (name, known) ? Issuers.Publishing(name, known) : [];
        var issuers = Issuers.Find(sentences, mentions, MentionsOf(title, state), office);
        var all = new ActorMentions(FirstPerson.OfIssuers(mentions, sentences, issuers).All) { Issuers = office.Count > 0 ? issuers : [], Principals = Turns.Speakers(sentences, mentions) };
        return new ActorResolution(all, [.. state.Findings.OrderBy(finding => finding.Span.Start)], Coverage.Problems(state.Date)) { Items = items, Issuers = issuers };
    }
}
