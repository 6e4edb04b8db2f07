using Demarche.Restoration;

namespace Demarche.Tests.Restoration;

public sealed class StoryFinderTests
{
    static Dispatch At(string id, string day, string title) => new() { Id = id, Text = "", Date = DateOnly.Parse(day), Title = title };

    const string Signing = "GENEVA: Envoys of Norland and Sudland signed a water accord on Monday after eleven years of talks. Minister Ada Berg of Norland called the river treaty a new beginning for both countries.";
    const string SigningElsewhere = "The river treaty between Norland and Sudland was signed in Geneva, ending eleven years of talks on water. Norland's Minister Ada Berg spoke of a beginning.";
    const string Strike = "PORTVILLE: Dock workers in Westmark began a strike over wages. Union leader Karl Holm said that the harbour would stay closed until the Westmark Shipping Company made an offer.";

    [Fact]
    public void Reports_of_one_event_are_one_story_in_other_words()
    {
        var finder = new StoryFinder();
        Assert.Equal("a", finder.Add(At("a", "2024-05-06", "Norland and Sudland sign water accord"), Signing));
        Assert.Equal("b", finder.Add(At("b", "2024-05-06", "Dock workers strike in Westmark"), Strike));
        Assert.Equal("a", finder.Add(At("c", "2024-05-07", "River treaty signed in Geneva"), SigningElsewhere));
        Assert.Equal(2, finder.Count);
    }

    [Fact]
    public void Outside_the_window_of_days_the_same_words_are_another_story()
    {
        var finder = new StoryFinder(new StoryOptions { WindowDays = 3 });
        finder.Add(At("a", "2024-05-06", "Norland and Sudland sign water accord"), Signing);
        Assert.Equal("a", finder.Add(At("b", "2024-05-09", "Norland and Sudland sign water accord"), Signing));
        Assert.Equal("c", finder.Add(At("c", "2024-05-13", "Norland and Sudland sign water accord"), Signing));
    }

    [Fact]
    public void Other_actors_make_another_story_of_the_same_words()
    {
        var finder = new StoryFinder();
        finder.Add(At("a", "2024-05-06", "Envoys sign water accord"), Signing, ["NOR", "SUD"]);
        Assert.Equal("b", finder.Add(At("b", "2024-05-06", "Envoys sign water accord"), Signing, ["WST", "EST"]));
        Assert.Equal("a", finder.Add(At("c", "2024-05-06", "Envoys sign water accord"), Signing, ["SUD", "NOR", "EST"]));
    }

    [Fact]
    public void The_story_that_grew_longest_ago_is_closed_first()
    {
        var finder = new StoryFinder(new StoryOptions { MostStories = 2 });
        finder.Add(At("a", "2024-05-06", "Norland and Sudland sign water accord"), Signing);
        finder.Add(At("b", "2024-05-06", "Dock workers strike in Westmark"), Strike);
        finder.Add(At("c", "2024-05-06", "River treaty signed in Geneva"), SigningElsewhere);
        finder.Add(At("d", "2024-05-06", "Flood in Ostmark"), "OSTBURG: The river Oder rose above its dams in Ostmark, Governor Eva Lind said. Ten villages were flooded.");
        Assert.Equal(2, finder.Count);
        Assert.Equal("e", finder.Add(At("e", "2024-05-06", "Dock workers strike in Westmark"), Strike));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void A_likeness_outside_its_range_is_refused(double likeness) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StoryFinder(new StoryOptions { Likeness = likeness }));
}
