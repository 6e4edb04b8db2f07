using Demarche.Syntax;
using Demarche.Syntax.Neural;

namespace Demarche.Learning;

/// <summary>Sizes of the models.</summary>
static class NetworkSizes
{
    /// <param name="kind">Which model.</param>
    /// <param name="features">Its words.</param>
    /// <param name="training">Tags and relations.</param>
    /// <param name="context">Numbers of a word's vector from the encoder, 0 without one.</param>
    public static NetworkShape Of(SyntaxModelKind kind, WordFeatures features, SyntaxTraining training, int context = 0)
    {
        var (words, tags, relations) = (features.Words.Count + WordFeatures.FirstWord, training.Tags.Count, training.Relations.Count);
        return kind switch
        {
            // The largest that still reads 80,000 tokens a second on one core. Three small layers parse as well as two of 80 cells and leave two below the tags.
            SyntaxModelKind.Fast => new(Embedding: 96, Units: 64, Layers: 3, Arc: 64, Label: 64, words, tags, relations),
            // The same for 20,000.
            SyntaxModelKind.Accurate => new(Embedding: 160, Units: 160, Layers: 3, Arc: 128, Label: 96, words, tags, relations),
            _ => new(Embedding: 160, Units: 192, Layers: 2, Arc: 160, Label: 128, words, tags, relations, context),
        };
    }
}
