namespace Demarche.Moves;

/// <summary>Leaves out what bodies of daily life do to nobody in stories that tell of no dealings between parties.</summary>
/// <remarks>
/// A dispatch in which no report has parties of two heads tells of one state's own life. What courts, police, firms or people without a name do in it to nobody
/// in particular ("the suspect was arrested", "the chain will sell its shops") moves nothing between parties (manual, "The unit") unless it is on an issue that people and their state fight over.
/// </remarks>
sealed class HomeStories(CodebookWords words)
{
    /// <summary>The reports of a dispatch that remain.</summary>
    public IReadOnlyList<Report> Filter(IReadOnlyList<Report> reports) => reports.Any(IsBetweenParties) ? reports : [.. reports.Where(report => !IsDailyLife(report))];

    static bool IsBetweenParties(Report report) => report.Performer.Concat(report.Addressee).Where(code => !code.IsUnknown).Select(code => code.Head).Distinct().Skip(1).Any();

    bool IsDailyLife(Report report) => report.Addressee.Count == 0 && !words.Of("public-issues").Contains(report.Issue ?? "")
        && report.Performer.All(code => code == ActorCode.Unknown || words.Of("daily-life-sectors").Contains(code.Sector.ToString().ToUpperInvariant()));
}
