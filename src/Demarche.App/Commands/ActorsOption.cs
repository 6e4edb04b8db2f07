using System.CommandLine;
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
    public static ActorTable Load(string[] files, TextWriter errors)
    {
        if (files.Length == 0) return ActorTable.Load();
        var conflicts = new List<Problem>();
        try
        {
            var table = ActorTable.Load([.. files.Select(file => System.Text.Encoding.UTF8.GetString(InputFile.ReadAll(file)))], conflicts);
            foreach (var conflict in conflicts) errors.WriteLine($"{conflict.Number}: {conflict.Message}");
            return table;
        }
        catch (InvalidDataException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }
}
