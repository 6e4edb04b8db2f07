namespace Demarche.Restoration;

/// <summary>Reads the lines as a sequence of furniture around the article, article, and furniture inside it.</summary>
/// <remarks>
/// The best sequence of a three-state chain (Viterbi): a line alone seldom shows what it is, a run of lines does. Weights:
/// <c>data/restoration/weights.tsv</c>. Time and memory are linear in the number of lines.
/// </remarks>
static class LineSequence
{
    internal enum State { Outside, Body, Inside }

    const int States = 3;

    /// <summary>The state of every line.</summary>
    /// <param name="evidence">Log odds of each line for body and for furniture inside, against outside.</param>
    /// <param name="weights">Costs of the changes of state.</param>
    /// <remarks>A page always has an article: where the costs allow none, they are lowered until one is found.</remarks>
    internal static State[] Best(IReadOnlyList<(double Body, double Inside)> evidence, LineWeights weights)
    {
        State[] states = [];
        for (var share = 1.0; share > 0.1; share /= 2)
        {
            states = Best(evidence, Changes(weights, share));
            if (Array.IndexOf(states, State.Body) >= 0) break;
        }

        return states;
    }

    static State[] Best(IReadOnlyList<(double Body, double Inside)> evidence, double[,] change)
    {
        var result = new State[evidence.Count];
        if (evidence.Count == 0) return result;
        var from = new State[evidence.Count, States];
        double[] score = [0, evidence[0].Body, double.NegativeInfinity], next = new double[States];
        for (var i = 1; i < evidence.Count; i++)
        {
            for (var to = 0; to < States; to++)
            {
                var best = 0;
                for (var s = 1; s < States; s++)
                    if (score[s] + change[s, to] > score[best] + change[best, to]) best = s;
                from[i, to] = (State)best;
                next[to] = score[best] + change[best, to] + (to == 1 ? evidence[i].Body : to == 2 ? evidence[i].Inside : 0);
            }

            (score, next) = (next, score);
        }

        var state = score[1] >= score[0] ? State.Body : State.Outside;
        for (var i = evidence.Count - 1; i >= 0; i--)
        {
            result[i] = state;
            if (i > 0) state = from[i, (int)state];
        }

        return result;
    }

    static double[,] Changes(LineWeights weights, double share) => new[,]
    {
        { 0, share * weights["enter"], double.NegativeInfinity },
        { share * weights["leave"], 0, weights["open-inside"] },
        { weights["leave-inside"], weights["close-inside"], weights["stay-inside"] },
    };
}
