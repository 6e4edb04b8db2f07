using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <content>The two given actors as mentions of the sentence.</content>
sealed partial class PairScene
{
    // A broken tree takes a long name apart: each piece that hangs on something outside stands for the actor.
    List<int> HeadsOf(TextSpan span)
    {
        var heads = new List<int>();
        foreach (var token in _sentence.Tokens)
            if (span.Overlaps(token.Span) && (token.Head < 0 || !span.Overlaps(_sentence.Tokens[token.Head].Span)) && token.Upos is not (Upos.Punct or Upos.Adp or Upos.Det or Upos.Cconj)) heads.Add(token.Index);
        return heads;
    }

    int Principal(IReadOnlyList<int> heads)
    {
        foreach (var head in heads)
            if (_clause[head].Relation is "nsubj" or "obj" or "obl" or "iobj") return head;
        return heads.Count > 0 ? heads[0] : -1;
    }

    // "A and B", "A, B": what one of the two does the other does as well, on whichever word the tree hung it.
    static bool AreSideBySide(GivenPair pair)
    {
        var (first, second) = pair.Source.Start < pair.Target.Start ? (pair.Source, pair.Target) : (pair.Target, pair.Source);
        return first.End > 0 && second.Start > first.End && pair.Text[first.End..second.Start].Trim(' ', ',') is "and" or "" or "&" or "and the";
    }

    IEnumerable<ActorMention> Mentions(int index)
    {
        foreach (var head in _sources) yield return Mention(index, head, _pair.Source, SourceCode);
        foreach (var head in _targets.Except(_sources)) yield return Mention(index, head, _pair.Target, TargetCode);
        foreach (var pronoun in Pronouns()) yield return Mention(index, pronoun, _sentence.Tokens[pronoun].Span, SourceCode);
    }

    ActorMention Mention(int sentence, int head, TextSpan span, ActorCode code)
    {
        var tokens = _sentence.Tokens.Where(token => span.Overlaps(token.Span)).ToList();
        return new ActorMention
        {
            Sentence = sentence,
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

    // "Turkey's president says it will …": the pronoun under a verb is its subject again.
    IEnumerable<int> Pronouns()
    {
        if (_source < 0 || _sentence.Tokens[_source] is not { Relation: "nsubj", Head: var governor and >= 0 }) yield break;
        foreach (var token in _sentence.Tokens)
            if (token.Relation == "nsubj" && token.Index > _source && token.Form.ToLowerInvariant() is "he" or "she" or "it" or "they" && token.Head >= 0 && token.Head != governor
                && _sentence.IsUnder(token.Head, governor)) yield return token.Index;
    }
}
