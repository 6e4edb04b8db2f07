using Demarche.Syntax;

namespace Demarche.Evaluation;

/// <summary>Scores tokens, sentences, tags, lemmas and trees as the CoNLL 2018 shared task defines them (Zeman et al. 2018, section 5).</summary>
/// <remarks>
/// Both sides are aligned by the characters of the text without white space, so that a wrong token costs all its words. The words inside a multiword
/// token are aligned by their own characters, where the task takes the longest common subsequence of forms: in English both give the same.
/// </remarks>
public static class SyntaxScorer
{
    /// <summary>Scores <paramref name="system"/> against <paramref name="gold"/>.</summary>
    /// <exception cref="ArgumentException">The two do not spell the same text.</exception>
    public static SyntaxScore Score(ConlluDocument gold, ConlluDocument system)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(system);
        var (goldSide, systemSide) = (new Side(gold), new Side(system));
        if (goldSide.Length != systemSide.Length) throw new ArgumentException($"The texts differ: {goldSide.Length} characters without blanks against {systemSide.Length}.", nameof(system));
        return new Comparison(goldSide, systemSide).Finish();
    }

    readonly record struct Place(int Start, int End);

    readonly record struct Word(Place Place, Token Token, int Head);

    /// <summary>A document in places that do not count white space.</summary>
    sealed class Side
    {
        readonly int[] _compact;

        public Side(ConlluDocument document)
        {
            _compact = Compact(document.Text);
            foreach (var sentence in document.Sentences)
            {
                var first = Words.Count;
                Sentences.Add(PlaceOf(sentence.Span));
                foreach (var token in sentence.Tokens)
                {
                    var place = PlaceOf(token.Span);
                    if (token.JoinsPrevious) Tokens[^1] = Tokens[^1] with { End = place.End };
                    else Tokens.Add(place);
                    Words.Add(new Word(place, token, token.Head < 0 ? -1 : first + token.Head));
                }
            }
        }

        public List<Place> Sentences { get; } = [];

        public List<Place> Tokens { get; } = [];

        public List<Word> Words { get; } = [];

        public int Length => _compact[^1];

        Place PlaceOf(TextSpan span) => new(_compact[span.Start], _compact[span.End]);

        static int[] Compact(string text)
        {
            var places = new int[text.Length + 1];
            for (var i = 0; i < text.Length; i++) places[i + 1] = places[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
            return places;
        }
    }

    sealed class Comparison(Side gold, Side system)
    {
        readonly Dictionary<string, PrecisionRecall> _relations = new(StringComparer.Ordinal);
        int _words, _upos, _xpos, _lemmas, _unlabelled, _labelled, _full;

        public SyntaxScore Finish()
        {
            foreach (var word in gold.Words) Tally(word.Token.Deprel, new PrecisionRecall(0, 1, 0));
            foreach (var word in system.Words) Tally(word.Token.Deprel, new PrecisionRecall(0, 0, 1));
            CompareWords();
            PrecisionRecall Of(int hits) => new(hits, gold.Words.Count, system.Words.Count);
            return new SyntaxScore(
            [
                ("Tokens", Same(gold.Tokens, system.Tokens)),
                ("Sentences", Same(gold.Sentences, system.Sentences)),
                ("Words", Of(_words)),
                ("UPOS", Of(_upos)),
                ("XPOS", Of(_xpos)),
                ("Lemmas", Of(_lemmas)),
                ("UAS", Of(_unlabelled)),
                ("LAS", Of(_labelled)),
                ("LAS+", Of(_full)),
            ], _relations);
        }

        static PrecisionRecall Same(List<Place> gold, List<Place> system) => new(gold.Intersect(system).Count(), gold.Count, system.Count);

        void CompareWords()
        {
            var partner = Align();
            for (var i = 0; i < gold.Words.Count; i++)
            {
                if (partner[i] < 0) continue;
                var (word, other) = (gold.Words[i], system.Words[partner[i]]);
                _words++;
                if (word.Token.Upos == other.Token.Upos) _upos++;
                if (word.Token.Xpos == other.Token.Xpos) _xpos++;
                if (word.Token.Lemma == other.Token.Lemma || word.Token.Lemma == "_") _lemmas++;
                if ((word.Head < 0 ? -1 : partner[word.Head]) != other.Head || (word.Head >= 0 && other.Head < 0)) continue;
                _unlabelled++;
                if (word.Token.Relation == other.Token.Relation) _labelled++;
                if (word.Token.Deprel != other.Token.Deprel) continue;
                _full++;
                Tally(word.Token.Deprel, new PrecisionRecall(1, 0, 0));
            }
        }

        // Index of the system word at the same place, -2 for none, for each gold word.
        int[] Align()
        {
            var partner = new int[gold.Words.Count];
            for (int i = 0, j = 0; i < partner.Length; i++)
            {
                var place = gold.Words[i].Place;
                while (j < system.Words.Count && system.Words[j].Place.Start < place.Start) j++;
                partner[i] = j < system.Words.Count && system.Words[j].Place == place ? j : -2;
            }

            return partner;
        }

        void Tally(string relation, PrecisionRecall more) => _relations[relation] = _relations.GetValueOrDefault(relation) + more;
    }
}
