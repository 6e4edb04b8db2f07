using System.Text;

namespace Demarche.Learning;

/// <summary>Things as a model file will hold them, so that what is learnt from them is what would be learnt from the file.</summary>
static class Stored
{
    /// <summary>Writes and reads again.</summary>
    public static T Of<T>(Action<BinaryWriter> write, Func<BinaryReader, T> read)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)) write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        return read(reader);
    }
}
