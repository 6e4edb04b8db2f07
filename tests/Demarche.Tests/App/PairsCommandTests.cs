using Demarche.Tests.Support;

namespace Demarche.Tests.App;

public sealed class PairsCommandTests
{
    [Fact]
    public void A_bad_line_is_named_and_the_others_are_answered()
    {
        var result = Cli.RunWith(
            """
            {"id": "a", "text": "Zembla 🙂 condemned Brodavia.", "source_start": 0, "source_end": 6, "target_start": 19, "target_end": 27}
            {"id": "b", "text": "Zembla condemned Brodavia."}
            {"id": "c", "text": "Zembla condemned Brodavia.", "source_start": -1, "source_end": -1, "target_start": 17, "target_end": 25}
            """, "pairs", "-");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("""{"id":"a","root":"ACCUSE"}""" + "\n" + """{"id":"c","root":"ACCUSE"}""" + "\n", result.Output);
        Assert.StartsWith("line 2: not {id, text, source_start", result.Error);
    }

    [Fact]
    public void Answers_are_scored_against_gold()
    {
        var (gold, given) = (Path.GetTempFileName(), Path.GetTempFileName());
        File.WriteAllText(gold, "{\"id\": \"a\", \"root\": \"AID\"}\n{\"id\": \"b\", \"root\": \"YIELD\"}\n");
        File.WriteAllText(given, "{\"id\": \"a\", \"root\": \"AID\"}\n{\"id\": \"b\", \"root\": \"AID\"}\n");

        var result = Cli.Run("evaluate", "events", "pairs", gold, given);

        Assert.Equal("macro-F1 0.3333  accuracy 0.5000\n", result.Output);
        File.Delete(gold);
        File.Delete(given);
    }
}
