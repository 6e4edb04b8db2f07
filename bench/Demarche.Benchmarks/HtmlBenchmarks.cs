using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using BenchmarkDotNet.Attributes;
using Demarche.Intake;
using Demarche.Restoration;

namespace Demarche.Benchmarks;

/// <summary>Pages to clean text against SmartReader, in one process and run, both warm: one operation is all pages of <c>../shared/data/html</c>.</summary>
/// <remarks>Both parse the page and find its article. Ours reads all metadata, marks every line with its kind, finds damage and keeps the map to the raw text.</remarks>
[InProcess, MemoryDiagnoser, WarmupCount(8), IterationCount(12)]
public class HtmlBenchmarks
{
    readonly Restorer _restorer = Restorer.Load();
    (string Url, byte[] Bytes, string Text)[] _pages = [];

    [GlobalSetup]
    public void Load()
    {
        _pages = [.. Directory.EnumerateFiles(Pages(), "*.gz").Order(StringComparer.Ordinal).Select(Page)];
        Console.WriteLine($"// {_pages.Length} pages an operation, {_pages.Sum(page => page.Bytes.Length) / 1e6:F1} MB");
    }

    [Benchmark(Baseline = true)]
    public int SmartReader() => _pages.Sum(page => new SmartReader.Reader(page.Url, page.Text).GetArticle().TextContent?.Length ?? 0);

    [Benchmark]
    public int Demarche() => _pages.Sum(page => _restorer.Restore(HtmlReader.Read(page.Bytes)).Text.Length);

    static (string, byte[], string) Page(string path)
    {
        using var zipped = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zipped.CopyTo(bytes);
        return ("https://page.example/" + Path.GetFileName(path), bytes.ToArray(), Encoding.UTF8.GetString(bytes.ToArray()));
    }

    static string Pages([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "shared", "data", "html", "pages");
}
