using System.CommandLine;
using Demarche.App.Record;
using Demarche.Store;

namespace Demarche.App.Commands;

/// <summary><c>demarche issues</c>: where each issue stands between each pair of parties.</summary>
static class IssuesCommand
{
    public static Command Create() => QueryVerb.Create("issues", "Lists where each issue stands between each pair of parties.", [EntryKind.Issue],
    [
        new("issue", issue => issue.Text("issue")),
        new("between", issue => issue.List("parties", " – ")),
        new("state", issue => issue.Text("state")),
        new("since", issue => issue.Text("since")),
        new("steps", issue => string.Join(" → ", issue.GetProperty("steps").EnumerateArray().Select(step => step.Text("state")))),
        new("moves", issue => issue.Text("moves")),
        new("id", issue => issue.Text("id")),
    ],
    "demarche issues --actor RUS",
    "demarche issues --issue talks --as-of 2022-01-20 --format json");
}
