using System.Text.Json;
using Demarche.Moves.Issues;
using Demarche.Tests.Support;

namespace Demarche.Tests.Moves;

/// <summary>The open articles coded by hand (<c>open.gold.jsonl</c>, see <c>docs/dev/coding.md</c>): every row says a report of the manual and stands on words of its article.</summary>
public sealed class OpenGoldTests
{
    static readonly IReadOnlyList<(string Id, JsonElement Report)> Coded =
        [.. File.ReadLines(Repository.PathOf("tests", "Demarche.Tests", "Moves", "open.gold.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .SelectMany(dispatch => dispatch.GetProperty("reports").EnumerateArray().Select(report => (dispatch.GetProperty("id").GetString()!, report)))];

    [Fact]
    public void Every_report_has_a_move_an_issue_and_a_performer_of_the_manual()
    {
        var issues = IssueList.Read("issues.yaml", File.ReadAllText(Repository.PathOf("data", "codebook", "issues.yaml"))).Select(issue => issue.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(32, Coded.Select(row => row.Id).Distinct().Count());
        Assert.All(Coded, row =>
        {
            Assert.True(Enum.TryParse<MoveType>(row.Report.GetProperty("move").GetString(), ignoreCase: true, out _));
            Assert.NotEqual(0, row.Report.GetProperty("performer").GetArrayLength());
            Assert.True(row.Report.GetProperty("issue").GetString() is { } issue && (issue.Length == 0 || issues.Contains(issue)), $"{row.Id}: {row.Report}");
        });
    }

    [Fact]
    public void Every_trigger_is_words_of_its_article()
    {
        var articles = Rows.Of(Repository.Shared("data", "text", "articles_open.jsonl.gz")).ToDictionary(row => Rows.Text(row, "id"), row => Rows.Text(row, "text"));
        Assert.All(Coded, row =>
        {
            var points = new CodePoints(articles[row.Id]);
            var (start, end) = (points.ToUtf16(row.Report.GetProperty("start").GetInt32()), points.ToUtf16(row.Report.GetProperty("end").GetInt32()));
            var trigger = articles[row.Id][start..end];
            Assert.True(trigger.Length > 0 && trigger.Trim() == trigger && !char.IsLetterOrDigit(articles[row.Id].ElementAtOrDefault(end)), $"{row.Id}: '{trigger}'");
        });
    }
}
