using System.CommandLine;
using System.Globalization;

namespace Demarche.App;

/// <summary>Options that several verbs share: one definition with name, help and effect.</summary>
static class SharedOptions
{
    /// <summary><c>--date D</c>: the day of publication.</summary>
    public static Option<DateOnly?> Date() => new("--date")
    {
        Description = "Day of publication, YYYY-MM-DD. \"On Wednesday\" and who held which office are decided against it.",
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"--date takes a day as YYYY-MM-DD, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };

    /// <summary><c>--out FILE</c>: where to write; standard output by default.</summary>
    public static Option<string?> Out() => new("--out") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };

    /// <summary><c>--format F</c>, one of the given names.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = "How to print.",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary><c>--min-confidence C</c>: leave out what is less sure.</summary>
    public static Option<double> MinConfidence()
    {
        var option = new Option<double>("--min-confidence")
        {
            Description = "Leave out reports below this confidence, 0 to 1.",
            HelpName = "C",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is < 0 or > 1 or double.NaN) result.AddError("--min-confidence takes a number from 0 to 1.");
        });
        return option;
    }
}
