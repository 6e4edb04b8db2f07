using Demarche.Restoration;

namespace Demarche.Tests.Restoration;

public sealed class DamageTests
{
    static readonly Restorer Restorer = Restorer.Load();

    [Theory]
    [InlineData("The envoy said â€œnoâ€\u009D twice.", DamageKind.Mojibake, "â€œ", "“")]
    [InlineData("The cafÃ© was closed on Monday.", DamageKind.Mojibake, "Ã©", "é")]
    [InlineData("The cafÃƒÂ© was closed on Monday.", DamageKind.Mojibake, "ÃƒÂ©", "é")]
    [InlineData("The envoy said Ã¢â‚¬Å“noÃ¢â‚¬Â\u009D twice.", DamageKind.Mojibake, "Ã¢â‚¬Å“", "“")]
    [InlineData("The envoy said twice noÃ¢â‚¬Â\u009D here.", DamageKind.Mojibake, "Ã¢â‚¬Â\u009D", "”")]
    [InlineData("The envoy said â\u0080\u009Cno twice.", DamageKind.Mojibake, "â\u0080\u009C", "“")]
    [InlineData("The envoy said it&#8217;s AT&amp;T who asked.", DamageKind.Template, "&#8217;", "’")]
    [InlineData("The envoy said it was AT&amp;amp;T who asked.", DamageKind.Template, "&amp;amp;", "&")]
    [InlineData("He told reporters.The minister then left for home.", DamageKind.GluedWords, ".T", ". T")]
    [InlineData("The envoys met in the town and\n\nagreed to meet again.", DamageKind.TornSentence, "and\n\nagreed", "and agreed")]
    [InlineData("The two sides agreed to meet again in the…", DamageKind.Truncated, "the…", null)]
    [InlineData("The minister said that переговоры would go on.", DamageKind.UntranslatedResidue, "переговоры", null)]
    public void Damage_is_found_with_its_place_and_proposal(string text, DamageKind kind, string words, string? proposal)
    {
        var restored = Restorer.Restore(new Dispatch { Id = "x", Text = text });
        var damage = restored.Damage.First(item => item.Kind == kind);
        Assert.Equal(words, damage.Span.Of(text));
        Assert.Equal(proposal, damage.Proposal);
        Assert.InRange(restored.Trust, 0.5, 0.99);
    }

    [Theory]
    [InlineData("He told reporters.The minister then left for home.", "He told reporters. The minister then left for home.")]
    [InlineData("The envoys met in the town and\n\nagreed to meet again.", "The envoys met in the town and agreed to meet again.")]
    [InlineData("The cafÃ© was closed on Monday.", "The café was closed on Monday.")]
    [InlineData("It&#8217;s R&amp;D, said&nbsp;Berg &amp; Holm.", "It’s R&D, said Berg & Holm.")]
    public void The_clean_text_is_repaired(string text, string clean) => Assert.Equal(clean, Restorer.Restore(new Dispatch { Id = "x", Text = text }).Text);

    [Theory]
    [InlineData("The café in Malmö charges 5 € for tea.")]
    [InlineData("Berg & Holm; R&D; the minister left at once.")]
    [InlineData("He works at Booking.Com and reads Gazeta.Ru daily.")]
    [InlineData("Vladimir (Владимир) is his name.")]
    [InlineData("The minister listed three aims:\n\npeace, land and water")]
    public void Sound_text_has_no_damage(string text) => Assert.Empty(Restorer.Restore(new Dispatch { Id = "x", Text = text }).Damage);

    [Fact]
    public void Lines_wrapped_at_a_column_are_one_paragraph()
    {
        const string Wrapped = "The two governments signed an accord on the water of the\nRiver on Monday after eleven years of talks that had been\nbroken off twice and taken up again under the eyes of the\nUnited Nations and of the neighbours who had asked for the\naccord since the great drought and who had offered money for\nthe dams and for the villages that must be moved before the\nwater rises in the spring of the year after the next.";
        var restored = Restorer.Restore(new Dispatch { Id = "x", Text = Wrapped });
        Assert.Equal(Wrapped.Replace('\n', ' '), restored.Text);
        Assert.Empty(restored.Damage);
    }
}
