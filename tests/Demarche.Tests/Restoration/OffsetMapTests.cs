using System.Text;
using Demarche.Restoration;

namespace Demarche.Tests.Restoration;

public sealed class OffsetMapTests
{
    static readonly string[] Sentences =
    [
        "The minister said on Tuesday that the talks would resume in Vienna.", "“We will not sign a paper that nobody has read,” he told reporters.",
        "Both sides agreed to free the sailors.", "She rejected the offer 😀 at once.", "Officials in the capital gave no date.",
    ];

    static readonly string[] Wounds =
    [
        " https://www.example-news.org/ ", " “https://www.example-news.org/” ", "\n\nLeave a Reply\n\n", "\n\nThe envoy leaves the hall (Photo: AP)\n\n", " Ready for\n\n",
        "\n\n. (tagsToTranslate) World (t) News\n\n", " can go.\n\n", " (Reuters)\n\n", "\r\n\r\n", "&nbsp;", "”", "“", "\t \u00A0", "\uFEFF", "GENEVA, Jan 28 (AFP) - ", "\uD83D", "\n",
    ];

    [Fact]
    public void Every_clean_offset_leads_to_the_same_character_of_the_raw_text()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var restorer = Restorer.Load();
        for (var round = 0; round < 400; round++)
        {
            var restored = restorer.Restore(new Dispatch { Id = "x", Text = Damaged(random) });
            Check(restored, $"seed {seed}, round {round}: {restored.Raw}");
        }
    }

    static string Damaged(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(30); i >= 0; i--)
        {
            text.Append(random.Next(3) == 0 ? Wounds[random.Next(Wounds.Length)] : Sentences[random.Next(Sentences.Length)]);
            text.Append(random.Next(4) switch { 0 => "\n\n", 1 => "\n", 2 => "", _ => " " });
        }

        return text.ToString();
    }

    static void Check(RestoredText restored, string where)
    {
        var copied = restored.Map.Segments.Where(segment => segment.Copied).Sum(segment => segment.Length);
        var inserted = restored.Map.Segments.Where(segment => !segment.Copied).Sum(segment => segment.Length);
        Assert.True(restored.Text.Length == copied + inserted, where);
        foreach (var segment in restored.Map.Segments.Where(segment => segment.Copied))
        {
            for (var i = 0; i < segment.Length; i++)
            {
                var raw = restored.Map.ToRaw(segment.Clean + i);
                Assert.True(restored.Raw[raw] == restored.Text[segment.Clean + i], where);
                Assert.True(restored.Map.ToClean(raw) == segment.Clean + i, where);
            }
        }

        var end = 0;
        foreach (var passage in restored.Passages)
        {
            Assert.True(passage.Raw.Start >= end, where);
            Assert.True(string.IsNullOrWhiteSpace(restored.Raw[end..passage.Raw.Start].Replace("\uFEFF", "").Replace("\u200B", "")), where);
            end = passage.Raw.End;
        }

        Assert.All(restored.Damage, damage => Assert.True(damage.Span.End <= restored.Raw.Length, where));
    }
}
