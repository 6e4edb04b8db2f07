using Demarche.Actors;
using Demarche.Moves.Mood;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>Names the PLOVER root between two given actors: the entries of the codebook that join them, best first, else the words around them.</summary>
/// <remarks>Immutable and thread-safe. The two actors take the place of the actor tables, so that it also works for names that no table has.</remarks>
public sealed class PairCoder
{
    /// <summary>What is answered where no word of the codebook stands in the text.</summary>
    const string Default = "AGREE";

    static readonly ActorCode SourceCode = new("SRC"), TargetCode = new("TGT");

    readonly Codebook _codebook;
    readonly SyntaxParser _parser;
    readonly MoodReader _moods = new(MoodLexicon.Load());

    /// <param name="codebook">The rules.</param>
    /// <param name="parser">Reads the texts.</param>
    public PairCoder(Codebook codebook, SyntaxParser parser)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(parser);
        (_codebook, _parser) = (codebook, parser);
    }

    /// <summary>The root between the two, in capitals: one of the 15 of the PLV dialect.</summary>
    public string RootOf(GivenPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var sentences = _parser.Parse(pair.Text);
        (double Score, string Root) best = (double.MinValue, "");
        for (var i = 0; i < sentences.Count; i++)
            foreach (var option in Options(sentences[i], i, pair))
                if (option.Score > best.Score) best = option;
        return best.Root.Length > 0 ? best.Root : ByWords(sentences);
    }

    IEnumerable<(double Score, string Root)> Options(ParsedSentence sentence, int index, GivenPair pair)
    {
        var clause = new ClauseView(sentence, _codebook.Forms);
        int source = HeadOf(sentence, pair.Source), target = HeadOf(sentence, pair.Target);
        var mentions = new ActorMentions(Mentions(sentence, index, (source, pair.Source, SourceCode), (target, pair.Target, TargetCode)));
        var actors = new SentenceActors(mentions, index, clause);
        var matcher = new PredicateMatcher(clause, actors, _codebook.Words);
        var resolver = new RoleResolver(clause, actors, _codebook.Lexicon, _ => null);
        foreach (var match in new CandidateFinder(_codebook, clause, matcher, isHeadline: false).Find())
        {
            var root = PlvRoots.Of(match, _moods.Read(sentence, match.Anchor));
            if (root.Length == 0) continue;
            yield return (Score(match, resolver.Resolve(match), Distance(clause, match.Anchor, source), Distance(clause, match.Anchor, target)), root);
        }
    }

    static double Score(FrameMatch match, MatchRoles roles, int toSource, int toTarget)
    {
        double score = match.Predicate.Weight + match.Frame.Rank;
        if (Names(roles.Performer, SourceCode)) score += 6;
        if (Names(roles.Addressee, TargetCode)) score += 4;
        if (Names(roles.Performer, SourceCode) && Names(roles.Performer, TargetCode)) score += 3;
        if (Names(roles.Performer, TargetCode) && !Names(roles.Performer, SourceCode)) score -= 2;
        if (match.Nominal == NominalUse.Owned) score -= 1;
        return score - (0.7 * toSource) - (0.7 * toTarget);
    }

    static bool Names(ActorGroup? group, ActorCode code) => group?.Codes.Contains(code) == true;

    /// <summary>Steps in the tree between two tokens; a far one where the token is not in the sentence.</summary>
    static int Distance(ClauseView clause, int from, int to)
    {
        const int Far = 8;
        if (to < 0) return Far;
        var steps = new Dictionary<int, int>();
        for (var (at, count) = (from, 0); at >= 0 && !steps.ContainsKey(at); at = clause[at].Head, count++) steps[at] = count;
        for (var (at, count) = (to, 0); at >= 0 && count <= Far; at = clause[at].Head, count++)
            if (steps.TryGetValue(at, out var up)) return Math.Min(Far, up + count);
        return Far;
    }

    static int HeadOf(ParsedSentence sentence, TextSpan span)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!span.Overlaps(sentence.Tokens[i].Span)) continue;
            var head = sentence.Tokens[i].Head;
            if (head < 0 || !span.Overlaps(sentence.Tokens[head].Span)) return i;
        }

        return -1;
    }

    static IEnumerable<ActorMention> Mentions(ParsedSentence sentence, int index, params (int Head, TextSpan Span, ActorCode Code)[] actors)
    {
        foreach (var (head, span, code) in actors)
        {
            if (head < 0) continue;
            var tokens = sentence.Tokens.Where(token => span.Overlaps(token.Span)).ToList();
            yield return new ActorMention
            {
                Sentence = index,
                HeadToken = head,
                FirstToken = tokens[0].Index,
                EndToken = tokens[^1].Index + 1,
                Span = span,
                Codes = [code],
                Method = MentionMethod.Name,
                Score = 1,
                Rule = "given",
            };
        }
    }

    // No entry matches: every word that heads predicates votes for their roots, divided among them.
    string ByWords(IReadOnlyList<ParsedSentence> sentences)
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            var clause = new ClauseView(sentence, _codebook.Forms);
            foreach (var token in sentence.Tokens)
                foreach (var kind in Enum.GetValues<PredicateKind>())
                {
                    var predicates = _codebook.Find(kind, clause.Lemma(token.Index));
                    foreach (var root in predicates.Select(predicate => PlvRoots.Of(predicate)).Where(root => root.Length > 0))
                        votes[root] = votes.GetValueOrDefault(root) + (1.0 / predicates.Count);
                }
        }

        return votes.Count == 0 ? Default : votes.MaxBy(vote => vote.Value).Key;
    }
}
