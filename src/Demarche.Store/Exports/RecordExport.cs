using System.Text;

namespace Demarche.Store.Exports;

/// <summary>Writes the record in the formats of others.</summary>
public static class RecordExport
{
    /// <summary>Names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["csv", "parquet", "jsonl", "graphml", "gdelt", "polecat", "icews", "plover", "dna"];

    /// <summary>Writes one format into a folder, which is made where it does not exist.</summary>
    /// <returns>The files written, and what the format could not hold.</returns>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static (IReadOnlyList<string> Files, ExportLosses Losses) Write(ExportSource source, string format, string folder)
    {
        ArgumentNullException.ThrowIfNull(source);
        Directory.CreateDirectory(folder);
        var before = Directory.GetFiles(folder).ToDictionary(path => path, File.GetLastWriteTimeUtc, StringComparer.Ordinal);
        var losses = new ExportLosses();
        switch (format)
        {
            case "csv": RecordTables.WriteCsv(source, folder); break;
            case "jsonl": RecordTables.WriteJsonLines(source, folder); break;
            case "parquet": RecordTables.WriteParquet(source, folder); break;
            case "gdelt": Two(folder, "export.CSV", "mentions.CSV", (events, mentions) => GdeltExport.Write(source, events, mentions, losses)); break;
            case "graphml": One(folder, "negotiation.graphml", writer => GraphMlExport.Write(source, writer, losses)); break;
            case "polecat": One(folder, "polecat.tsv", writer => PolecatExport.Write(source, writer, losses)); break;
            case "icews": One(folder, "icews.tab", writer => IcewsExport.Write(source, writer, losses)); break;
            case "plover": One(folder, "plover.jsonl", writer => PloverExport.Write(source, writer, losses)); break;
            case "dna": One(folder, "dna-statements.csv", writer => DnaExport.Write(source, writer, losses)); break;
            default: throw new ArgumentException($"there is no format '{format}'", nameof(format));
        }

        return ([.. Directory.GetFiles(folder).Where(path => !before.TryGetValue(path, out var time) || File.GetLastWriteTimeUtc(path) > time).Order(StringComparer.Ordinal)], losses);
    }

    static void One(string folder, string name, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name), false, new UTF8Encoding(false));
        write(writer);
    }

    static void Two(string folder, string first, string second, Action<TextWriter, TextWriter> write) =>
        One(folder, first, one => One(folder, second, two => write(one, two)));
}
