namespace Demarche.App;

/// <summary>A gold file: one that is not of its shape is one clear line.</summary>
static class GoldFile
{
    /// <summary>What <paramref name="read"/> makes of the file, gzipped where its name ends with <c>.gz</c>.</summary>
    /// <exception cref="UsageException">It cannot be read, or a line of it is not of its shape.</exception>
    public static T Read<T>(string path, Func<StreamReader, T> read)
    {
        using var reader = InputFile.OpenText(path);
        try
        {
            return read(reader);
        }
        catch (FormatException wrong)
        {
            throw new UsageException($"{path}: {wrong.Message}");
        }
    }
}
