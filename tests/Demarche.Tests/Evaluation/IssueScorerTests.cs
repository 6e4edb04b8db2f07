using Demarche.Evaluation;
using Demarche.Moves.Issues;
using Demarche.Tests.Moves.Issues;
using Demarche.Tests.Support;

namespace Demarche.Tests.Evaluation;

public sealed class IssueScorerTests
{
    // The goal of the coder is .80 of equal moves; this floor is what the words alone reach without a parse.
    const double Floor = 0.78;

    [Fact]
    public void The_recogniser_names_the_issue_of_gold_reports()
    {
        using var dispatches = File.OpenText(Repository.Shared("gold", "dispatches_dev.jsonl"));
        using var gold = File.OpenText(Repository.Shared("gold", "dispatches_dev.gold.jsonl"));

        var rows = IssueScorer.Score(IssueRecognizer.Load(), dispatches, gold, PlainSentences.Of);
        if (Environment.GetEnvironmentVariable("ISSUE_ROWS") is { } path) // rows for the one who looks at errors
            File.WriteAllLines(path, rows.Select(row => $"{(row.Right ? "ok" : "--")}\t{row.Gold}\t{row.Found}\t{row.Dispatch}\t{row.Move}\t{row.Trigger}\t{row.Object}"));

        Assert.InRange(rows.Count(row => row.Right) / (double)rows.Count, Floor, 1);
    }
}
