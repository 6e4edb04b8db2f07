using Demarche.Syntax.Perceptron;

namespace Demarche.Learning;

/// <summary>Trains the transition parser with a dynamic oracle, following its own mistakes.</summary>
static class ParserTrainer
{
    const float Step = 1 / 4f;

    /// <summary>How often the parser's own choice is followed after the first pass (Goldberg and Nivre 2013 use 0.9).</summary>
    const float Exploration = 0.9f;

    /// <summary>Trains on sentences whose <see cref="TrainingSentence.Tags"/> are predicted.</summary>
    public static TransitionParser Train(TagSet tags, IReadOnlyList<string> relations, IReadOnlyList<TrainingSentence> sentences, int passes, ulong seed, Action<string> report)
    {
        var run = new Run(tags, relations.Count, new Xorshift(seed));
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var pass = 0; pass < passes; pass++)
        {
            run.Shuffle(order);
            foreach (var index in order) run.TrainOn(sentences[index], explores: pass > 0);
            report($"parser pass {pass + 1}/{passes}: {run.TakeMistakes():P2} of decisions wrong");
        }

        return new TransitionParser(tags, relations, run.Transitions.Average(Step), run.Names.Average(Step));
    }

    sealed class Run(TagSet tags, int relations, Xorshift random)
    {
        public TrainingWeights Transitions { get; } = new(3);
        public TrainingWeights Names { get; } = new(relations);

        readonly ParseState _state = new();
        readonly DynamicOracle _oracle = new();
        readonly ulong[] _keys = new ulong[TransitionFeatures.Count];
        readonly ulong[] _nameKeys = new ulong[RelationFeatures.Count];
        readonly float[] _scores = new float[3];
        readonly float[] _nameScores = new float[relations];
        int _decisions, _mistakes;

        public void Shuffle(int[] order) => random.Shuffle(order);

        public double TakeMistakes()
        {
            var share = (double)_mistakes / Math.Max(1, _decisions);
            (_decisions, _mistakes) = (0, 0);
            return share;
        }

        public void TrainOn(TrainingSentence sentence, bool explores)
        {
            _state.Reset(sentence.Words, sentence.Tags, tags);
            _oracle.Reset(sentence.Heads);
            while (!_state.IsDone)
            {
                var transition = Decide(explores);
                var relation = transition == ParseState.Shift ? -1 : Name(sentence, transition);
                _oracle.Follow(_state, transition);
                _state.Apply(transition, relation);
            }
        }

        int Decide(bool explores)
        {
            var count = TransitionFeatures.Fill(_state, _keys);
            Transitions.Score(_keys.AsSpan(0, count), _scores);
            int predicted = -1, right = -1, lowest = int.MaxValue, predictedCost = 0;
            for (var i = 0; i < 3; i++)
            {
                if (!_state.Allows(i)) continue;
                var cost = _oracle.Cost(_state, i);
                if (predicted < 0 || _scores[i] > _scores[predicted]) (predicted, predictedCost) = (i, cost);
                if (cost < lowest || (cost == lowest && _scores[i] > _scores[right])) (right, lowest) = (i, cost);
            }

            _decisions++;
            Transitions.Tick();
            if (predictedCost == lowest) return predicted;
            _mistakes++;
            Transitions.Update(_keys.AsSpan(0, count), right, predicted);
            return explores && random.NextSingle() < Exploration ? predicted : right;
        }

        int Name(TrainingSentence sentence, int transition)
        {
            var (head, dependent) = _state.Arc(transition);
            if (head == _state.WordCount) return TransitionParser.Root;
            var count = RelationFeatures.Fill(_state, head, dependent, _nameKeys);
            var keys = _nameKeys.AsSpan(0, count);
            Names.Score(keys, _nameScores);
            var best = TransitionParser.Root + 1;
            for (var i = best + 1; i < _nameScores.Length; i++)
                if (_nameScores[i] > _nameScores[best]) best = i;
            if (sentence.Heads[dependent] != head) return best;
            var gold = sentence.Relations[dependent];
            if (best != gold && gold != TransitionParser.Root) Names.Update(keys, gold, best);
            Names.Tick();
            return best;
        }
    }
}
