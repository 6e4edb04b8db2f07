using System.Text;
using Demarche.Data;
using Demarche.Syntax.Neural;

namespace Demarche.Syntax;

/// <summary>A trained tagger, lemmatizer and dependency parser. Immutable and thread-safe.</summary>
/// <remarks>Load one and share it. The built-in models are trained on UD English EWT and the freely licensed part of UD English GUM (CC BY-SA 4.0).</remarks>
public abstract class SyntaxModel
{
    private protected SyntaxModel(string version) => Version = version;

    /// <summary>Name, format and digest of what it was trained on: <c>en-fast 1 3f2a91c0</c>.</summary>
    public string Version { get; }

    /// <summary>Loads a built-in model.</summary>
    public static SyntaxModel Load(SyntaxModelKind kind = SyntaxModelKind.Accurate)
    {
        using var stream = EmbeddedData.Open($"data/models/en/{kind.ToString().ToLowerInvariant()}.model");
        return Load(stream);
    }

    /// <summary>Loads a model that <c>demarche train syntax</c> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this format.</exception>
    public static SyntaxModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return ReadMagic(reader) switch
        {
            NeuralModel.Magic => NeuralModel.Read(reader),
            _ => throw new InvalidDataException("This is not a syntax model of this version of Demarche."),
        };
    }

    /// <summary>Analyses tokenized sentences, each with at least one word.</summary>
    internal abstract IReadOnlyList<SentenceAnalysis> Analyse(IReadOnlyList<string[]> sentences);

    static ulong ReadMagic(BinaryReader reader)
    {
        try
        {
            return reader.ReadUInt64();
        }
        catch (EndOfStreamException)
        {
            return 0;
        }
    }
}
