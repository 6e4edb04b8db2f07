namespace Demarche.Tests;

public sealed class CodePointsTests
{
    const string Text = "a😀b😀c";

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(6, 4)]
    [InlineData(7, 5)]
    public void Code_points_and_utf16_convert_both_ways(int utf16, int codePoint)
    {
        var points = new CodePoints(Text);
        Assert.Equal(codePoint, points.FromUtf16(utf16));
        Assert.Equal(utf16, points.ToUtf16(codePoint));
    }

    [Fact]
    public void An_offset_inside_a_pair_counts_as_its_start() => Assert.Equal(1, new CodePoints(Text).FromUtf16(2));
}
