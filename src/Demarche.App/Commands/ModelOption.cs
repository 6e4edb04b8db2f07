using System.CommandLine;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary><c>--model fast|accurate|FILE</c>.</summary>
static class ModelOption
{
    public static Option<string?> Create() => new("--model") { Description = "A built-in model (fast, accurate) or a model file.", HelpName = "NAME|FILE" };

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
