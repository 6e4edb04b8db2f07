using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Demarche.Moves;

namespace Demarche.App.Commands;

/// <summary><c>--codebook DIR</c> and <c>--only-codebook</c>: a user's own rules over the built-in ones, or in their place.</summary>
sealed class CodebookOptions
{
    /// <summary><c>--codebook DIR</c>.</summary>
    public Option<string?> Folder { get; } = new("--codebook")
    {
        Description = "Folder whose files are laid over the built-in codebook (moves/demand.yaml replaces that file).",
        HelpName = "DIR",
    };

    /// <summary><c>--only-codebook</c>.</summary>
    public Option<bool> Alone { get; } = new("--only-codebook") { Description = "With --codebook: only the folder's moves count; patterns and classes stay unless it has its own." };

    /// <summary>Adds both to a verb.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(Folder);
        verb.Add(Alone);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(Alone) && result.GetValue(Folder) is null) result.AddError("--only-codebook needs --codebook DIR.");
        });
    }

    /// <summary>The options with the codebook that the command line names.</summary>
    public CoderOptions Apply(ParseResult result, CoderOptions? options = null) =>
        (options ?? new CoderOptions()) with { CodebookFolder = result.GetValue(Folder), BuiltInMoves = !result.GetValue(Alone) };

    /// <summary>The codebook that the command line names; a broken or missing one is one clear line.</summary>
    /// <exception cref="UsageException">The folder is missing or a file of it is broken.</exception>
    public Codebook Read(ParseResult result) =>
        Try(() => result.GetValue(Folder) is { } folder ? Codebook.LoadOver(folder, !result.GetValue(Alone)) : Codebook.LoadDefault());

    /// <summary>First twelve hexadecimal digits of the SHA-256 over the folder's files and whether they stand alone, null without a folder: a store codes anew with other rules.</summary>
    public string? Digest(ParseResult result)
    {
        if (result.GetValue(Folder) is not { } folder || !Directory.Exists(folder)) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([result.GetValue(Alone) ? (byte)1 : (byte)0]);
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path).Replace('\\', '/')));
            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>A coder; a broken or missing codebook is one clear line.</summary>
    /// <exception cref="UsageException">The folder is missing or a file of it is broken.</exception>
    public static Coder Load(CoderOptions options) => Try(() => Coder.Load(options));

    static T Try<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (CodebookException broken)
        {
            throw new UsageException(broken.Message);
        }
        catch (DirectoryNotFoundException missing)
        {
            throw new UsageException(missing.Message);
        }
    }
}
