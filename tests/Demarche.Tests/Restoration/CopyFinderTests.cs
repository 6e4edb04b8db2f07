using Demarche.Restoration;

namespace Demarche.Tests.Restoration;

public sealed class CopyFinderTests
{
    const string Text = "The two ministers met on the margins of the conference and discussed the grain corridor, the release of prisoners and the way back to talks. They agreed to meet again in the autumn.";

    static Dispatch Of(string id, string day, string title = "Ministers meet") => new() { Id = id, Text = Text, Title = title, Date = DateOnly.Parse(day) };

    [Theory]
    [InlineData("2024-05-07", "Ministers meet", Text, "a")]
    [InlineData("2024-05-14", "Ministers meet", Text, null)]
    [InlineData("2024-05-06", "Meeting of ministers", Text + " The hosts served tea.", "a")]
    [InlineData("2024-05-06", "Ministers meet Kuleba", Text + " They praised Kuleba.", null)]
    [InlineData("2024-05-06", "Ministers sign", Text + " They signed 3 papers.", null)]
    public void Evidence_decides_what_is_a_copy(string day, string title, string text, string? original)
    {
        var finder = new CopyFinder();
        Assert.Null(finder.Add(Of("a", "2024-05-06"), Text));
        Assert.Equal(original, finder.Add(Of("b", day, title), text));
    }

    [Fact]
    public void A_copy_of_a_copy_names_the_first()
    {
        var finder = new CopyFinder();
        finder.Add(Of("a", "2024-05-06"), Text);
        finder.Add(Of("b", "2024-05-07"), Text);
        Assert.Equal("a", finder.Add(Of("c", "2024-05-08"), Text));
    }

    [Fact]
    public void The_oldest_is_forgotten()
    {
        var finder = new CopyFinder(capacity: 1);
        finder.Add(Of("a", "2024-05-06"), Text);
        finder.Add(Of("b", "2024-05-06", "Other"), "Nothing of the kind was said by anybody at any time in this long sentence.");
        Assert.Null(finder.Add(Of("c", "2024-05-06"), Text));
    }
}
