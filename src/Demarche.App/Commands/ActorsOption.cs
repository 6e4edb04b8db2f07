using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Demarche.Actors;

namespace Demarche.App.Commands;

/// <summary><c>--actors FILE</c>: a user's own table beside the built-in ones.</summary>
static class ActorsOption
{
    public static Option<string[]> Create() => new("--actors")
    {
        Description = "Merge this table of actors (CSV with the columns of a file in data/actors); its rows win. May be given more than once.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    /// <summary>The built-in tables with the user's; conflicts go to <paramref name="errors"/>.</summary>
    public static ActorTable Load(string[] files, TextWriter errors) => Own(files, errors) ?? ActorTable.Load();

    /// <summary>The same, null where the user gives none: the coder then loads the built-in tables beside its models.</summary>
    public static ActorTable? Own(string[] files, TextWriter errors)
    {
        if (files.Length == 0) return null;
        var conflicts = new List<Problem>();
        try
        {
            var table = ActorTable.Load([.. files.Select(file => Encoding.UTF8.GetString(InputFile.ReadAll(file)))], conflicts);
            foreach (var conflict in conflicts) errors.WriteLine($"{conflict.Number}: {conflict.Message}");
            return table;
        }
        catch (InvalidDataException wrong)
        {
            throw new UsageException($"{string.Join(", ", files)}: {wrong.Message}");
        }
    }

    /// <summary>First twelve hexadecimal digits of the SHA-256 over the user's tables, null where he gives none: a store codes anew with other tables.</summary>
    public static string? Digest(string[] files)
    {
        if (files.Length == 0) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files) hash.AppendData(InputFile.ReadAll(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
