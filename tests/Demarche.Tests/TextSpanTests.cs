namespace Demarche.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void Of_gives_the_covered_words() => Assert.Equal("talks", new TextSpan(5, 10).Of("held talks"));

    [Theory]
    [InlineData(0, 3, 3, 5, false)]
    [InlineData(0, 4, 3, 5, true)]
    [InlineData(2, 2, 0, 5, false)]
    public void Overlap_needs_a_shared_character(int a, int b, int c, int d, bool overlaps) =>
        Assert.Equal(overlaps, new TextSpan(a, b).Overlaps(new TextSpan(c, d)));

    [Fact]
    public void A_span_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));
}
