using System.Globalization;

namespace Demarche.Moves.Issues;

/// <summary>The phrases, actors and move types that speak for each issue: <c>data/codebook/issue-words/*.txt</c>.</summary>
/// <remarks>
/// <c>none.txt</c> holds what sounds like an issue and is none ("anniversary of independence"): words inside it do not count; <c>everyday.txt</c> what a story that moves nothing between parties is about.
/// A line is a weight (1 weak … 6 decides alone) and phrases parted by commas; or <c>move 2 sanction</c>; or <c>actor 3 IAEA, ICC</c>; or <c>manner 3 protest, rally</c>, words that make no topic.
/// A word of a phrase matches a token's form or lemma; hyphens count as blanks; <c>break|violate</c> is either word and <c>*</c> up to four words between. Immutable and thread-safe.
/// </remarks>
sealed class IssueWords
{
    readonly Dictionary<string, List<Phrase>> _byFirstWord = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<(int Issue, float Weight)>> _byActor = new(StringComparer.Ordinal);
    readonly Dictionary<MoveType, List<(int Issue, float Weight)>> _byMove = [];

    /// <summary>The issue of a phrase that takes what it holds out of the count.</summary>
    public const int None = -1;

    /// <summary>The issue of words of everyday life: sport, weather, stars.</summary>
    public const int Everyday = -2;

    /// <summary>Most words that a <c>*</c> stands for.</summary>
    const int MaxGap = 4;

    readonly record struct Phrase(string[][] Words, int Issue, float Weight, bool IsManner);

    /// <param name="ids">Issue ids, whose order gives the index.</param>
    /// <param name="read">Gives the text of one issue's file, or null.</param>
    /// <exception cref="FormatException">A line has no weight, or names no move type.</exception>
    public IssueWords(IReadOnlyList<string> ids, Func<string, string?> read)
    {
        for (var issue = 0; issue < ids.Count; issue++)
            foreach (var line in Lines(ids[issue])) Add(issue, line, ids[issue]);
        foreach (var line in Lines("everyday")) Add(Everyday, line, "everyday");
        foreach (var phrase in Lines("none").SelectMany(Items)) AddPhrase(None, phrase, 0, isManner: false);
        foreach (var phrases in _byFirstWord.Values) phrases.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));

        IEnumerable<string> Lines(string file) => (read(file) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');
    }

    /// <summary>What a move type says for issues, before any word.</summary>
    public IReadOnlyList<(int Issue, float Weight)> Of(MoveType move) => _byMove.GetValueOrDefault(move) ?? [];

    /// <summary>What an actor says for issues.</summary>
    public IReadOnlyList<(int Issue, float Weight)> Of(ActorCode actor) => _byActor.GetValueOrDefault(actor.Head) ?? [];

    /// <summary>Finds the phrases in a run of words; of phrases of one issue that overlap, the first and longest counts.</summary>
    public void Match(IReadOnlyList<IssueToken> tokens, Action<IssueHit> found)
    {
        var free = new Dictionary<int, int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            Match(tokens[i].Form, tokens, i, free, found);
            if (tokens[i].Lemma != tokens[i].Form) Match(tokens[i].Lemma, tokens, i, free, found);
        }
    }

    void Match(string first, IReadOnlyList<IssueToken> tokens, int at, Dictionary<int, int> free, Action<IssueHit> found)
    {
        if (!_byFirstWord.TryGetValue(first, out var phrases)) return;
        foreach (var phrase in phrases)
        {
            if (free.GetValueOrDefault(phrase.Issue) > at || EndOf(phrase.Words, tokens, at) is not (> 0 and var end)) continue;
            free[phrase.Issue] = end;
            found(new IssueHit(phrase.Issue, phrase.Weight, at, end, phrase.IsManner));
        }
    }

    // One past the last word of the phrase that starts here, 0 where it does not fit.
    static int EndOf(string[][] words, IReadOnlyList<IssueToken> tokens, int at)
    {
        var next = at + 1;
        for (var i = 1; i < words.Length; i++)
        {
            var last = next;
            if (words[i] is ["*"]) (last, i) = (next + MaxGap, i + 1);
            while (next <= last && next < tokens.Count && !IsOneOf(words[i], tokens[next])) next++;
            if (next > last || next >= tokens.Count) return 0;
            next++;
        }

        return next;
    }

    static bool IsOneOf(string[] words, IssueToken token) => words.Contains(token.Form) || words.Contains(token.Lemma);

    void Add(int issue, string line, string id)
    {
        var parts = line.Split(' ', 3);
        if (parts.Length < 2) throw Broken(id, line);
        if (parts[0] == "move")
            Put(_byMove, Enum.TryParse<MoveType>(parts[2], ignoreCase: true, out var move) ? move : throw Broken(id, line), issue, Weight(parts[1], id, line));
        else if (parts[0] == "actor")
            foreach (var actor in Items(parts[2])) Put(_byActor, actor, issue, Weight(parts[1], id, line));
        else if (parts[0] == "manner")
            foreach (var phrase in Items(parts[2])) AddPhrase(issue, phrase, Weight(parts[1], id, line), isManner: true);
        else
            foreach (var phrase in Items(line[(parts[0].Length + 1)..])) AddPhrase(issue, phrase, Weight(parts[0], id, line), isManner: false);
    }

    void AddPhrase(int issue, string phrase, float weight, bool isManner)
    {
        string[][] words = [.. phrase.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('|'))];
        foreach (var first in words[0])
        {
            if (!_byFirstWord.TryGetValue(first, out var phrases)) _byFirstWord[first] = phrases = [];
            phrases.Add(new Phrase(words, issue, weight, isManner));
        }
    }

    static void Put<TKey>(Dictionary<TKey, List<(int, float)>> table, TKey key, int issue, float weight) where TKey : notnull
    {
        if (!table.TryGetValue(key, out var list)) table[key] = list = [];
        list.Add((issue, weight));
    }

    static string[] Items(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static float Weight(string text, string id, string line) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) ? weight : throw Broken(id, line);

    static FormatException Broken(string id, string line) => new($"issue-words/{id}.txt: expected 'weight phrase, phrase', 'move weight type', 'actor weight CODE' or 'manner weight phrase, phrase', found '{line}'.");
}
