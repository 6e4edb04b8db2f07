using Demarche.Syntax.Neural;

namespace Demarche.Learning;

/// <summary>How probable a teacher finds each tag, head and relation of a sentence: a student learns more from that than from the choices alone (Hinton et al. 2015).</summary>
sealed class SoftTargets
{
    readonly Half[] _tags, _heads, _relations;
    readonly int _words;

    public SoftTargets(SentenceScores scores)
    {
        _words = scores.Length - 1;
        (_tags, _heads, _relations) = (new Half[_words * scores.Tags(0).Length], new Half[_words * scores.Length], new Half[_words * scores.Relations(0).Length]);
        for (var i = 1; i <= _words; i++)
        {
            Softmax(scores.Tags(i), except: -1, Row(_tags, i));
            Softmax(scores.Heads(i), except: i, Row(_heads, i));
            Softmax(scores.Relations(i), except: -1, Row(_relations, i));
        }
    }

    /// <summary>Probabilities of the tags of the word at a position; positions count from the root at 0.</summary>
    public ReadOnlySpan<Half> Tags(int position) => Row(_tags, position);

    public ReadOnlySpan<Half> Heads(int position) => Row(_heads, position);

    /// <summary>Probabilities of the relations to the head that the teacher chose.</summary>
    public ReadOnlySpan<Half> Relations(int position) => Row(_relations, position);

    Span<Half> Row(Half[] values, int position)
    {
        var size = values.Length / _words;
        return values.AsSpan((position - 1) * size, size);
    }

    static void Softmax(ReadOnlySpan<float> scores, int except, Span<Half> target)
    {
        var max = float.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
            if (i != except) max = Math.Max(max, scores[i]);
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
            if (i != except) sum += Math.Exp(scores[i] - max);
        for (var i = 0; i < scores.Length; i++) target[i] = i == except ? Half.Zero : (Half)(Math.Exp(scores[i] - max) / sum);
    }
}
