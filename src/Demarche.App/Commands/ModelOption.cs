using System.CommandLine;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary><c>--model fast|accurate|deep|FILE</c>.</summary>
static class ModelOption
{
    public static Option<string?> Create() => new("--model") { Description = "A built-in model (fast, accurate, deep) or a model file.", HelpName = "NAME|FILE" };

    /// <summary><c>--model fast|accurate|deep</c>, for commands that take a built-in model only.</summary>
    public static Option<SyntaxModelKind> CreateBuiltIn()
    {
        var option = new Option<SyntaxModelKind>("--model")
        {
            Description = "Which built-in model parses: deep has the best trees, accurate reads five times as much in the same time, fast twenty times.",
            HelpName = "fast|accurate|deep",
            DefaultValueFactory = _ => new CoderOptions().SyntaxModel,
            CustomParser = result =>
            {
                if (Enum.TryParse<SyntaxModelKind>(result.Tokens[0].Value, ignoreCase: true, out var kind) && Enum.IsDefined(kind)) return kind;
                result.AddError($"'{result.Tokens[0].Value}' is no model: fast, accurate or deep.");
                return default;
            },
        };
        return option;
    }

    /// <exception cref="UsageException">There is no such model.</exception>
    public static SyntaxModel Load(string? value)
    {
        if (value is null) return SyntaxModel.Load();
        if (Enum.TryParse<SyntaxModelKind>(value, ignoreCase: true, out var kind) && Enum.IsDefined(kind)) return SyntaxModel.Load(kind);
        try
        {
            using var stream = InputFile.Open(value);
            return SyntaxModel.Load(stream);
        }
        catch (InvalidDataException wrong)
        {
            throw new UsageException($"{value}: {wrong.Message}");
        }
    }
}
