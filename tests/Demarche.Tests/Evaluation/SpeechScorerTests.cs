using Demarche.Evaluation;
using Demarche.Tests.Moves;

namespace Demarche.Tests.Evaluation;

public sealed class SpeechScorerTests
{
    const string Article = """{"id":"a","text":"Dahl said talks failed","quotes":[{"cue_start":5,"cue_end":9,"speaker_start":0,"speaker_end":4,"quote_start":10,"quote_end":22}]}""";
    const string Tree = "Dahl/NNP/2/nsubj said=say/VBD/0/root talks/NNS/4/nsubj failed=fail/VBD/2/ccomp";

    [Theory]
    [InlineData(10, 22, 1.0, 1.0)]
    [InlineData(10, 15, 0.0, 0.6667)]
    [InlineData(0, 4, 0.0, 0.0)]
    public void Exact_needs_all_tokens_and_overlap_counts_the_shared_ones(int start, int end, double exact, double overlap)
    {
        var gold = SpeechGold.ReadAll(new StringReader(Article)).Single();
        var scorer = new SpeechScorer();
        scorer.Add(gold, HandTree.Document(Tree).Sentences, [new SpeechSpans([new TextSpan(5, 9)], [new TextSpan(0, 4)], [new TextSpan(start, end)])]);
        Assert.Equal(exact, scorer.Score.AllExact.F1, 4);
        Assert.Equal(overlap, scorer.Score.ContentOverlap.F1, 4);
        Assert.Equal(1, scorer.Score.SourceExact.F1, 4);
    }

    [Fact]
    public void A_broken_line_is_named() =>
        Assert.Contains("line 2", Assert.Throws<FormatException>(() => SpeechGold.ReadAll(new StringReader(Article + "\n{}")).Count()).Message, StringComparison.Ordinal);
}
