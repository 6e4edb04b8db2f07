using Demarche.Restoration;

namespace Demarche.Tests.Restoration;

public sealed class PassageTrustTests
{
    const string Whole = "Russia demanded that NATO withdraw its troops from the region before the talks began in Geneva.";
    const string Damaged = "Iran rejected the proposal of the United States on Monday and its envoy told reporters. Ready for";

    static readonly Coder Coder = Coder.Load();

    [Fact]
    public void Damage_lowers_the_trust_of_its_own_passage_alone()
    {
        var restored = Restorer.Load().Restore(new Dispatch { Id = "a", Text = Whole + "\n\n" + Damaged });
        Assert.Equal(1, restored.TrustAt(new TextSpan(0, 6)));
        Assert.InRange(restored.TrustAt(new TextSpan(restored.Raw.IndexOf("Ready", StringComparison.Ordinal), restored.Raw.Length)), 0.5, 0.95);
    }

    [Fact]
    public void A_report_in_a_damaged_passage_is_less_sure()
    {
        const string Sound = "Iran rejected the proposal of the United States on Monday.";
        var sure = Assert.Single(Coder.Code(new Dispatch { Id = "a", Text = Sound }).Reports).Confidence;
        var damaged = Coder.Code(new Dispatch { Id = "a", Text = "Iran rejected the proposal “https://www.example.org/” of the United States on Monday." });
        var report = Assert.Single(damaged.Reports);
        Assert.True(report.Confidence < sure, $"{report.Confidence} is not below {sure}");
        Assert.Equal(damaged.Restored.TrustAt(report.Span), report.Confidence / sure, 0.02);
    }
}
