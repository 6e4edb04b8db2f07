using System.CommandLine;
using Demarche.App.Record;
using Demarche.App.Reporting;
using Demarche.App.Review;
using Demarche.Store;

namespace Demarche.App.Commands;

/// <summary><c>demarche review</c>: one question at a time, answered by keys.</summary>
static class ReviewCommand
{
    public static Command Create()
    {
        var ids = new Argument<string[]>("ID") { Description = "Moves, reports, exchanges or discrepancies to decide about; without one, all that is open.", Arity = ArgumentArity.ZeroOrMore };
        var by = new Option<string>("--by") { Description = "Who reviews; stands in every decision.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
        var second = new Option<bool>("--second") { Description = "Blind second coding: code the marked words yourself; the program's coding is not shown." };
        var store = StoreOption.Create();
        var verb = new Verb("review",
            "Shows one question at a time with the sentences behind it, those first on which most of the record hangs, and writes the answers as decisions. Nothing is deleted; u undoes. Exit code 1 when nothing was decided, 2 when the store cannot be written.",
            "demarche review --by anna",
            "demarche review m3f2a9c01b7de --by anna",
            "demarche review --second --by ben")
        {
            ids, by, second, store,
        };
        verb.SetAction(result =>
        {
            var output = result.InvocationConfiguration.Output;
            var console = new ReviewConsole(Console.In, output, !Console.IsInputRedirected);
            var opened = StoreOption.OpenExisting(result.GetRequiredValue(store));
            var name = result.GetRequiredValue(by).Trim();
            if (name.Length == 0) throw new UsageException("--by needs a name: it stands in every decision.");
            var named = result.GetValue(ids) ?? [];
            if (result.GetValue(second)) return Code(opened, name, named, console, output);
            var session = new ReviewSession(opened, name, console);
            var count = session.Run(named);
            output.WriteLine($"{MoveText.Count(count, "decision")} by {name}, {MoveText.Count(session.Open, "question")} open.");
            return count > 0 ? ExitCode.Done : ExitCode.NothingFound;
        });
        return verb;
    }

    static int Code(LedgerStore store, string name, string[] named, ReviewConsole console, TextWriter output)
    {
        if (named.Length > 0) throw new UsageException("--second asks about all reports in an order that is the same for every coder: it takes no ids.");
        var count = new SecondCoding(store, name, console).Run();
        output.WriteLine($"{MoveText.Count(count, "report")} coded by {name}.");
        return count > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }
}
