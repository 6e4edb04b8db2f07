namespace Demarche.Actors;

/// <summary>Compiles the tables of tenures into the binary form that <see cref="ActorTable.Load()"/> reads.</summary>
/// <remarks>
/// Read as CSV, 40,000 tenures cost a quarter of a second at every start; as sorted arrays they cost two milliseconds. The compiled file lies beside
/// its sources in the repository, and a test compares them.
/// </remarks>
public static class ActorTableCompiler
{
    /// <summary>Reads <c>overrides.csv</c> and <c>tenures.csv</c> of a folder and writes the binary table.</summary>
    /// <param name="folder">Folder of the tables.</param>
    /// <param name="output">Takes the binary table.</param>
    public static void Compile(string folder, Stream output)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(output);
        var builder = new PersonTableBuilder();
        var reader = new TenureReader(builder);
        reader.Read(File.ReadAllText(Path.Combine(folder, "overrides.csv")), wins: true);
        reader.Read(File.ReadAllText(Path.Combine(folder, "tenures.csv")), wins: false);
        builder.Build().Data.Write(output);
    }
}
