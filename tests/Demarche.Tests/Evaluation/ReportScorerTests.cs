using System.Diagnostics;
using System.Text.Json;
using Demarche.Evaluation;
using Demarche.Tests.Support;

namespace Demarche.Tests.Evaluation;

public sealed class ReportScorerTests
{
    [Fact]
    public void Overlapping_triggers_pair_best_first_and_once()
    {
        var gold = Set("""{"id":"d","reports":[{"move":"demand","start":0,"end":8,"performer":["RUS GOV"]},{"move":"reject","start":10,"end":14,"performer":["USA"]}]}""");
        var predicted = Set("""{"id":"d","reports":[{"move":"request","start":0,"end":8,"performer":["RUS"]},{"move":"demand","start":4,"end":9,"performer":["RUS MIL"]},{"move":"reject","start":14,"end":20,"performer":["USA"]}]}""");
        var score = ReportScorer.Score(gold, predicted);

        Assert.Equal(new PrecisionRecall(1, 2, 3), score.Move);
        Assert.Equal(1, score.EqualShare("performer"));
        Assert.Equal(["d\tmissed\treject\t\t", "d\textra\t\trequest\t", "d\textra\t\treject\t"], score.Errors);
    }

    [Fact]
    public void Equal_sets_score_one()
    {
        var gold = Set("""{"id":"d","reports":[{"move":"meet","start":0,"end":3,"performer":["RUS","USA"],"modality":"actual"}]}""");
        Assert.Equal(1, ReportScorer.Score(gold, gold).Event.F1);
    }

    [Fact]
    public void The_manuals_own_scorer_gives_the_same_figures()
    {
        var goldPath = Repository.Shared("gold", "dispatches_dev.gold.jsonl");
        var script = Repository.Shared("tools", "score_reports.py");
        var predictedPath = Disturb(goldPath);
        using var python = Start("python3", script, goldPath, predictedPath, "--json");
        Assert.SkipWhen(python is null, "python3 is not installed");
        var expected = JsonDocument.Parse(python!.StandardOutput.ReadToEnd()).RootElement;

        var actual = JsonDocument.Parse(ReportScorer.Score(Read(goldPath), Read(predictedPath)).ToJson()).RootElement;

        AssertSame(expected, actual, "$");
        File.Delete(predictedPath);
    }

    // A coding that is wrong in every way that the scorer counts: dropped, moved, mistyped, other fields.
    static string Disturb(string goldPath)
    {
        var random = new Random(7);
        var path = Path.GetTempFileName();
        File.WriteAllLines(path, File.ReadLines(goldPath).Select(line =>
        {
            var row = System.Text.Json.Nodes.JsonNode.Parse(line)!;
            foreach (var report in row["reports"]!.AsArray().ToArray())
            {
                if (random.Next(6) == 0) row["reports"]!.AsArray().Remove(report);
                if (random.Next(5) == 0) report!["move"] = "state";
                if (random.Next(5) == 0) report!["start"] = report["start"]!.GetValue<int>() - random.Next(40);
                if (random.Next(5) == 0) report!["performer"] = new System.Text.Json.Nodes.JsonArray("USA GOV");
                if (random.Next(5) == 0) report!["addressee"] = new System.Text.Json.Nodes.JsonArray();
                if (random.Next(5) == 0) report!["issue"] = "";
            }

            return row.ToJsonString();
        }));
        return path;
    }

    static void AssertSame(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind == JsonValueKind.Number)
        {
            // Python rounds halves of the fourth digit by their binary value, .NET to even: one unit of that digit may differ.
            Assert.True(Math.Abs(expected.GetDouble() - actual.GetDouble()) < 1.01e-4, $"{path}: {expected} and {actual}");
            return;
        }

        foreach (var field in expected.EnumerateObject()) AssertSame(field.Value, actual.GetProperty(field.Name), $"{path}.{field.Name}");
    }

    static Process? Start(string program, params string[] args)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    static Dictionary<string, IReadOnlyList<ScoredReport>> Set(string line) => ScoredReport.ReadAll(new StringReader(line));

    static Dictionary<string, IReadOnlyList<ScoredReport>> Read(string path)
    {
        using var reader = new StreamReader(path);
        return ScoredReport.ReadAll(reader);
    }
}
