using Demarche.Syntax;

namespace Demarche.Moves.Issues;

/// <summary>The issues of one dispatch, asked for report by report.</summary>
/// <remarks>Not thread-safe while it is being asked: it keeps scratch space, and the issue of the report asked for before.</remarks>
public sealed class DispatchIssues
{
    readonly IssueRecognizer _recognizer;
    readonly IReadOnlyList<ParsedSentence> _sentences;
    readonly List<(int Issue, float Weight, int Token, bool IsManner)>[] _hits;
    readonly float[] _everyday;
    // What force is about between parties; at home, against people, it is about their rights.
    static readonly HashSet<string> Warlike = ["armed-attacks", "troop-withdrawal", "diplomatic-presence"];

    readonly int _talks;
    readonly int _humanRights;
    int _previous = -1;
    readonly float[] _topic;
    readonly float[] _scores;
    readonly float[] _place;

    internal DispatchIssues(IssueRecognizer recognizer, IReadOnlyList<ParsedSentence> sentences, int headlines, Actors.ActorMentions? mentions = null, IssueWeights? weights = null)
    {
        (_recognizer, _sentences, Weights) = (recognizer, sentences, weights ?? new IssueWeights());
        _talks = recognizer.Issues.ToList().FindIndex(issue => issue.Id == "talks");
        _humanRights = recognizer.Issues.ToList().FindIndex(issue => issue.Id == "human-rights");
        _scores = new float[recognizer.Issues.Count];
        _place = new float[recognizer.Issues.Count];
        _topic = new float[recognizer.Issues.Count];
        var titles = (mentions?.All ?? []).Where(mention => mention.Person is not null || mention.Office is not null).ToLookup(mention => mention.Sentence);
        _everyday = new float[sentences.Count];
        _hits = [.. sentences.Select((sentence, index) => Hits(sentence, index, TokensOf(titles[index])))];
        var spoken = 0f;
        for (var i = 0; i < sentences.Count; i++) spoken += Vote(i, i < headlines ? Weights.Headline : 1) * (i < headlines ? Weights.HeadlineAsText : 1);
        IsElsewhere = IsStory && spoken - _everyday.Sum() <= Weights.Elsewhere * sentences.Count && _everyday.Sum() >= Weights.Everyday * sentences.Count;
        var total = _topic.Sum();
        if (total <= 0) return;
        // A story about something else has a word of an issue here and there; they make no topic.
        var strength = Math.Clamp(((spoken / sentences.Count) - Weights.NoTopic) / (Weights.FullTopic - Weights.NoTopic), 0, 1);
        for (var issue = 0; issue < _topic.Length; issue++) _topic[issue] *= strength / total;
    }

    internal IssueWeights Weights { get; }

    /// <summary>The issue that most of the dispatch is about, or null.</summary>
    public string? Topic => _topic.Length > 0 && _topic.Max() > 0 ? _recognizer.Issues[Array.IndexOf(_topic, _topic.Max())].Id : null;

    /// <summary>Whether it is long enough to know what it is about.</summary>
    internal bool IsStory => _sentences.Count >= Weights.Story;

    /// <summary>Whether it is about something else: words of everyday life (sport, weather, mishaps), and hardly one of an issue more.</summary>
    internal bool IsElsewhere { get; }

    /// <summary>The issue of one report, or null. To be asked in the order of the text.</summary>
    public string? Of(IssueQuery query)
    {
        Array.Clear(_scores);
        var sentence = _sentences[query.Sentence];
        var hits = _hits[query.Sentence];
        hits = hits.ConvertAll(hit => IsAside(sentence, hit.Token, query.Predicate) ? hit with { Weight = hit.Weight * Weights.InRelativeClause }
            : IsOfAnother(sentence, hit.Token, query.Predicate) ? hit with { Weight = hit.Weight * Weights.OfAnotherPredicate } : hit);
        if (query.Object is { } span) Add(hits, Weights.Object, token => sentence.Tokens[token].Span.Overlaps(span));
        var (start, end) = sentence.Subtree(query.Predicate);
        Add(hits, Weights.Clause, token => token >= start && token < end);
        Add(hits, Weights.Sentence, _ => true);
        if (query.Sentence > 0) Add(_hits[query.Sentence - 1], Weights.Before, _ => true);
        foreach (var (issue, weight) in _recognizer.Words.Of(query.Move)) _scores[issue] += Weights.Prior * weight;
        foreach (var actor in query.Actors ?? [])
            foreach (var (issue, weight) in _recognizer.Words.Of(actor)) _scores[issue] += Weights.Prior * weight;
        for (var issue = 0; issue < _scores.Length; issue++) _scores[issue] += Weights.Topic * _topic[issue];
        // Coding manual, rule 9: a meeting is about its topic, about talks only where none is named.
        if (query.Move is MoveType.Meet or MoveType.Schedule or MoveType.Mediate && _talks >= 0) _scores[_talks] *= Weights.TalksOfMeetings;
        if (query.Talks is { } wanted && _talks >= 0 && sentence.Subtree(wanted) is var (from, to) && !hits.Exists(hit => hit.Issue != _talks && hit.Weight >= Weights.TopicOfMeeting && hit.Token > from && hit.Token < to)) return Named(_talks);
        if (query.IsBareMeeting && _talks >= 0 && !hits.Exists(hit => hit.Issue != _talks && hit.Weight >= Weights.TopicOfMeeting && hit.Token >= start && hit.Token < end)) return Named(_talks);
        if (query.IsCourtesy && !hits.Exists(hit => hit.Issue != _talks && hit.Weight >= Weights.TopicOfMeeting && hit.Token >= start && hit.Token < end)) return null;
        if (_previous >= 0) _scores[_previous] += Weights.Previous;
        var best = Array.IndexOf(_scores, _scores.Max());
        if (query.IsRepression && _humanRights >= 0 && best >= 0 && Warlike.Contains(_recognizer.Issues[best].Id)) best = _humanRights;
        return Named(best >= 0 && _scores[best] >= Weights.Least || query.IsRepression && best == _humanRights ? best : -1);
    }

    string? Named(int issue)
    {
        _previous = issue;
        return issue < 0 ? null : _recognizer.Issues[issue].Id;
    }

    // In a relative clause that the predicate itself does not stand in.
    static bool IsAside(ParsedSentence sentence, int token, int predicate)
    {
        for (var at = token; at >= 0; at = sentence.Tokens[at].Head)
            if (sentence.Tokens[at].Deprel == "acl:relcl") return !sentence.IsUnder(predicate, at);
        return false;
    }

    // "condemned the raid and welcomed the truce, stressing the need for aid": what the predicates beside this one are about.
    static bool IsOfAnother(ParsedSentence sentence, int token, int predicate)
    {
        for (var at = token; at >= 0; at = sentence.Tokens[at].Head)
            if (IsBeside(sentence, at) && !sentence.IsUnder(predicate, at)) return true;
        for (var at = predicate; at >= 0; at = sentence.Tokens[at].Head)
            if (IsBeside(sentence, at) && sentence.Tokens[at].Head is var first && sentence.IsUnder(token, first) && !sentence.IsUnder(token, at)) return !IsShared(sentence, token, first);
        return false;
    }

    // A coordinated verb, or a participle that tells what was done beside.
    static bool IsBeside(ParsedSentence sentence, int token) => sentence.Tokens[token] is { Upos: Upos.Verb, Head: >= 0 and var first } verb
        && (verb.Deprel == "conj" ? sentence.Tokens[first].Upos == Upos.Verb : verb is { Deprel: "advcl", Xpos: "VBG" } && token > first && sentence.Child(token, "mark") < 0);

    // Subjects and what stands before the verb belong to all.
    static bool IsShared(ParsedSentence sentence, int token, int first) => token <= first;

    /// <summary>Whether words of an issue stand in the clause that a token heads.</summary>
    internal bool IsSpokenOf(int sentence, int token)
    {
        var (start, end) = _sentences[sentence].Subtree(token);
        return _hits[sentence].Any(hit => hit.Token >= start && hit.Token < end);
    }

    /// <summary>Whether a sentence speaks of an issue by itself, more than of everyday life.</summary>
    internal bool IsOnIssue(int sentence)
    {
        Sum(_hits[sentence], _ => true);
        return _place.Max() - _everyday[sentence] >= Weights.OwnIssue;
    }

    // Gives the sum of the sentence's votes.
    float Vote(int sentence, float times)
    {
        Sum([.. _hits[sentence].Select(hit => hit.IsManner ? hit with { Weight = hit.Weight * Weights.MannerAsTopic } : hit)], _ => true);
        var sum = 0f;
        for (var issue = 0; issue < _place.Length; issue++)
        {
            var vote = Math.Min(_place[issue], Weights.Cap) * (issue == _talks ? Weights.TalksAsTopic : 1);
            _topic[issue] += times * vote;
            sum += vote;
        }

        return sum;
    }

    void Add(IReadOnlyList<(int Issue, float Weight, int Token, bool IsManner)> hits, float times, Func<int, bool> inside)
    {
        Sum(hits, inside);
        for (var issue = 0; issue < _place.Length; issue++) _scores[issue] += times * Math.Min(_place[issue], Weights.Cap);
    }

    void Sum(IReadOnlyList<(int Issue, float Weight, int Token, bool IsManner)> hits, Func<int, bool> inside)
    {
        Array.Clear(_place);
        foreach (var (issue, weight, token, _) in hits)
            if (inside(token)) _place[issue] += weight;
    }

    // "Ambassador John Sullivan", "the trade minister": a title tells who somebody is, not what he speaks of.
    static HashSet<int> TokensOf(IEnumerable<Actors.ActorMention> titles) =>
        [.. titles.SelectMany(mention => Enumerable.Range(mention.FirstToken, mention.EndToken - mention.FirstToken))];

    List<(int Issue, float Weight, int Token, bool IsManner)> Hits(ParsedSentence sentence, int index, HashSet<int> names)
    {
        var words = new List<IssueToken>(sentence.Tokens.Count);
        foreach (var token in sentence.Tokens)
        {
            var form = token.Form.ToLowerInvariant();
            if (form.Contains('-'))
                foreach (var part in form.Split('-', StringSplitOptions.RemoveEmptyEntries)) words.Add(new IssueToken(part, part, token.Index));
            else
                words.Add(new IssueToken(form.Replace('’', '\''), token.Lemma.ToLowerInvariant(), token.Index));
        }

        var hits = new List<IssueHit>();
        _recognizer.Words.Match(words, hits.Add);
        var blank = hits.FindAll(hit => hit.Issue == IssueWords.None);
        _everyday[index] = Math.Min(hits.Where(hit => hit.Issue == IssueWords.Everyday).Sum(hit => hit.Weight), Weights.Cap);
        hits.RemoveAll(hit => hit.Issue == IssueWords.Everyday);
        if (blank.Count > 0) hits.RemoveAll(hit => hit.Issue == IssueWords.None || blank.Exists(phrase => hit.First >= phrase.First && hit.End <= phrase.End));
        return hits.ConvertAll(hit =>
            (hit.Issue, hit.Weight * (hits.Exists(hit.IsInside) ? Weights.PartOfLonger : 1) * (names.Contains(words[hit.First].Token) && names.Contains(words[hit.End - 1].Token) ? Weights.InName : 1), words[hit.First].Token, hit.IsManner));
    }
}
