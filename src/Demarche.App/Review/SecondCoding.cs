using Demarche.App.Record;
using Demarche.App.Reporting;
using Demarche.Ledger;
using Demarche.Store;

namespace Demarche.App.Review;

/// <summary>Blind second coding: a person codes the marked words of a dispatch without seeing what the program coded.</summary>
sealed class SecondCoding(LedgerStore store, string by, ReviewConsole console)
{
    /// <summary>Fields asked for, in order.</summary>
    public static readonly string[] Fields = ["move", "performer", "addressee", "issue", "polarity", "modality"];

    /// <summary>Asks report by report until the coder stops.</summary>
    /// <returns>How many reports were coded.</returns>
    public int Run()
    {
        store.EnsureWritable();
        var done = store.SecondCodings().Where(row => row.Coder == by).Select(row => row.Report).ToHashSet(StringComparer.Ordinal);
        var coded = 0;
        // The order of report ids is that of their hashes: a sample in no order of time or outlet, the same for every coder.
        foreach (var report in store.Reports().Where(report => !done.Contains(report.Id)).OrderBy(report => report.Id, StringComparer.Ordinal))
        {
            if (Ask(report) is not { } answers) break;
            store.AddSecondCoding(by, report.DispatchId, report.Id, answers, DateTime.UtcNow);
            coded++;
        }

        return coded;
    }

    Dictionary<string, string>? Ask(SourcedReport report)
    {
        if (store.Evidence(report.Id) is not { } evidence) return null;
        var (before, words, after) = WhyJson.Context(evidence.Stored.Dispatch.Text, report.Report);
        Dictionary<string, string>? answers = null;
        for (var field = 0; field < Fields.Length; field++)
        {
            if (field == 0)
            {
                answers = new Dictionary<string, string>(StringComparer.Ordinal);
                console.Line("");
                console.Line($"{string.Join(' ', new[] { report.Outlet, MoveText.Day(report.Published) }.Where(cell => !string.IsNullOrEmpty(cell)))}: {before}[{words}]{after}");
            }

            if (console.Ask(Question(Fields[field]), answer => Problem(Fields[field], answer), emptyStops: false) is not { } answer || (field == 0 && answer == Stop)) return null;
            if (answer == Back) { field = -1; continue; }
            answers![Fields[field]] = answer.Length == 0 ? Default(Fields[field]) : answer;
            if (field == 0 && answer == "none") break;
        }

        return answers;
    }

    // Nearly all reports are of an act that is done: Enter takes what is usual, of every field that has a usual value.
    static string Default(string field) => field switch { "polarity" => "positive", "modality" => "actual", _ => "" };

    static string Question(string field) => field switch
    {
        "move" => "move ('none' for no move, '?' for the list, 'q' to stop)",
        "performer" => "performer (codes with commas, '---' for nobody named, 'b' for back)",
        "addressee" => "addressee (Enter for none, 'b' for back)",
        "issue" => "issue (Enter for none, 'b' for back)",
        _ => $"{field} (Enter for {Default(field)}, '?' for the list, 'b' for back)",
    };

    static string? Problem(string field, string answer) => answer switch
    {
        Back when field != "move" => null,
        "none" or Stop when field == "move" => null,
        "" when field is "polarity" or "modality" => null,
        _ => Correction.Problem(field, answer),
    };

    /// <summary>What the program coded, in the wording of the answers.</summary>
    public static Dictionary<string, string> Program(Report report) => new(StringComparer.Ordinal)
    {
        ["move"] = report.Move.ToString().ToLowerInvariant(),
        ["performer"] = Heads(report.Performer),
        ["addressee"] = Heads(report.Addressee),
        ["issue"] = report.Issue ?? "",
        ["polarity"] = report.Polarity.ToString().ToLowerInvariant(),
        ["modality"] = report.Modality.ToString().ToLowerInvariant(),
    };

    /// <summary>Actor lists compare by the first part of their codes, in any order.</summary>
    public static string Normal(string field, string answer) => field is not ("performer" or "addressee") ? answer.Trim().ToLowerInvariant()
        : string.Join(' ', answer.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(code => code.Split(' ')[0].ToUpperInvariant()).Order(StringComparer.Ordinal));

    static string Heads(IReadOnlyList<ActorCode> codes) => string.Join(", ", codes);

    const string Stop = "q", Back = "b";
}
