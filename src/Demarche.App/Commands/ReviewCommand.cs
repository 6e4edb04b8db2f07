using System.CommandLine;
using Demarche.App.Record;
using Demarche.App.Review;

namespace Demarche.App.Commands;

/// <summary><c>demarche review</c>: one question at a time, answered by keys.</summary>
static class ReviewCommand
{
    public static Command Create()
    {
        var by = new Option<string>("--by") { Description = "Who reviews; stands in every decision.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
        var second = new Option<bool>("--second") { Description = "Blind second coding: code the marked words yourself; the program's coding is not shown." };
        var store = StoreOption.Create();
        var verb = new Verb("review",
            "Shows one question at a time with the sentences behind it, those first on which most of the record hangs, and writes the answers as decisions. Nothing is deleted; u undoes.",
            "demarche review --by anna",
            "demarche review --second --by ben")
        {
            by, second, store,
        };
        verb.SetAction(result =>
        {
            var output = result.InvocationConfiguration.Output;
            var console = new ReviewConsole(Console.In, output, !Console.IsInputRedirected);
            var opened = StoreOption.OpenExisting(result.GetRequiredValue(store));
            var name = result.GetRequiredValue(by);
            var count = result.GetValue(second) ? new SecondCoding(opened, name, console).Run() : new ReviewSession(opened, name, console).Run();
            output.WriteLine($"{count} {(result.GetValue(second) ? "reports coded" : "decisions")} by {name}.");
            return count > 0 ? ExitCode.Done : ExitCode.NothingFound;
        });
        return verb;
    }
}
