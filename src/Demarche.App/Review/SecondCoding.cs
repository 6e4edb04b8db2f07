using Demarche.App.Record;
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
        var (before, words, after) = WhyJson.Context(evidence.Stored.Dispatch.Text, report.Report.Span);
        console.Line("");
        console.Line($"{report.Outlet} {report.Published:yyyy-MM-dd}: {before}[{words}]{after}");
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (console.Ask($"{field}{(field == "move" ? " ('none' for no move, 'q' to stop)" : "")}") is not { } answer || (field == "move" && answer == "q")) return null;
            answers[field] = answer;
            if (field == "move" && answer == "none") break;
        }

        return answers;
    }

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
}
