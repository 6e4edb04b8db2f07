using Demarche.Actors;
using Demarche.Moves.Dates;

namespace Demarche.Moves;

/// <summary>Turns a finding into a report with its places in the raw text.</summary>
sealed class ReportBuilder(DispatchScene scene, ConfidenceModel confidence, CodebookWords words)
{
    readonly AsideReader _asides = new(scene, words);

    /// <summary>Longest trigger in characters that is still quoted whole; beyond it only the head's words stand.</summary>
    const int MaxTrigger = 60;

    // Moves that can leave somebody time to answer.
    static readonly HashSet<MoveType> Wants = [MoveType.Demand, MoveType.Request, MoveType.Propose, MoveType.Counter, MoveType.Threaten, MoveType.Warn];

    public Report Build(Finding finding, ClauseView clause, string? issue)
    {
        var frame = finding.Match.Frame;
        var trigger = scene.Restored.Map.ToRaw(TriggerOf(finding, clause));
        var objectSpan = ObjectOf(finding, clause);
        var moved = finding.Move != frame.Move;
        var evidence = ConfidenceEvidence.Of(finding, clause);
        return new Report
        {
            Move = finding.Move,
            Plover = moved ? PloverNames.Of(finding.Move) : frame.Plover,
            PloverMode = moved ? null : frame.PloverMode,
            Cameo = CameoCodes.OfCrowd(CameoCodes.Of(finding, IsOwnClaim(finding, clause)), _asides.IsByCrowd(finding, clause), _asides.IsOnCrowd(finding, clause)),
            Trigger = trigger.Of(scene.Restored.Raw),
            Span = trigger,
            Performer = finding.Roles.Performer?.Codes ?? [ActorCode.Unknown],
            Addressee = finding.Roles.Addressee?.Codes ?? [],
            PerformerNames = NamesOf(finding.Roles.Performer),
            Object = objectSpan is { } span ? scene.Restored.Map.ToRaw(span) : null,
            Issue = frame.Issue ?? issue ?? IssueOf(finding, clause, objectSpan),
            Polarity = frame.Polarity ?? finding.Mood.Polarity,
            Modality = frame.Modality ?? finding.Mood.Modality,
            Attribution = AttributionOf(finding),
            Date = DateOf(finding),
            Deadline = Wants.Contains(finding.Move) ? scene.Dates.DeadlineOf(finding.Sentence, finding.Match.Anchor) : null,
            Confidence = Math.Round(confidence.Of(evidence), 3),
            Evidence = evidence,
            Aside = _asides.Of(finding, clause),
            Rule = frame.Id,
        };
    }

    // "The rebels claimed responsibility": that they did it is known from them.
    IReadOnlyList<ActorCode> AttributionOf(Finding finding)
    {
        var told = scene.Speech.AttributionAt(finding.Sentence, finding.Match.Anchor);
        return told.Count == 0 && words.Of("claiming-entries").Contains(finding.Match.Frame.Id) && finding.Roles.Performer is { IsKnown: true } claimant ? claimant.Codes : told;
    }

    // "The rebels claimed that they had attacked", "claimed responsibility, saying that they had attacked": CAMEO codes the claim.
    bool IsOwnClaim(Finding finding, ClauseView clause) => finding.Roles.Performer is { } performer && performer.Codes.All(code => code != ActorCode.Unknown)
        && scene.Speech.ChainAt(finding.Sentence, finding.Match.Anchor) is [{ Speakers: { Count: > 0 } speakers } frame, ..] && IsClaim(frame, finding.Sentence, clause)
        && speakers.All(speaker => performer.Codes.Any(code => code.Head == speaker.Head && (!code.IsUnknown || code.Sector == speaker.Sector)));

    static bool IsClaim(Speech.SpeechFrame frame, int sentence, ClauseView clause) => IsClaim(frame.Word)
        || (frame.Sentence == sentence && frame.CueToken >= 0 && clause[frame.CueToken] is { Relation: "advcl" or "conj", Head: >= 0 and var governor } && IsClaim(clause.Lemma(governor)));

    static bool IsClaim(string word) => word is "claim" or "admit" or "acknowledge" or "confess" or "boast";

    DateInterval? DateOf(Finding finding) => scene.Dates.Of(finding.Sentence, finding.Match.Anchor, new DateQuery
    {
        Future = finding.Mood.Modality == Modality.Planned || finding.Move == MoveType.Schedule,
        Complement = finding.Move == MoveType.Schedule,
        Speech = finding.Match.Frame.Pattern.Saying,
    });

    string? IssueOf(Finding finding, ClauseView clause, TextSpan? objectSpan) => scene.Issues.Of(new Issues.IssueQuery
    {
        Sentence = finding.Sentence,
        Predicate = finding.Match.Anchor,
        Move = finding.Move,
        Object = objectSpan,
        IsBareMeeting = finding is { Move: MoveType.Meet or MoveType.Schedule, IsNominal: false } && clause[finding.Match.Anchor].Relation != "acl" && clause.Infinitive(finding.Match.Anchor) < 0 && finding.Match.Core.Any(word => words.Of("meeting-deeds").Contains(clause.Lemma(word))),
        IsCourtesy = words.Of("courtesy-entries").Contains(finding.Match.Frame.Id) || (finding.Move == MoveType.Support && words.Of("greeting-verbs").Contains(clause.Lemma(finding.Match.Head))),
        Actors = [.. finding.Roles.Performer?.Codes ?? [], .. finding.Roles.Addressee?.Codes ?? []],
        IsRepression = IsRepression(finding, clause),
        Talks = TalksOf(finding, clause),
    });

    // "Suggested a meeting", "refused to sit down with the rebels", "is willing to come back to the table".
    int? TalksOf(Finding finding, ClauseView clause)
    {
        if (!words.Of("talks-wanting-moves").Contains(finding.Move.ToString().ToLowerInvariant())) return null;
        foreach (var word in finding.Match.Core)
            if (IsTalks(word)) return word;
        if (finding.Roles.Object is not (>= 0 and var wanted)) return null;
        if (IsTalks(wanted)) return wanted;
        if (!clause.IsVerbal(wanted)) return null;
        if (words.Of("negotiating-verbs").Contains(clause.Lemma(wanted))) return wanted;
        foreach (var noun in clause.Objects(wanted).Concat(clause.Prepositions(wanted).Where(phrase => clause.Lemma(phrase.Marker) is "to" or "from" or "in").Select(phrase => phrase.Token)))
            if (IsTalks(noun)) return noun;
        return null;

        bool IsTalks(int word) => clause[word].Upos == Syntax.Upos.Noun && words.Of("talks-nouns").Contains(clause.Lemma(word));
    }

    // "Police shot a protester", "the army jailed the journalists", "protesters threw stones at the police".
    bool IsRepression(Finding finding, ClauseView clause)
    {
        if (finding.Move is not (MoveType.Assault or MoveType.Coerce or MoveType.Protest)) return false;
        if (_asides.IsByCrowd(finding, clause) || _asides.IsOnCrowd(finding, clause)) return true;
        return finding.Roles is { Performer: { IsKnown: true } state, Addressee: { IsKnown: true } people } && state.HasSameHeads(people)
            && (state.Codes.All(code => code.Sector is Sector.Cop or Sector.Jud) || scene.Mentions.All.All(mention => mention.Sentence != finding.Sentence || mention.Codes.All(code => code.IsUnknown || code.Head.Length != 3 || code.Head == state.Codes[0].Head)))
            && state.Codes.All(code => code.Sector is Sector.Gov or Sector.Cop or Sector.Mil or Sector.Jud or Sector.Spy or Sector.Prm) && people.Codes.All(code => code.Sector is Sector.Cvl or Sector.Opp or Sector.Jrn or Sector.Edu or Sector.Lab or Sector.Med or Sector.Rel);
    }

    static TextSpan TriggerOf(Finding finding, ClauseView clause)
    {
        var tokens = clause.Sentence.Tokens;
        var (first, last) = (finding.Match.Core.Min(), finding.Match.Core.Max());
        if (tokens[last].Span.End - tokens[first].Span.Start > MaxTrigger) (first, last) = Near(finding.Match);
        for (; first > 0 && IsModalOrNegation(clause, first - 1, finding.Match); first--) { }
        // "Provided $50 million": a sign goes with its number.
        if (tokens[last].Upos == Syntax.Upos.Sym && last + 1 < tokens.Count && tokens[last + 1].Span.Start == tokens[last].Span.End) last++;

        return clause.Sentence.SpanOf(first, last);
    }

    static (int First, int Last) Near(FrameMatch match)
    {
        var (first, last) = (match.Head, match.Head);
        foreach (var token in match.Core.Order())
            if (token == last + 1) last = token;
        foreach (var token in match.Core.OrderDescending())
            if (token == first - 1) first = token;
        return (first, last);
    }

    static bool IsModalOrNegation(ClauseView clause, int token, FrameMatch match)
    {
        if (!match.Core.Contains(clause[token].Head)) return false;
        return clause[token].Deprel == "aux" || (clause[token].Deprel == "advmod" && clause[token].Form.ToLowerInvariant() is "not" or "n't" or "n’t" or "never");
    }

    static TextSpan? ObjectOf(Finding finding, ClauseView clause)
    {
        if (finding.Roles.Object < 0) return null;
        var (start, end) = clause.Sentence.Subtree(finding.Roles.Object);
        var tokens = clause.Sentence.Tokens;
        var head = finding.Match.Head;
        if (head >= start && head < end) (start, end) = head < finding.Roles.Object ? (head + 1, end) : (start, head);
        while (end - 1 > start && tokens[end - 1].Upos == Syntax.Upos.Punct) end--;
        while (start < end - 1 && (tokens[start].Upos == Syntax.Upos.Punct || (tokens[start].Deprel is "case" && tokens[start].Head == finding.Roles.Object))) start++;
        return start < end ? clause.Sentence.SpanOf(start, end - 1) : null;
    }

    IReadOnlyList<string> NamesOf(ActorGroup? group)
    {
        if (group is null) return [];
        return [.. group.Mentions.Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    // "US Ambassador to Russia John Sullivan": the office heads the phrase, and the name may hang on any word of it.
    string? NameOf(ActorMention mention)
    {
        if (mention.Person is not null) return mention.Span.Of(scene.Restored.Text);
        if (mention.Office is null) return null;
        var sentence = scene.Sentences[mention.Sentence];
        var named = scene.Mentions.All.FirstOrDefault(other => other.Sentence == mention.Sentence && other.Person is not null
            && other.Office == mention.Office && other.Codes.SequenceEqual(mention.Codes) && sentence.IsUnder(other.HeadToken, mention.HeadToken));
        var words = named?.Span.Of(scene.Restored.Text);
        return words is not null && words.EndsWith(named!.Person!, StringComparison.Ordinal) ? named.Person : words;
    }
}
