using System.CommandLine;
using Demarche.Intake;

namespace Demarche.App;

/// <summary>The options by which a verb reads what <see cref="IntakeSource"/> reads.</summary>
static class InputOptions
{
    /// <summary>The files, folders and globs.</summary>
    public static Argument<string[]> Files() => new("FILE")
    {
        Description = "Files, folders, globs, or - for standard input: text, pages, feeds, WARC archives, JSON Lines, CSV, also as .gz and .zst.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary><c>--input</c>: what the input is.</summary>
    public static Option<string> Kind()
    {
        var option = new Option<string>("--input") { Description = "What the input is, where its bytes do not show it.", DefaultValueFactory = _ => "auto" };
        option.AcceptOnlyFromAmong("auto", "text", "html", "feed", "warc", "jsonl", "csv");
        return option;
    }

    /// <summary><c>--text-column</c>: the column with the text in CSV.</summary>
    public static Option<string> TextColumn() => new("--text-column") { Description = "The column with the text in CSV.", HelpName = "NAME", DefaultValueFactory = _ => "text" };

    /// <summary>What the two options say.</summary>
    public static IntakeOptions Of(string kind, string column) =>
        new() { Kind = kind == "jsonl" ? InputKind.JsonLines : Enum.Parse<InputKind>(kind, ignoreCase: true), TextColumn = column };
}
