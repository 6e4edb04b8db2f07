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
    const string Accusation = "112";

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
        var pairs = IsOnAnothersWord(report)
            ? Pairs(report.Attribution.Take(1), report.Performer).Select(pair => (pair.Source, pair.Target, Code: Accusation))
            : Pairs(report).Select(pair => (pair.Source, pair.Target, Code: code));
        return pairs.Where(pair => CameoActors.IsSomebody(pair.Source) && CameoActors.IsSomebody(pair.Target) && pair.Source != pair.Target)
            .Select(pair => new CameoEvent(pair.Source, pair.Target, pair.Code, report));
    }

    static string? CodeOf(Report report)
    {
        if (report.Cameo.Length < 2 || report.Modality is Modality.Possible or Modality.Conditional or Modality.Demanded) return null;
        if (report is { Polarity: Polarity.Positive, ActCameo: { } act, Attribution: [], Move: MoveType.Promise or MoveType.Schedule }) return act;
        if (report.Polarity == Polarity.Positive) return report.Modality == Modality.Planned ? IntentOf(report.Cameo) : report.Cameo;
        return report.Modality == Modality.Planned ? RefusalOf(report.Cameo) : null;
    }

    // CAMEO 13: force and measures to come are threatened.
    static string IntentOf(string code) => code[..2] switch
    {
        "14" => "133",
        "16" => "131",
        "17" => "137",
        "18" or "19" or "20" => "138",
        _ => code,
    };

    // CAMEO 12: cooperation, aid and yielding refused each have their own code.
    static string? RefusalOf(string code) => code[..2] switch
    {
        "03" or "05" => "120",
        "04" => "125",
        "06" or "07" => "121",
        "08" => "124",
        _ => null,
    };

    // "The ministry said that rebels had shelled the town": whoever vouches for a hostile act of others accuses them of it.
    static bool IsOnAnothersWord(Report report) =>
        string.CompareOrdinal(report.Cameo, "15") >= 0
        && report.Attribution is [{ IsUnknown: false, Sector: not Sector.Jrn } speaker, ..] && report.Performer.All(performer => performer.Head != speaker.Head);

    IEnumerable<(string Source, string Target)> Pairs(Report report) => report switch
    {
        { Addressee.Count: > 0 } => Pairs(report.Performer, report.Addressee),
        { Performer.Count: > 1 } when Mutual.Contains(report.Move) => Pairs(report.Performer, report.Performer),
        _ => [],
    };

    IEnumerable<(string Source, string Target)> Pairs(IEnumerable<ActorCode> sources, IEnumerable<ActorCode> targets)
    {
        var codes = targets.Select(_actors.Of).ToList();
        return sources.SelectMany(source => codes.Select(target => (_actors.Of(source), target)));
    }
}
