using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary>A CoNLL-U file, gzipped or not.</summary>
static class TreebankFile
{
    /// <exception cref="UsageException">It cannot be read, or is no CoNLL-U.</exception>
    public static ConlluDocument Read(string path) => GoldFile.Read(path, ConlluReader.Read);
}
