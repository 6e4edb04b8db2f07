using Demarche.Syntax;

namespace Demarche.Tests.Syntax;

public class TruecaserTests
{
    [Fact]
    public void A_headline_in_capitals_takes_the_case_that_the_text_gives_its_words()
    {
        const string Text = "OMAN WARNS U.S. OVER NATO PORT ROW\n\nMUSCAT, May 3 - The U.S. heard on Monday that Oman warns of a row over the port, said NATO.";
        var cased = Truecaser.Apply(Text);
        Assert.StartsWith("Oman warns U.S. over NATO port row\n\nMUSCAT", cased, StringComparison.Ordinal);
        Assert.Equal(Text.Length, cased.Length);
    }

    [Fact]
    public void The_owner_in_a_headline_takes_the_case_of_the_bare_name()
    {
        Assert.StartsWith("Malta rejects Oman's offer", Truecaser.Apply("MALTA REJECTS OMAN'S OFFER\n\nVALLETTA, May 3 - An offer by Oman fell through."), StringComparison.Ordinal);
        Assert.Equal("Malta rejects Oman's offer", Truecaser.Apply("MALTA REJECTS OMAN'S OFFER", word => word is "Malta" or "Oman"));
    }

    [Fact]
    public void Small_words_in_a_headline_are_no_short_names() =>
        Assert.Equal("Malta quarrels with Oman as winter nears", Truecaser.Apply("MALTA QUARRELS WITH OMAN AS WINTER NEARS", word => word is "Malta" or "Oman" or "AS"));

    [Fact]
    public void A_text_without_capitals_is_kept()
    {
        const string Text = "Oman warns of a row, NATO says.";
        Assert.Same(Text, Truecaser.Apply(Text));
    }
}
