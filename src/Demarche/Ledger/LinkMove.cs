namespace Demarche.Ledger;

/// <summary>A move made ready for linking: its heads, the words of its object, and what it refers to.</summary>
sealed class LinkMove
{
    readonly LedgerTables _tables;
    readonly HashSet<MoveType> _refers = [];
    readonly HashSet<MoveType> _mentions = [];
    readonly HashSet<string> _partOf = new(StringComparer.Ordinal);
    readonly HashSet<string> _triggerStems = new(StringComparer.Ordinal);
    // A bit for each dispatch: moves without a common bit have no dispatch in common.
    readonly ulong _dispatches;
    ulong? _deedBits;

    public LinkMove(Move move, LedgerTables tables)
    {
        (Move, _tables) = (move, tables);
        Performers = Heads(move.Performers);
        Addressees = Heads(move.Addressees);
        PerformerOrgans = Organs(move.Performers);
        AddresseeOrgans = Organs(move.Addressees);
        Issues = move.Reports.Count == 1 ? [move.Issue] : [.. move.Reports.Select(report => report.Report.Issue).Distinct(StringComparer.Ordinal)];
        Words = tables.LinkWording.Words(move.ObjectText);
        Content = tables.LinkWording.Words(Lower(move.ObjectText));
        (WordBits, ContentBits) = (Bits(Words), Bits(Content));
        Day = move.Day?.DayNumber;
        foreach (var report in move.Reports)
        {
            _dispatches |= Bit(report.DispatchId.GetHashCode(StringComparison.Ordinal));
            Read(report);
        }
    }

    public Move Move { get; }

    /// <summary>Number of its day; null where it has none.</summary>
    public int? Day { get; }

    /// <summary>A bit for each word: objects without a common bit have no word in common.</summary>
    public ulong WordBits { get; }

    /// <summary>The same of <see cref="Content"/>.</summary>
    public ulong ContentBits { get; }

    /// <summary>The same of <see cref="Deed"/>.</summary>
    public ulong DeedBits => _deedBits ??= Bits(Deed);

    public string[] Performers { get; }
    public string[] Addressees { get; }

    /// <summary>Heads of the performers with the branch of the state: what tells a court from the government that asks it.</summary>
    public string[] PerformerOrgans { get; }
    public string[] AddresseeOrgans { get; }
    public int[] Words { get; }

    /// <summary>Words of the object without names: what two objects that both name a country do not share by that.</summary>
    public int[] Content { get; }

    /// <summary>Every issue that a report gives, and null where one gives none.</summary>
    public string?[] Issues { get; }

    /// <summary>How sure the surest report is.</summary>
    public double Confidence { get; private set; }

    /// <summary>Types of openings that the object or trigger is called ("rejected Moscow's demands").</summary>
    public IReadOnlySet<MoveType> Refers => _refers;

    /// <summary>Whether its words call the opening what it is; "many of his suggestions" are one opening only where that one was called so.</summary>
    public bool RefersTo(LinkMove opening) => _refers.Contains(opening.Move.Type) || (_partOf.Count > 0 && opening._triggerStems.Overlaps(_partOf));

    /// <summary>Whether the object only points back ("rejected it", "this proposal") or is missing.</summary>
    public bool PointsBack { get; private set; } = true;

    /// <summary>Whether a word points back, not only nothing else is said.</summary>
    public bool HasPointer => PointsBack && Move.ObjectText.Length > 0;

    /// <summary>Types of openings that any word of it names ("the response to his demands").</summary>
    public IReadOnlySet<MoveType> Mentions => _mentions;

    /// <summary>Whether its words call it a reply.</summary>
    public bool IsReply { get; private set; }

    /// <summary>Whether its words are about going to somebody, not only about meeting.</summary>
    public bool IsVisit { get; private set; }

    /// <summary>Whether it offers, or invites to, talks or a meeting.</summary>
    public bool OffersTalks { get; private set; }

    /// <summary>Words of trigger and object without names: what somebody did.</summary>
    public int[] Deed => field ??= _tables.LinkWording.Words(Lower($"{Move.Reports[0].Report.Trigger} {Move.ObjectText}"));

    /// <summary>Whether it says what somebody is ready or willing to do.</summary>
    public bool IsWilling { get; private set; }

    /// <summary>Whether it is told by a noun without what is wanted ("on Kyiv's request").</summary>
    public bool IsBareNoun { get; private set; } = true;

    /// <summary>Whether its object is called news, a report, a decision: something that tells what another did.</summary>
    public bool IsOnTidings { get; private set; }

    /// <summary>Whether a report tells it as done or to be done, not by a bare verb: "and withdraw its forces" is mostly what somebody is told to do.</summary>
    public bool IsToldAsDone { get; private set; }

    /// <summary>Whether it is about some of several only ("accepted parts of the plan").</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Whether its words name a condition: "if the troops leave first".</summary>
    public bool IsConditional { get; private set; }

    public static string[] Heads(IReadOnlyList<ActorCode> codes)
    {
        if (codes.Count == 0) return [];
        return [.. codes.Where(code => !code.IsUnknown).Select(code => code.Head).Distinct(StringComparer.Ordinal)];
    }

    string[] Organs(IReadOnlyList<ActorCode> codes) =>
        [.. codes.Where(code => !code.IsUnknown).Select(code => $"{code.Head} {(_tables.Links.OneGovernment.Contains(code.Sector) ? Sector.Gov : code.Sector)}").Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a report of this move stands in the object of a report of the other.</summary>
    public bool IsInside(LinkMove other) => IsHeld(other, (outer, inner) => Holds(outer.Report.Object, inner.Report.Span));

    /// <summary>Whether it stands among the first characters of the other's object.</summary>
    public bool IsInside(LinkMove other, int characters) =>
        IsHeld(other, (outer, inner) => Holds(outer.Report.Object, inner.Report.Span) && inner.Report.Span.Start - outer.Report.Object!.Value.Start < characters);

    /// <summary>Whether its sentence tells it behind the other, with at most so many characters between.</summary>
    public bool IsToldBehindInSentence(LinkMove other, int characters) => IsHeld(other, (before, after) =>
        after.Report.Span.Start - before.Report.Span.End is >= 0 and var between && between <= characters && IsOneSentence(before, after));

    /// <summary>Whether a report of this move is what the other's trigger or object is called: "welcomed Oman's [offer] to mediate".</summary>
    public bool IsNamedBy(LinkMove other) => IsHeld(other, (outer, inner) =>
        Holds(outer.Report.Span, inner.Report.Span) || (Holds(outer.Report.Object, inner.Report.Span) && HeadPhrase.Reaches(outer.ObjectText, inner.Report.Span.Start - outer.Report.Object!.Value.Start)));

    /// <summary>Whether it thanks, praises or backs the opener for the opening, told right behind: "thanked the minister for Oman's [offer]".</summary>
    public bool IsThanksFor(LinkMove opening) => Move.Type == MoveType.Support && Addressees.Intersect(opening.Performers, StringComparer.Ordinal).Any()
        && opening.IsHeld(this, (thanks, opened) => IsWhom(thanks) && opened.Report.Span.Start - thanks.Report.Object!.Value.End is > 0 and < ThanksCharacters && IsOneSentence(thanks, opened)
            && thanks.Report.Addressee.Any(code => opened.Report.Performer.Any(other => other.Head == code.Head)));

    // "Thanked the minister": the object is a person, what he is thanked for comes behind it.
    bool IsWhom(SourcedReport thanks) => thanks.Report.Object is not null && thanks.ObjectText.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Length <= PersonWords
        && _tables.ThanksWords.Contains(Wording.Stem(thanks.Report.Trigger.Split(' ')[0]));

    static bool IsOneSentence(SourcedReport a, SourcedReport b) => a.Sentence.Count > 0 && a.Sentence.Count == b.Sentence.Count && a.Sentence.Shared(b.Sentence) == a.Sentence.Count;

    bool IsHeld(LinkMove other, Func<SourcedReport, SourcedReport, bool> isHeld)
    {
        if ((_dispatches & other._dispatches) == 0) return false;
        foreach (var outer in other.Move.Reports)
            foreach (var inner in Move.Reports)
                if (outer.DispatchId == inner.DispatchId && isHeld(outer, inner)) return true;
        return false;
    }

    /// <summary>Whether a dispatch tells this move right behind the other: at most so many characters lie between.</summary>
    public bool IsToldRightBehind(LinkMove other, int characters) => IsHeld(other, (before, after) =>
        after.Report.Span.Start - Math.Max(before.Report.Span.End, before.Report.Object?.End ?? 0) is >= 0 and var between && between <= characters);

    /// <summary>Whether a dispatch that tells both tells this one later.</summary>
    public bool IsToldBehind(LinkMove other) => IsHeld(other, (before, after) => before.Report.Span.Start < after.Report.Span.Start);

    /// <summary>Whether both name persons, and no person of one is one of the other.</summary>
    public bool IsOtherPerson(LinkMove other)
    {
        var (mine, theirs) = (Persons(Move), Persons(other.Move));
        return mine.Count > 0 && theirs.Count > 0 && !mine.Exists(one => theirs.Exists(two => ValueComparer.AreSame(MoveField.Person, one, two)));

        static List<string> Persons(Move move) => [.. move.Values(MoveField.Person).Select(value => value.Value)];
    }

    /// <summary>Whether both are told by one dispatch.</summary>
    public bool SharesDispatch(LinkMove other)
    {
        if ((_dispatches & other._dispatches) == 0) return false;
        foreach (var mine in Move.Reports)
            foreach (var theirs in other.Move.Reports)
                if (mine.DispatchId == theirs.DispatchId) return true;
        return false;
    }

    static ulong Bits(int[] words)
    {
        var bits = 0UL;
        foreach (var word in words) bits |= Bit(word);
        return bits;
    }

    static ulong Bit(int hash) => 1UL << (hash & 63);

    static bool Holds(TextSpan? outer, TextSpan inner) => outer is { } span && span.Start <= inner.Start && inner.End <= span.End;

    void Read(SourcedReport sourced)
    {
        Confidence = Math.Max(Confidence, sourced.Report.Confidence);
        var about = sourced.ObjectText.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var head = HeadPhrase.Of(sourced.ObjectText);
        var trigger = sourced.Report.Trigger.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        _triggerStems.UnionWith(trigger.Select(_tables.LinkWording.StemOf));
        IsBareNoun &= sourced.ObjectText.Length == 0 && _tables.IsNoun(sourced.Report.Trigger);
        IsToldAsDone |= trigger.Length > 1 && _tables.Auxiliaries.Contains(trigger[0].ToLowerInvariant()) || trigger.Length > 0 && _tables.LinkWording.IsForm(trigger[0]);
        var beginning = Beginning(about);
        IsOnTidings |= beginning.Take(1).Any(word => _tables.TidingsWords.Contains(Wording.Stem(word)));
        IsPartial |= HeadPhrase.IsSome(head);
        PointsBack &= IsPointer(sourced.ObjectText);
        if (HeadPhrase.IsPart(head)) _partOf.UnionWith(head.Where(word => _tables.References.ContainsKey(Wording.Stem(word))).Select(_tables.LinkWording.StemOf));
        else Refer(head, _refers, isTrigger: false);
        // Who promises ("offered support") does not refer by that. "Constitutes a threat" says what something is; only what is turned down or taken up by its name is a reference.
        if (Move.Type is not (MoveType.Criticize or MoveType.Promise)) Refer(trigger, _refers, isTrigger: true);
        Refer(about, _mentions, isTrigger: false);
        IsReply |= head.Concat(trigger).Any(word => _tables.ReplyWords.Contains(Wording.Stem(word)) && !word.EndsWith("ing", StringComparison.Ordinal)) && !IsReplyToElse(trigger, sourced.ObjectText);
        IsWilling |= trigger.Any(word => _tables.WillingWords.Contains(word.ToLowerInvariant()));
        IsConditional |= sourced.Report.Modality == Modality.Conditional || about.Any(word => _tables.ConditionWords.Contains(word.ToLowerInvariant()));
        var isMeetingWord = trigger.Concat(beginning).ToList();
        IsVisit |= isMeetingWord.Exists(word => _tables.VisitWords.Contains(Wording.Stem(word)));
        OffersTalks |= IsOffer(trigger) && isMeetingWord.Exists(word => _tables.TalkWords.Contains(Wording.Stem(word)));
    }

    // Names say nothing about what is done.
    static string Lower(string words) => string.Join(' ', words.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(word => !char.IsUpper(word[0])));

    // "Responded to her letter" says what it replies to, and that is no demand.
    bool IsReplyToElse(IEnumerable<string> trigger, string about)
    {
        var words = trigger.Concat(about.Split(Separators, StringSplitOptions.RemoveEmptyEntries)).Select(Wording.Stem)
            .SkipWhile(word => !_tables.ReplyWords.Contains(word)).Take(ReplyPhrase).ToList();
        return words.Exists(_tables.TextWords.Contains) && !words.Exists(_tables.References.ContainsKey);
    }

    void Refer(IEnumerable<string> words, HashSet<MoveType> types, bool isTrigger)
    {
        // The trigger of a demand is a word for demands too; it does not refer to another one.
        if (Move.Type is MoveType.Demand or MoveType.Request) return;
        foreach (var word in words)
            // "Offered support" refers to no offer, and "the threat" as the trigger of a threat is the act itself, no reference to another.
            if (_tables.References.TryGetValue(Wording.Stem(word), out var named) && !(isTrigger && (named.Contains(Move.Type) || !_tables.IsNoun(word)))) types.UnionWith(named);
    }

    bool IsOffer(string[] trigger) =>
        Move.Type is MoveType.Propose or MoveType.Counter || (Move.Type == MoveType.Request && trigger.Any(word => _tables.InviteWords.Contains(Wording.Stem(word))));

    // No words, or a few behind a word that points back: "this argument", "such an arrangement".
    bool IsPointer(string words)
    {
        if (words.Length == 0) return true;
        var parts = words.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && _tables.PointerWords.Contains(parts[0].ToLowerInvariant()) && parts.Length <= PointerWords;
    }

    string[] Beginning(string[] words) => [.. words.Where(word => !_tables.Wording.IsStopWord(word.ToLowerInvariant())).Take(OfferWords)];

    const int PointerWords = 3;
    // "Response to the prime minister's latest remarks".
    const int ReplyPhrase = 7;
    const int PersonWords = 5;
    // " for the Sultan's continued ": what may lie between who is thanked and what for.
    const int ThanksCharacters = 45;
    // "To hold new talks", "that the two foreign ministers speak": words that say something.
    const int OfferWords = 4;
    static readonly char[] Separators = [' ', '\n', ',', '.', ';', ':', '"', '“', '”', '(', ')', '’', '\''];
}
