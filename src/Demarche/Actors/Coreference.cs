using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Remembers the mentions of a dispatch and finds the antecedent of pronouns, bare titles and "the two sides".</summary>
/// <remarks>By grammar and recency: a subject before others, the same sentence before the last, pronouns within two sentences.</remarks>
sealed partial class Coreference(DispatchState state)
{
    const int Reach = 2;

    /// <summary>Rule of "the two sides", "both countries".</summary>
    public const string SidesRule = "coref/sides";

    readonly List<(ActorMention Mention, Reading Reading, bool Subject, bool Place, bool Main)> _met = [];

    /// <summary>Sentences whose main verb tells a meeting.</summary>
    readonly HashSet<int> _meetings = [];

    /// <summary>Sentences whose main subject is a thing, and whether it is many.</summary>
    readonly Dictionary<int, bool?> _things = [];

    readonly Dictionary<string, Reading> _labels = new(StringComparer.Ordinal);

    /// <summary>Notes whom a label means from here on.</summary>
    public void Label(string label, Reading members) => _labels[label] = members;

    /// <summary>Whom a label means, null where the text has not told.</summary>
    public Reading? Labelled(string label) => _labels.GetValueOrDefault(label);

    /// <summary>The body or group that was named in full by a name that begins so; null where none was.</summary>
    public Reading? InFull(string words)
    {
        var opening = words + " ";
        for (var i = _met.Count - 1; i >= 0; i--)
            if (_met[i].Reading is { Entry: { } entry, Method: MentionMethod.Name, Person: null } reading && reading.Rule.StartsWith("body/", StringComparison.Ordinal) && entry.Text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return reading with { Method = MentionMethod.Coreference, Score = reading.Score * 0.9, Rule = "coref/short-name", End = 0 };
        return null;
    }

    /// <summary>What the abbreviations mean that the text explains.</summary>
    public Acronyms Acronyms { get; } = new(state);

    /// <summary>Whom a phrase by itself means that ends before a token and reaches back to another; null where none does.</summary>
    public Reading? Ending(int sentence, int end, int start) =>
        _met.FindLast(entry => entry.Mention.Sentence == sentence && entry.Mention.EndToken == end && entry.Mention.FirstToken <= start && entry.Reading is { IsOpen: false, IsStranger: false, Person: null, Method: MentionMethod.Name or MentionMethod.Demonym or MentionMethod.Composition }).Reading;

    /// <summary>All mentions so far.</summary>
    public IEnumerable<ActorMention> Mentions => _met.Where(entry => !entry.Reading.IsStranger).Select(entry => entry.Mention);

    /// <summary>States and organisations that a mention is joined to by "and".</summary>
    readonly Dictionary<Reading, List<Reading>> _joined = new(ReferenceEqualityComparer.Instance);

    // "Peru and Chile": the second hangs on the first.
    void Join(ActorMention mention, Reading reading, ParsedSentence sentence)
    {
        if (!sentence.Is(mention.HeadToken, "conj") || reading is not { IsOpen: false, Person: null, Codes: [{ Head: not "---" }] }) return;
        var governor = sentence.Tokens[mention.HeadToken].Head;
        var first = _met.FindLast(entry => entry.Mention.Sentence == mention.Sentence && entry.Mention.HeadToken == governor && entry.Reading is { IsOpen: false, Person: null, Codes: [{ Head: not "---" }] }).Reading;
        if (first is null || first.Codes[0] == reading.Codes[0]) return;
        if (!_joined.TryGetValue(first, out var others)) _joined[first] = others = [];
        others.Add(reading);
    }

    /// <summary>First words of the rows in which persons are named: "spoke with X, Y and Z".</summary>
    readonly Dictionary<Reading, int> _rows = new(ReferenceEqualityComparer.Instance);

    static int RowOf(ParsedSentence sentence, ActorMention mention)
    {
        for (var at = mention.HeadToken; ;)
        {
            var head = sentence.Tokens[at].Head;
            if (head < 0 || !(sentence.Is(at, "conj") || (head >= mention.FirstToken && head < mention.EndToken))) return at;
            at = head;
        }
    }

    /// <summary>Adds a mention.</summary>
    public void Add(ActorMention mention, Reading reading, ParsedSentence sentence)
    {
        if (reading.Person is not null) _rows[reading] = RowOf(sentence, mention);
        if (TellsMeeting(sentence)) _meetings.Add(mention.Sentence);
        Join(mention, reading, sentence);
        _met.Add((mention, reading, sentence.Is(mention.HeadToken, "nsubj"), IsPlace(sentence, mention.HeadToken) || IsMereLabel(sentence, mention, reading),
            sentence.Is(mention.HeadToken, "nsubj") && sentence.Tokens[mention.HeadToken].Head == sentence.RootIndex));
    }

    // "met", "spoke with"; "held talks", "convened a meeting".
    static bool TellsMeeting(ParsedSentence sentence) =>
        Lexicon.Meetings.Contains(sentence.Tokens[sentence.RootIndex].Lemma)
        || (Lexicon.Holding.Contains(sentence.Tokens[sentence.RootIndex].Lemma) && sentence.Child(sentence.RootIndex, "obj") is var held and >= 0 && Lexicon.Gatherings.Contains(sentence.Tokens[held].Lemma));

    /// <summary>Notes what a sentence was about, once all its mentions are added.</summary>
    public void End(ParsedSentence sentence, int number) => _things[number] = ThingOf(sentence, number, sentence.RootIndex);

    /// <summary>The reading of the mention with this head, or null.</summary>
    public Reading? At(int sentence, int head) => _met.FindLast(entry => entry.Mention.Sentence == sentence && entry.Mention.HeadToken == head && !entry.Reading.IsStranger).Reading;

    /// <summary>Whether the word ends the name of a private person met before.</summary>
    public bool IsStrangersName(string word) => _met.Exists(entry => entry.Reading is { IsStranger: true } reading && reading.NameWords[^1] == word);

    static bool IsDefinite(ParsedSentence sentence, Chunk chunk) => sentence.Tokens[chunk.First].Form.Equals("the", StringComparison.OrdinalIgnoreCase);

    // "in Paris", "at Geneva": where something happens acts nowhere later.
    static bool IsPlace(ParsedSentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
            if (sentence.Is(child, "case") && (Lexicon.Location.Contains(sentence.Tokens[child].Form) || (sentence.Tokens[child].Form is "to" or "from" && IsGoing(sentence, token)))) return true;
        return false;
    }

    // "flew to Moscow", "fled from Oslo".
    static bool IsGoing(ParsedSentence sentence, int token) => sentence.Tokens[token].Head is >= 0 and var verb && sentence.Tokens[verb].Upos == Upos.Verb && Lexicon.Motions.Contains(sentence.Tokens[verb].Lemma);

    // "the Berne Agreement", "Geneva talks": a town that only labels a thing.
    static bool IsMereLabel(ParsedSentence sentence, ActorMention mention, Reading reading) =>
        sentence.Is(mention.HeadToken, "compound") && (reading.Rule.EndsWith("capital", StringComparison.Ordinal) || reading.Rule.EndsWith("city", StringComparison.Ordinal));
}
