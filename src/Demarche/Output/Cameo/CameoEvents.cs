using Demarche.Moves;

namespace Demarche.Output;

/// <summary>Reports as CAMEO events, by the conventions of PETRARCH and its kin.</summary>
/// <remarks>
/// An event has one source and one target: a report of several sides gives one for each pair, one without somebody on each side none. Hostile acts of others are on the word of who
/// tells them, and so are his accusation (112); what somebody will not do is a refusal (12), what he will do to others a threat (13); cooperation that the outlet itself tells as
/// coming is coded as done, for CAMEO's coders know no tense; acts only weighed, wished or made to hang on something are none.
/// Each event is given once. Load once; immutable and thread-safe.
/// </remarks>
sealed class CameoEvents
{
    const string Accusation = "112", Visit = "042", Hosting = "043";

    readonly CameoActors _actors = CameoActors.Load();

    // What two sides do with each other: without an addressee, each does it to each.
    static readonly HashSet<MoveType> Mutual = [MoveType.Meet, MoveType.Schedule, MoveType.Accept, MoveType.Sign, MoveType.Cooperate, MoveType.Promise, MoveType.Assault, MoveType.Yield];

    /// <summary>The events of a dispatch in the order of its reports.</summary>
    public IReadOnlyList<CameoEvent> Of(IEnumerable<Report> reports)
    {
        var events = new List<CameoEvent>();
        var seen = new HashSet<(string, string, string)>();
        foreach (var one in reports.SelectMany(Events))
            if (seen.Add((one.Source, one.Target, one.Code))) events.Add(one);
        return events;
    }

    IEnumerable<CameoEvent> Events(Report report)
    {
        if (CodeOf(report) is not { } code) return [];
        var pairs = IsOnAnothersWord(report) ? Pairs(report.Attribution.Take(1), report.Performer).Select(pair => (pair.Source, pair.Target, Code: Accusation))
            : code is Visit or Hosting && report is { Addressee.Count: 0, Performer.Count: > 1 } ? Visits(report, code)
            : Both(Pairs(report, code), code, report.Aside?.ReturnCameo);
        return pairs.Where(pair => CameoActors.IsSomebody(pair.Source) && (CameoActors.IsSomebody(pair.Target) || IsProtest(code)) && !(CameoActors.IsStateless(pair.Source) && CameoActors.IsStateless(pair.Target)))
            .Select(pair => new CameoEvent(pair.Source, pair.Target, pair.Code, report));
    }

    static IEnumerable<(string Source, string Target, string Code)> Both(IEnumerable<(string Source, string Target)> pairs, string code, string? back)
    {
        foreach (var (source, target) in pairs)
        {
            yield return (source, target, code);
            if (back is not null) yield return (target, source, back);
        }
    }

    static string? CodeOf(Report report)
    {
        if (report.Cameo.Length < 2 || report.Aside?.IsBeside == true || report.Modality is Modality.Possible or Modality.Conditional or Modality.Demanded) return null;
        if (report is { Polarity: Polarity.Positive, Aside.ActCameo: { } act, Attribution: [], Move: MoveType.Promise or MoveType.Schedule }) return act;
        if (report is { Polarity: Polarity.Positive, Aside.IntendedCameo: { } intended, Move: MoveType.State }) return intended;
        if (report.Polarity == Polarity.Positive) return report.Modality == Modality.Planned ? ToComeOf(report) : report.Cameo;
        // "failed to reach agreement": the entry's code is that of the failure.
        return report.Modality == Modality.Planned ? CameoCodes.RefusalOf(report.Cameo) : report is { Modality: Modality.Actual, Move: MoveType.Accept } && report.Cameo.StartsWith("12", StringComparison.Ordinal) ? report.Cameo : null;
    }

    // CAMEO 13: force and measures to come are threatened. What somebody says that he will do is intended (03); what the outlet itself tells as coming is coded as done.
    static string ToComeOf(Report report) => string.CompareOrdinal(report.Cameo, "14") >= 0 || report.Attribution.Count > 0 ? CameoCodes.IntentOf(report.Cameo) : report.Cameo;

    // "The ministry said that rebels had shelled the town": whoever vouches for a hostile act of others accuses them of it.
    static bool IsOnAnothersWord(Report report) =>
        string.CompareOrdinal(report.Cameo, "15") >= 0
        && report.Attribution is [{ IsUnknown: false, Sector: not Sector.Jrn } speaker, ..] && report.Performer.All(performer => performer.Head != speaker.Head);

    IEnumerable<(string Source, string Target)> Pairs(Report report, string code)
    {
        var told = Told(report, code).Where(pair => pair.Source != pair.Target).ToList();
        if (told.Count > 0 || report.Move is MoveType.State or MoveType.Deny) return told;
        return report is { Aside.Concerned: { Count: > 0 } concerned } ? Pairs(report.Performer, concerned) : IsProtest(code) ? report.Performer.Select(source => (_actors.Of(source), CameoActors.Nobody)) : told;
    }

    // Crowds march against nobody in particular.
    static bool IsProtest(string code) => code.StartsWith("14", StringComparison.Ordinal);

    IEnumerable<(string Source, string Target)> Told(Report report, string code) => report switch
    {
        { Move: MoveType.State, Aside.IntendedAddressee: { Count: > 0 } intended } => Pairs(report.Performer, intended),
        { Addressee.Count: > 0 } => Pairs(report.Performer, report.Addressee),
        // "agreed to lift the ban on Chilean wine": those who agree with each other yield to a third.
        { Performer.Count: > 1, Aside.Concerned: { Count: > 0 } third } when code is "033" or "035" => Pairs(report.Performer, third),
        { Performer.Count: > 1 } when Mutual.Contains(report.Move) => Pairs(report.Performer, report.Performer),
        { Aside: { } aside } when IsDoneToSomebody(code) => Pairs(report.Performer, Sufferers(report, aside, code)),
        _ => [],
    };

    // Who comes visits (042) those to whom he comes, who stand last; who receives guests hosts them (043), and they visit him.
    IEnumerable<(string Source, string Target, string Code)> Visits(Report report, string code) => code == Visit
        ? Pairs(report.Performer.SkipLast(1), report.Performer.TakeLast(1)).Select(pair => (pair.Source, pair.Target, Visit))
        : Pairs(report.Performer.Take(1), report.Performer.Skip(1)).SelectMany(pair => new[] { (pair.Source, pair.Target, Hosting), (pair.Target, pair.Source, Visit) });

    // Aid, yielding, charges, refusals and all that is done with force has somebody to whom it is done; what is asked for may be asked of anybody.
    static bool IsDoneToSomebody(string code) => string.CompareOrdinal(code, "07") >= 0 && code[..2] is not "10";

    static bool IsMove(string code) => code[..2] == "15" || code.StartsWith("087", StringComparison.Ordinal);

    // "killed four children in Nigeria": the role with the state where it was done; for force alone the state itself.
    static IEnumerable<ActorCode> Sufferers(Report report, ReportAside aside, string code)
    {
        // Who moves his own troops does nothing to them.
        if (aside.Stateless is { Count: > 0 } people && !(IsMove(code) && people.All(one => one.Sector == Sector.Mil))) return people.Select(one => aside.Place is { } where ? new ActorCode(where.Head, one.Sector) : one);
        return aside.Place is { } place && string.CompareOrdinal(code, "17") >= 0 && report.Performer.All(one => one.Head != place.Head || one.Sector != Sector.Gov) ? [place] : [];
    }

    IEnumerable<(string Source, string Target)> Pairs(IEnumerable<ActorCode> sources, IEnumerable<ActorCode> targets)
    {
        var codes = targets.Select(_actors.Of).ToList();
        return sources.SelectMany(source => codes.Select(target => (_actors.Of(source), target)));
    }
}
