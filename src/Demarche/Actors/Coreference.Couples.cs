using Demarche.Syntax;

namespace Demarche.Actors;

/// <content>Two or more who are meant together: "the two sides", "both leaders", "they".</content>
sealed partial class Coreference
{
    const string CoupleRule = "coref/couple";

    /// <summary>Sentences back to those whom "the two" means.</summary>
    const int CoupleReach = 6;

    /// <summary>Sentences back to a meeting whose "both leaders" are spoken of.</summary>
    const int MeetingReach = 14;

    /// <summary>Sentences back to two states that were joined.</summary>
    const int RowReach = 5;

    /// <summary>"The two sides", "both countries": the last two states or organisations spoken of.</summary>
    public Reading? Sides(ParsedSentence sentence, int number, Chunk chunk)
    {
        var head = sentence.Tokens[chunk.Head].Form.ToLowerInvariant();
        if (head is "two" or "pair" && IsDefinite(sentence, chunk)) return (Pair(number, chunk.First, named: false) ?? Couple(number)) is { } couple ? couple with { Method = MentionMethod.Coreference, Rule = CoupleRule } : null;
        if (IsBothOfMeeting(sentence, chunk, head) && Couple(number, ofMeeting: true, MeetingReach) is { } parties && (parties.Codes.Count == 2 || chunk.End - chunk.First == 2)) return parties with { Method = MentionMethod.Coreference, Rule = CoupleRule };
        if (Twins(head) is { } twins) return twins;
        if (Lexicon.Leaders.Contains(head) && Officers(sentence, number, chunk) is { } officers) return officers;
        if (!Lexicon.Sides.Contains(head)) return null;
        if (CountIn(sentence, chunk) is > 2 and var count) return !IsDefinite(sentence, chunk) ? null : Lexicon.Leaders.Contains(head) && Couple(number, ofMeeting: true) is { } all && all.Codes.Count == count ? all with { Method = MentionMethod.Coreference, Rule = CoupleRule } : Listed(number, count);
        var people = Lexicon.Leaders.Contains(head);
        var two = false;
        for (var t = chunk.First; t < chunk.Head; t++) two |= sentence.Tokens[t].Form.ToLowerInvariant() is "two" or "both" or "2";
        if (!two && !(Lexicon.Warring.Contains(head) && IsDefinite(sentence, chunk))) return null;
        // "Biden and King Abdullah underlined … The two leaders": those who spoke together, and no refugees or soldiers named since.
        if (people && Couple(number) is { } speakers) return speakers with { Method = MentionMethod.Coreference, Rule = CoupleRule };
        if (Principals(sentence, number, chunk, head, people) is { } principals) return principals;
        if (!people && Row(number, head) is { } row) return row;
        var codes = new List<ActorCode>();
        for (var i = _met.Count - 1; i >= 0 && codes.Count < 2 && number - _met[i].Mention.Sentence <= 4; i--)
        {
            if (_met[i].Place || (people && IsInside(_met[i].Mention)) || IsBesides(_met[i].Mention, _met[i].Reading, sentence, number, chunk)) continue;
            foreach (var code in _met[i].Reading.Codes.Reverse().Select(code => SideOf(head, code)).OfType<ActorCode>())
                if (code.Head != "---" && codes.Count < 2 && (!people || code.Sector is Sector.None or Sector.Gov) && MayBe(head, code.Head == _met[i].Reading.Country) && codes.TrueForAll(known => known.Head != code.Head)) codes.Insert(0, code);
        }

        return codes.Count < 2 ? null : new Reading { Codes = codes, Method = MentionMethod.Coreference, Score = 0.6, Rule = SidesRule };
    }

    /// <summary>Mentions by which the second of two sides must lead the third party.</summary>
    const int Lead = 2;

    // "Austria urged both countries", in news of Chad and Niger: the two of whom it has told most, where they stand out from the others.
    Reading? Principals(ParsedSentence sentence, int number, Chunk chunk, string head, bool people)
    {
        if (sentence.Child(chunk.Head, "nmod:poss") >= 0) return null;
        var told = new Dictionary<string, (int Count, ActorCode Side, int Last)>(StringComparer.Ordinal);
        foreach (var (mention, reading, _, place, _) in _met)
        {
            if (place || IsBesides(mention, reading, sentence, number, chunk)) continue;
            foreach (var code in reading.Codes)
                if (SideOf(head, code) is { IsUnknown: false } side && (!people || side.Sector is Sector.None or Sector.Gov) && MayBe(head, code.Head == reading.Country))
                    told[side.Head] = told.TryGetValue(side.Head, out var before) ? (before.Count + 1, side.Sector is Sector.None or Sector.Gov or Sector.Reb ? side : before.Side, mention.Sentence) : (1, side, mention.Sentence);
        }

        var ranked = told.Values.OrderByDescending(one => one.Count).ToList();
        if (ranked.Count < 3 || ranked.Count(one => one.Last == number) > 1 || ranked[1].Count < ranked[2].Count + Lead) return null;
        return new Reading { Codes = [.. ranked.Take(2).OrderBy(one => one.Last).Select(one => one.Side)], Method = MentionMethod.Coreference, Score = 0.6, Rule = SidesRule };
    }

    // "The union urged both sides", "Moscow was in contact with both sides, its minister said": who does something to them or tells of it is none of them, wherever he was named.
    bool IsBesides(ActorMention mention, Reading reading, ParsedSentence sentence, int number, Chunk chunk)
    {
        if (sentence.Tokens[chunk.Head] is not { Relation: "obj" or "obl" or "iobj" or "nmod" }) return false;
        foreach (var (other, who, _, _, _) in _met)
            if (other.Sentence == number && who.Codes is [var one] && sentence.Is(other.HeadToken, "nsubj") && reading.Codes is [var code] && code.Head == one.Head && other.HeadToken < chunk.First) return true;
        return false;
    }

    // "Both countries" are states, though firms and lawmakers of theirs were named last; firms, papers and private people are no sides.
    ActorCode? SideOf(string noun, ActorCode code) =>
        code.Sector is not (Sector.Bus or Sector.Jrn or Sector.Cvl or Sector.Leg or Sector.Pty) ? code
        : Lexicon.States.Contains(noun) && state.Table.Country(code.Head) is { Kind: EntityKind.Country } entity ? entity.Code : code.Sector is Sector.Leg or Sector.Pty ? code : null;

    // "The two prime ministers": the last two who were named in such an office.
    Reading? Officers(ParsedSentence sentence, int number, Chunk chunk)
    {
        // The tables have plurals ("foreign ministers") without the office.
        if (CountIn(sentence, chunk) != 2 || chunk.Items.LastOrDefault() is not { Kind: ItemKind.Role, Role: { } role } || (role.Office ?? state.Table.Roles.Find(Words.Of(role.Phrase.TrimEnd('s')))?.Office) is not { } office) return null;
        var codes = new List<ActorCode>();
        for (var i = _met.Count - 1; i >= 0 && codes.Count < 2 && number - _met[i].Mention.Sentence <= CoupleReach; i--)
            if (_met[i].Reading is { Person: not null, IsOpen: false, Office: { } held, Codes: [var code] } && code.Head != "---" && PersonFinder.Fits(held, office) && !codes.Exists(known => known.Head == code.Head)) codes.Insert(0, code);
        return codes.Count < 2 ? null : new Reading { Codes = codes, Method = MentionMethod.Coreference, Score = 0.6, Rule = CoupleRule };
    }

    // "The two Koreas", "both Congos".
    Reading? Twins(string head)
    {
        var codes = Priors.Twins(head).Select(state.Table.Country).OfType<Entity>().Where(entity => entity.At(state.Date)).Select(entity => entity.Code).ToList();
        return codes.Count < 2 ? null : new Reading { Codes = codes, Method = MentionMethod.Name, Score = 0.9, Rule = "country/twins" };
    }

    // "The three countries", "the four governments": the last list of so many.
    Reading? Listed(int number, int count)
    {
        var last = _met.FindLast(entry => !entry.Place && number - entry.Mention.Sentence <= CoupleReach && entry.Reading.Codes.Count == count).Reading;
        return last is null ? null : last with { Method = MentionMethod.Coreference, Score = 0.6, Rule = SidesRule, End = 0 };
    }

    static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    // The number before the head of a phrase, 0 where none stands there.
    static int CountIn(ParsedSentence sentence, Chunk chunk)
    {
        for (var t = chunk.First; t < chunk.Head; t++)
        {
            var form = sentence.Tokens[t].Form.ToLowerInvariant();
            if (Array.IndexOf(Numbers, form) is var number and > 0) return number;
            if (int.TryParse(form, System.Globalization.CultureInfo.InvariantCulture, out var digits)) return digits;
        }

        return 0;
    }

    // "Iran and Iraq … the two sides": two states named in one breath, nearest first, before others that were only spoken of.
    Reading? Row(int number, string head)
    {
        for (var i = _met.Count - 1; i >= 0 && number - _met[i].Mention.Sentence <= RowReach; i--)
        {
            var first = _met[i].Reading;
            if (_met[i].Place || !_joined.TryGetValue(first, out var others) || others is not [var second]) continue;
            if (first.Codes is [{ Sector: Sector.None or Sector.Gov } one] && second.Codes is [{ Sector: Sector.None or Sector.Gov } other] && one.Head != other.Head && MayBe(head, one.Head == first.Country) && MayBe(head, other.Head == second.Country))
                return new Reading { Codes = [one, other], Method = MentionMethod.Coreference, Score = 0.6, Rule = SidesRule };
        }

        return null;
    }

    // The "Syrian" of "Syrian refugees".
    bool IsInside(ActorMention mention) =>
        _met.Exists(entry => entry.Mention != mention && entry.Mention.Sentence == mention.Sentence && entry.Mention.FirstToken <= mention.FirstToken && entry.Mention.EndToken >= mention.EndToken && entry.Mention.EndToken - entry.Mention.FirstToken > mention.EndToken - mention.FirstToken);

    // "The two leaders", "both ministers", "the presidents", "the two sides": those who met.
    static bool IsBothOfMeeting(ParsedSentence sentence, Chunk chunk, string head)
    {
        var (people, sides) = (Lexicon.Leaders.Contains(head), head is "sides" or "countries" or "governments" or "nations" or "parties");
        if (!people && !sides) return false;
        bool two = false, definite = IsDefinite(sentence, chunk);
        for (var t = chunk.First; t < chunk.Head; t++)
        {
            var form = sentence.Tokens[t].Form.ToLowerInvariant();
            two |= form is "two" or "both" or "2";
            if (form is not ("the" or "two" or "both" or "2" or "foreign" or "prime" or "defense" or "defence" or "vice")) return false;
        }

        return chunk.End == chunk.Head + 1 && (two || (people && definite));
    }

    // "Blinken spoke with Truss. … The two discussed …": who stood last as subject and other person of one sentence.
    Reading? Couple(int number, bool ofMeeting = false, int reach = CoupleReach)
    {
        for (var before = number - 1; before >= 0 && number - before <= reach; before--)
        {
            if (ofMeeting && !_meetings.Contains(before)) continue;
            // "The two leaders also discussed …": they go on meeting.
            if (ofMeeting && _met.Find(entry => entry.Mention.Sentence == before && entry is { Subject: true, Reading: { Rule: CoupleRule, Codes.Count: > 1 } }) is { Reading: { } same }) return same;
            var people = _met.Where(entry => entry.Mention.Sentence == before && entry.Reading is { Codes: [var code] } reading && code.Head != "---" && (reading.Person is not null || (ofMeeting && reading.Role?.Kind == RoleKind.Person))).ToList();
            var subject = people.FindIndex(entry => entry.Subject);
            if (subject < 0) continue;
            foreach (var (_, other, _, _, _) in people.Skip(subject + 1))
                if (other.Codes[0].Head != people[subject].Reading.Codes[0].Head)
                    return new Reading { Codes = ofMeeting ? MetBy(people[subject].Reading.Codes[0], people.ConvertAll(entry => entry.Reading), other) : [people[subject].Reading.Codes[0], other.Codes[0]], Country = people[subject].Reading.Country, Sector = people[subject].Reading.Sector, Score = 0.7 };
        }

        return null;
    }

    List<Reading> PersonsOf(int sentence) => [.. _met.Where(entry => entry.Mention.Sentence == sentence && entry.Reading is { Person: not null, Codes: [{ Head: not "---" }] }).Select(entry => entry.Reading)];

    // "Blinken met Truss and Baerbock. The ministers discussed …": those who are named in one row were met together.
    List<ActorCode> MetBy(ActorCode subject, List<Reading> people, Reading first) =>
        [.. people.Where(one => one == first || (_rows.TryGetValue(one, out var row) && _rows.TryGetValue(first, out var whole) && row == whole)).Select(one => one.Codes[0]).Prepend(subject).DistinctBy(code => code.Head)];

    // "The two countries" are states, "the two groups" are organisations; sides and parties may be either.
    static bool MayBe(string noun, bool isState) => !(isState ? Lexicon.Groups : Lexicon.States).Contains(noun);

    // "Blinken met Truss. He condemned Putin's war. They discussed …": those who met, unless the sentence before tells another meeting.
    Reading? OfMeeting(int number, Reading pair) =>
        !_meetings.Contains(number) && !_meetings.Contains(number - 1) && Couple(number, ofMeeting: true) is { } couple && couple.Codes.Contains(pair.Codes[0]) ? couple : null;

    // "Blinken met Lavrov. They discussed …": one person as subject and another in the same sentence are both meant; "the president called his Polish counterpart, and the two agreed": without a name too.
    Reading? Pair(int number, int token, bool named = true)
    {
        for (var distance = 0; distance <= Reach; distance++)
        {
            var first = _met.FindIndex(entry => entry.Mention.Sentence == number - distance && entry.Subject && (distance > 0 || entry.Mention.EndToken <= token));
            if (first < 0) continue;
            var (mention, reading, _, _, _) = _met[first];
            if ((reading.Person is null && (named || distance > 0 || reading.Role?.Kind != RoleKind.Person)) || reading.Codes.Count != 1) return null;
            for (var i = first + 1; i < _met.Count && _met[i].Mention.Sentence == mention.Sentence && (distance > 0 || _met[i].Mention.EndToken <= token); i++)
                if (_met[i].Reading is { Codes: [var other] } second && (second.Person is not null || (!named && distance == 0 && !_met[i].Place && other.Sector == Sector.Gov)) && other.Head != reading.Codes[0].Head && other.Head != "---")
                    return new Reading { Codes = second.Person is not null && _meetings.Contains(mention.Sentence) ? MetBy(reading.Codes[0], PersonsOf(mention.Sentence), second) : [reading.Codes[0], other], Country = reading.Country, Sector = reading.Sector, Score = reading.Score };
            if (distance > 0 && reading.Codes.Count == 1 && mention.Sentence == number - 1) continue;
            return null;
        }

        return null;
    }
}
