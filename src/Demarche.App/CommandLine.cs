using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Demarche.App.Commands;

namespace Demarche.App;

/// <summary>The verbs and what happens around each: help with examples, versions, one clear line for an error.</summary>
static class CommandLine
{
    static readonly string[] Examples =
    [
        "demarche read data/samples/geneva-2022-01.txt --date 2022-01-28",
        "demarche code dispatches.jsonl --out coded.jsonl",
    ];

    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code: see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var result = CreateRoot().Parse(args.Length == 0 ? ["--help"] : args);
        if (UnknownFlag(result) is { } flag) return Fail($"there is no option '{flag}' (see '{Path(result)} --help')");
        if (result.Errors.Count > 0 && result.Action is not HelpWithExamples)
            return Fail($"{result.Errors[0].Message} (see '{Path(result)} --help')");
        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Demarche.Store.StoreException broken)
        {
            return Fail(broken.Message);
        }
        catch (UsageException wrong)
        {
            return Fail(wrong.Message);
        }
        catch (IOException gone) when (IsBrokenPipe(gone))
        {
            return ExitCode.Done;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or FormatException)
        {
            return Fail(broken.Message);
        }
        catch (OperationCanceledException)
        {
            return Fail("stopped before the end.");
        }
    }

    /// <summary>The whole tree of verbs.</summary>
    public static RootCommand CreateRoot()
    {
        var root = new RootCommand("Reads news dispatches as they come and codes every report of a diplomatic move.")
        {
            HelpName = "demarche",
        };
        foreach (var verb in Verbs.All()) root.Add(verb);
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help } helpOption) helpOption.Action = new HelpWithExamples(help, Examples);
            if (option is VersionOption version) version.Action = new ShowVersions();
        }

        return root;
    }

    // System.CommandLine takes an unknown flag for an argument, so that a misspelt one would be read as a file's name.
    static string? UnknownFlag(ParseResult result) =>
        result.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-' && !char.IsDigit(token.Value[1]))
            ?.Value;

    static int Fail(string message)
    {
        Console.Error.WriteLine($"demarche: {message.Trim()}");
        return ExitCode.Failed;
    }

    static string Path(ParseResult result)
    {
        var names = new Stack<string>();
        for (var at = result.CommandResult; at is not null; at = at.Parent as CommandResult)
            names.Push(at.Command is RootCommand ? "demarche" : at.Command.Name);
        return string.Join(' ', names);
    }

    // EPIPE: the reader of our output has gone (`demarche … | head`), which is success.
    static bool IsBrokenPipe(IOException exception) => (exception.HResult & 0xFFFF) == 32;
}
