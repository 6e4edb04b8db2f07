namespace Demarche.Ledger;

/// <summary>What of a report decides whether it tells an act that is known already, made ready for comparing.</summary>
sealed class ReportKey
{
    public ReportKey(SourcedReport report, LedgerTables tables)
    {
        Sourced = report;
        var wording = tables.Wording;
        Words = wording.Words(report.ObjectText);
        TriggerWords = wording.Words(report.Report.Trigger);
        AllWords = report.ObjectText.Length == 0 ? TriggerWords : wording.Words(report.Report.Trigger + " " + report.ObjectText);
        Performers = Heads(report.Report.Performer);
        Addressees = Heads(report.Report.Addressee);
        IsActual = report.Report.Modality == Modality.Actual;
        IsBareName = report.ObjectText.Length == 0 && tables.IsNameOf(report.Report.Trigger, report.Report.Move);
        IsName = tables.IsNameOf(report.Report.Trigger, report.Report.Move) && tables.IsNoun(report.Report.Trigger);
        PublishedDay = (report.Published ?? report.Report.Date?.Start ?? default).DayNumber;
    }

    public SourcedReport Sourced { get; }
    public Report Report => Sourced.Report;
    public int[] Words { get; }
    public int[] TriggerWords { get; }

    /// <summary>Words of trigger and object: what is left to compare where one report has an object and the other has it in its trigger.</summary>
    public int[] AllWords { get; }

    /// <summary>Heads of the performers, sorted, without the unknown.</summary>
    public string[] Performers { get; }
    public string[] Addressees { get; }
    public bool IsActual { get; }

    /// <summary>Whether the report is a noun for its act: "Oman's offer to mediate".</summary>
    public bool IsName { get; }

    /// <summary>Whether the report is a noun for its act without what is wanted: "its demands".</summary>
    public bool IsBareName { get; }
    public int PublishedDay { get; }

    static string[] Heads(IReadOnlyList<ActorCode> codes)
    {
        if (codes.Count == 0) return [];
        if (codes.Count == 1) return codes[0].IsUnknown ? [] : [codes[0].Head];
        return [.. codes.Where(code => !code.IsUnknown).Select(code => code.Head).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
