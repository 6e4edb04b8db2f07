using Demarche.Moves.Mood;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Names the PLOVER root between two given actors: the entries of the codebook that join them, best first, else the words around them.</summary>
/// <remarks>
/// Immutable and thread-safe. The two actors take the place of the actor tables, so that it also works for names that no table has. The words are judged by a linear
/// model that is trained on the codebook itself when the coder is made.
/// </remarks>
public sealed class PairCoder
{
    /// <summary>What is answered where no word of the codebook stands in the text.</summary>
    const string Default = "AGREE";

    /// <summary>What the words' log probability weighs beside the score of an entry.</summary>
    const double WordWeight = 0.2;

    readonly Codebook _codebook;
    readonly SyntaxParser _parser;
    readonly MoodReader _moods = new(MoodLexicon.Load());
    readonly RootModel _model;

    /// <param name="codebook">The rules.</param>
    /// <param name="parser">Reads the texts.</param>
    public PairCoder(Codebook codebook, SyntaxParser parser)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(parser);
        (_codebook, _parser, _model) = (codebook, parser, RootModel.Train(codebook));
    }

    /// <summary>The root between the two, in capitals: one of the 15 of the PLV dialect.</summary>
    public string RootOf(GivenPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var scenes = _parser.Parse(pair.Text).Select((sentence, i) => new PairScene(_codebook, _moods, sentence, i, pair)).ToList();
        var words = _model.LogProbabilities(scenes.SelectMany(scene => scene.Words()));
        var best = scenes.SelectMany(scene => scene.Options()).Select(option => option with { Score = option.Score + (WordWeight * words.GetValueOrDefault(option.Act)) })
            .DefaultIfEmpty().MaxBy(option => option.Score);
        return best.Root ?? (words.Count == 0 ? Default : words.MaxBy(word => word.Value).Key);
    }
}
