using System.Text.Json;
using Demarche.Evaluation;
using Demarche.Moves.Issues;
using Demarche.Tests.Support;

namespace Demarche.Tests.Moves;

/// <summary>The dispatches coded by hand (<c>open.gold.jsonl</c>, <c>reviewed.gold.jsonl</c>, <c>own.gold.jsonl</c>, see <c>docs/dev/coding.md</c>): every row says a report of the manual and stands on words of its dispatch.</summary>
public sealed class HandCodedTests
{
    static readonly HashSet<string> Issues = IssueList.Read("issues.yaml", File.ReadAllText(Repository.PathOf("data", "codebook", "issues.yaml"))).Select(issue => issue.Id).ToHashSet(StringComparer.Ordinal);

    [Theory]
    [InlineData("open.gold.jsonl", 139)]
    [InlineData("own.gold.jsonl", 84)]
    [InlineData("reviewed.gold.jsonl", 480)]
    public void Every_report_has_a_move_an_issue_and_a_performer_of_the_manual(string file, int dispatches)
    {
        Assert.Equal(dispatches, File.ReadLines(PathOf(file)).Count());
        Assert.All(Coded(file), row =>
        {
            Assert.True(Enum.TryParse<MoveType>(row.Report.GetProperty("move").GetString(), ignoreCase: true, out _));
            Assert.NotEqual(0, row.Report.GetProperty("performer").GetArrayLength());
            Assert.True(row.Report.GetProperty("issue").GetString() is { } issue && (issue.Length == 0 || Issues.Contains(issue)), $"{row.Id}: {row.Report}");
        });
    }

    [Theory]
    [InlineData("open.gold.jsonl")]
    [InlineData("reviewed.gold.jsonl")]
    public void Every_trigger_is_words_of_its_article(string file) => StandOn(file, Repository.Shared("data", "text", "articles_open.jsonl.gz"));

    [Fact]
    public void Every_trigger_is_words_of_its_own_dispatch() => StandOn("own.gold.jsonl", PathOf("own.jsonl"));

    /// <summary>Floors that hold in a clone without the development sets; a change that lets one fall is looked at before the floor is.</summary>
    [Fact]
    public void The_own_dispatches_are_coded_no_worse_than_before()
    {
        using var gold = File.OpenText(PathOf("own.gold.jsonl"));
        using var dispatches = File.OpenText(PathOf("own.jsonl"));
        var score = ReportScorer.Score(ScoredReport.ReadAll(gold), GoldCoder.Code(Coder.Load(), dispatches));
        Assert.True(score.Found.F1 >= 0.760, $"found {score.Found.F1:0.000}");
        Assert.True(score.Move.F1 >= 0.640, $"move {score.Move.F1:0.000}");
        Assert.True(score.Event.F1 >= 0.375, $"event {score.Event.F1:0.000}");
    }

    static void StandOn(string file, string dispatches)
    {
        var texts = Rows.Of(dispatches).ToDictionary(row => Rows.Text(row, "id"), row => Rows.Text(row, "text"));
        Assert.All(Coded(file), row =>
        {
            var points = new CodePoints(texts[row.Id]);
            var (start, end) = (points.ToUtf16(row.Report.GetProperty("start").GetInt32()), points.ToUtf16(row.Report.GetProperty("end").GetInt32()));
            var trigger = texts[row.Id][start..end];
            Assert.True(trigger.Length > 0 && trigger.Trim() == trigger && !char.IsLetterOrDigit(texts[row.Id].ElementAtOrDefault(end)), $"{row.Id}: '{trigger}'");
        });
    }

    static IReadOnlyList<(string Id, JsonElement Report)> Coded(string file) =>
        [.. File.ReadLines(PathOf(file)).Select(line => JsonDocument.Parse(line).RootElement).SelectMany(dispatch => dispatch.GetProperty("reports").EnumerateArray().Select(report => (dispatch.GetProperty("id").GetString()!, report)))];

    static string PathOf(string file) => Repository.PathOf("tests", "Demarche.Tests", "Moves", file);
}
