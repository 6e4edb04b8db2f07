using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary>A CoNLL-U file, gzipped or not.</summary>
static class TreebankFile
{
    /// <exception cref="UsageException">It cannot be read, or is no CoNLL-U.</exception>
    public static ConlluDocument Read(string path)
    {
        using var reader = InputFile.OpenText(path);
        try
        {
            return ConlluReader.Read(reader);
        }
        catch (FormatException wrong)
        {
            throw new UsageException($"{path}: {wrong.Message}");
        }
    }
}
