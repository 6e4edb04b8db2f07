using System.Text.Json;
using Demarche.Intake;
using Demarche.Restoration;
using Demarche.Tests.Support;

namespace Demarche.Tests.Restoration;

/// <summary>The founding dispatch: what restoration makes of it.</summary>
public sealed class FirstDispatchTests
{
    static readonly RestoredText Restored = Restorer.Load().Restore(DispatchReader.Read(File.ReadAllBytes(Repository.PathOf("data", "samples", "geneva-2022-01.txt"))));

    [Fact]
    public void Its_headline_outlet_and_agency_are_found()
    {
        Assert.Equal("Russia disappointed by US and European response to its demands on Ukraine", Restored.Title);
        Assert.Equal("VOA Urdu", Restored.Outlet);
        Assert.Equal("Reuters", Restored.Agency);
    }

    [Theory]
    [InlineData("we see the scope for a common position.")]
    [InlineData("defense exercises in Europe,” Blinken said.")]
    [InlineData("\n\n“If Russia decides to pursue diplomacy and dialogue or decides to invade Ukraine, we will respond to both situations,” Blinken told reporters.\n\nReady for\n\n")]
    [InlineData("Kliba told a news conference. “If Russia wants to fight, we are ready to retaliate,” he said. This is our homeland, which we will defend.\n\n")]
    [InlineData("for any aggressive action.\n\nIs.\n\n")]
    [InlineData("on other secondary issues.\n\ncan go.\n\n")]
    public void Its_quotations_are_whole_and_its_fragments_apart(string words) => Assert.Contains(words, Restored.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("urduvoa")]
    [InlineData("(Photo: AP)")]
    [InlineData("Dmitrov Kliba (Reuters)")]
    [InlineData("tagsToTranslate")]
    [InlineData("Leave a Reply")]
    [InlineData("Related Articles")]
    public void What_the_page_added_is_gone(string words) => Assert.DoesNotContain(words, Restored.Text, StringComparison.Ordinal);

    [Fact]
    public void All_damage_of_the_gold_is_found_with_at_most_three_false_findings()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Repository.Shared("gold", "first-dispatch.json")));
        var expected = gold.RootElement.GetProperty("damage").EnumerateArray()
            .Select(item => (Kind: item.GetProperty("kind").GetString()!, Start: item.GetProperty("start").GetInt32(), End: item.GetProperty("end").GetInt32()))
            .Where(item => item.Kind is not ("garbled-name" or "office-conflict")).ToList();
        var found = Restored.Damage.Select(item => (Kind: JsonNamingPolicy.KebabCaseLower.ConvertName(item.Kind.ToString()), item.Span.Start, item.Span.End)).ToList();
        var missed = expected.Where(item => !found.Any(other => Same(item, other))).ToList();
        var wrong = found.Where(item => !expected.Any(other => Same(item, other))).ToList();
        Assert.True(missed.Count == 0, "missed: " + string.Join(", ", missed));
        Assert.True(wrong.Count <= 3, "false: " + string.Join(", ", wrong));
    }

    static bool Same((string Kind, int Start, int End) a, (string Kind, int Start, int End) b) =>
        a.Kind == b.Kind && Math.Abs(a.Start - b.Start) <= 1 && Math.Abs(a.End - b.End) <= 1;
}
