using System.CommandLine;
using Demarche.App.Record;
using Demarche.Output;

namespace Demarche.App.Commands;

/// <summary><c>demarche dispatch ID</c>: a stored dispatch with its reports.</summary>
static class DispatchCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Id of the dispatch, or the beginning of it." };
        var store = StoreOption.Create();
        var format = SharedOptions.Format("table", "json", "csv");
        var verb = new Verb("dispatch", "Shows a stored dispatch and its reports in text order. Exit code 1 when there is none with this id.",
            "demarche dispatch 2852131b",
            "demarche dispatch 2852131b --format json")
        {
            id, store, format,
        };
        verb.SetAction(result => Run(result.GetRequiredValue(id), result.GetRequiredValue(store), result.GetRequiredValue(format), result.InvocationConfiguration.Output));
        return verb;
    }

    static int Run(string id, string address, string format, TextWriter output)
    {
        if (StoreOption.OpenExisting(address).Dispatch(id) is not { } found)
        {
            Console.Error.WriteLine($"demarche: no dispatch, or more than one, begins with '{id}'.");
            return ExitCode.NothingFound;
        }

        var (stored, reports) = found;
        if (format == "table")
        {
            output.WriteLine(stored.Dispatch.Title ?? "(no headline)");
            output.WriteLine(string.Join(" · ", new[] { stored.Dispatch.Outlet, stored.Agency is { } agency ? $"agency {agency}" : null, stored.Dispatch.Date?.ToString("yyyy-MM-dd"), stored.Dispatch.Id }.OfType<string>()));
        }

        RecordPrinter.Print([.. reports.Select(report => ReportJson.Of(report, stored.Dispatch.Text))], Columns, format, output);
        return ExitCode.Done;
    }

    static readonly RecordColumn[] Columns =
    [
        new("at", report => report.Text("start")),
        new("move", report => report.Text("move")),
        new("who → whom", Cells.Parties),
        new("issue", report => report.Text("issue")),
        new("the words", report => Cells.Shorten(report.Text("trigger"), 40)),
        new("date", report => report.Text("date")),
        new("rule", report => report.Text("rule")),
        new("id", report => report.Text("id")),
    ];
}
