using Demarche.Evaluation;

namespace Demarche.Tests.Evaluation;

public sealed class RestorationShingleScorerTests
{
    // Figures worked out by hand from AEB's definition: 4-word shingles, counts divided by their sum per document.
    [Theory]
    [InlineData("a b c d e", "a b c d e", 1, 1)]
    [InlineData("a b c d e", "a b c d", 1, 0.5)]
    [InlineData("a b c d", "a b c d e f", 1.0 / 3, 1)]
    [InlineData("a b", "a b", 1, 1)]
    [InlineData("a b", "", 0, 0)]
    [InlineData("A b c d", "a b c d", 0, 0)]
    public void Shared_runs_of_four_words_count(string gold, string predicted, double precision, double recall)
    {
        var scorer = new RestorationShingleScorer();
        var (p, r) = scorer.Add(gold, predicted);
        Assert.Equal(precision, p, 6);
        Assert.Equal(recall, r, 6);
    }
}
