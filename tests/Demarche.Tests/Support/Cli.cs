using System.Diagnostics;

namespace Demarche.Tests.Support;

/// <summary>Runs the program as a process, from the repository's root, as a user does.</summary>
static class Cli
{
    /// <summary>Runs it to the end.</summary>
    public static CliResult Run(params string[] args) => RunWith(input: null, args);

    /// <summary>Runs it with <paramref name="input"/> on standard input.</summary>
    public static CliResult RunWith(string? input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Demarche.App.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new CliResult(process.ExitCode, output.Result, error.Result);
    }
}

/// <summary>What a run of the program gave.</summary>
sealed record CliResult(int ExitCode, string Output, string Error);
