namespace Demarche.Tests;

public sealed class CoderTests
{
    [Fact]
    public void Problems_of_later_stages_have_their_place_in_the_raw_text()
    {
        // A link that restoration takes out stands before the long sentence: its place in the clean text is not its place in the raw one.
        var text = "Leave a Reply\n\nTalks began on Monday in Geneva, officials said.\n\n" + string.Join(' ', Enumerable.Repeat("talks and", 400)) + " more.";
        var coded = Coder.Load().Code(new Dispatch { Id = "d", Text = text });

        var problem = Assert.Single(coded.Problems, problem => problem.Number == "P040");
        Assert.StartsWith("talks and talks", problem.Span!.Value.Of(text));
    }
}
