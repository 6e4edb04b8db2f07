namespace Demarche.Evaluation;

/// <summary>What measures share: the folder of the development sets and a coder that is loaded once.</summary>
public sealed class MeasureContext
{
    readonly Lazy<Coder> _coder;

    /// <param name="setsFolder">Folder of the development sets.</param>
    /// <param name="load">Loads the coder when the first measure asks for it; null for the defaults.</param>
    public MeasureContext(string setsFolder, Func<Coder>? load = null) => (SetsFolder, _coder) = (setsFolder, new Lazy<Coder>(load ?? (() => Coder.Load())));

    /// <summary>Folder of the development sets.</summary>
    public string SetsFolder { get; }

    /// <summary>The coder.</summary>
    public Coder Coder => _coder.Value;

    /// <summary>A file of the sets.</summary>
    public string PathOf(string file) => Path.Combine(SetsFolder, file);

    /// <summary>Opens a file of the sets; <c>.gz</c> is unpacked.</summary>
    public TextReader Open(string file)
    {
        Stream stream = File.OpenRead(PathOf(file));
        if (file.EndsWith(".gz", StringComparison.Ordinal))
            stream = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress);
        return new StreamReader(stream);
    }
}
