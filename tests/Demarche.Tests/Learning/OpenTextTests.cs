using Demarche.Learning;

namespace Demarche.Tests.Learning;

public sealed class OpenTextTests
{
    [Fact]
    public void Sentences_come_once_and_a_text_that_shares_one_with_a_held_out_text_not_at_all()
    {
        const string shared = "The two ministers agreed to meet again in the spring.";

        var sentences = OpenText.Sentences(
            ["The talks ended without a result.\n\nThe talks ended without a result.", $"{shared} Nothing else was decided there."],
            [$"Officials were cautious. {shared}"]);

        Assert.Equal("The talks ended without a result .", string.Join(' ', Assert.Single(sentences)));
    }
}
