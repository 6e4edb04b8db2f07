using Demarche.Ledger;
using Demarche.Tests.Support;

namespace Demarche.Tests.Ledger;

/// <summary>The links that the ledger makes in invented stories, coded from their texts and folded into one record, so that each story is beside the others.</summary>
public sealed class LinkStoryTests
{
    static readonly LinkStories Stories = LinkStories.Load(Repository.PathOf("tests", "Demarche.Tests", "Ledger", "stories.txt"));
    static readonly Lazy<NegotiationRecord> Record = new(Fold);

    static NegotiationRecord Fold()
    {
        var coder = Coder.Load();
        var tables = LedgerTables.Load();
        var sourcing = new ReportSourcing(tables);
        return new LedgerFold(tables).Run(Stories.Dispatches.Select(coder.Code).SelectMany(coded => sourcing.Of(coded.Dispatch, coded.Reports, coded.Restored.Agency)).ToList());
    }

    // Measured when they were set; they only rise.
    const double Precision = 0.97;
    const double Recall = 0.66;

    [Fact]
    public void Links_of_invented_stories_are_found_and_right()
    {
        var found = new Dictionary<(string Opening, string Answer), AnswerRelation>();
        var wrong = new List<string>();
        var links = 0;
        foreach (var exchange in Record.Value.Exchanges)
            foreach (var answer in exchange.Answers.Concat(exchange.ThirdParties).Concat(exchange.FollowUps))
            {
                links++;
                var pairs = Stories.LabelsOf(exchange.Opening).SelectMany(opening => Stories.LabelsOf(answer.Move).Select(told => (opening, told))).Where(Stories.Known.ContainsKey).ToList();
                if (pairs.Count == 0) wrong.Add($"{exchange.Opening.Reports[0].DispatchId} {exchange.Opening.Type} \"{exchange.Opening.ObjectText}\" ← {answer.Move.Reports[0].DispatchId} {answer.Move.Type} {answer.Relation}");
                foreach (var pair in pairs) found[pair] = answer.Relation;
            }

        var missed = Stories.Known.Keys.Where(known => !found.ContainsKey(known)).Select(known => $"{known.Answer} → {known.Opening}");
        var report = $"{found.Count} of {Stories.Known.Count} found, {wrong.Count} of {links} wrong: {string.Join("; ", wrong)}; missed: {string.Join(", ", missed)}";
        Assert.True(links - wrong.Count >= Precision * links && found.Count >= Recall * Stories.Known.Count, report);
        Assert.True(found.Count(pair => Stories.Known[pair.Key] == pair.Value) >= RelationShare * found.Count, string.Join(", ", found.Where(pair => Stories.Known[pair.Key] != pair.Value)));
    }

    const double RelationShare = 0.9;
}
