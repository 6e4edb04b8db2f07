using Demarche.Ledger;

namespace Demarche.Tests.Ledger;

public sealed class DecisionTests
{
    const string Story =
        """
        2022-01-10 Globe | demand | RUS GOV > USA GOV | alliance-membership | a ban on Ukraine's membership
        2022-01-11 Herald | demand | RUS GOV > USA GOV | alliance-membership | a ban on membership
        2022-01-12 Globe | reject | USA GOV > RUS GOV | alliance-membership | the ban
        """;

    static Decision Decide(int number, DecisionKind kind, string target, string field = "", string before = "", string after = "") => new()
    {
        Number = number,
        AtUtc = new DateTime(2022, 2, number, 12, 0, 0, DateTimeKind.Utc),
        By = "reviewer",
        Kind = kind,
        Target = target,
        Field = field,
        Before = before,
        After = after,
    };

    static string Print(NegotiationRecord record) =>
        string.Join("; ", record.Moves.Select(move => $"{move.Id} {move.Type} {move.Status} {move.Reports.Count}"))
        + " / " + string.Join("; ", record.Exchanges.Select(exchange => $"{exchange.Id} {exchange.State}"));

    public static TheoryData<DecisionKind, string, string, string, string, string> Cases => new()
    {
        { DecisionKind.Confirm, "m000", "", "", "", "m000 Demand Confirmed 2; m002 Reject Tentative 1 / x000 Rejected" },
        { DecisionKind.Correct, "r002", "move", "", "accept", "m000 Demand Corroborated 2; m002 Accept Tentative 1 / x000 Accepted" },
        { DecisionKind.Reject, "r002", "", "", "", "m000 Demand Corroborated 2; m002 Reject Retracted 1 / x000 Open" },
        { DecisionKind.Split, "r001", "", "", "", "m000 Demand Tentative 1; m001 Demand Tentative 1; m002 Reject Tentative 1 / x000 Open; x001 Rejected" },
        { DecisionKind.Merge, "r002", "", "", "r000", "m000 Demand Disputed 3 / x000 Open" },
        { DecisionKind.Unlink, "m002", "", "m000", "", "m000 Demand Corroborated 2; m002 Reject Tentative 1 / x000 Open" },
        { DecisionKind.Link, "m002", "accept-in-part", "", "m000", "m000 Demand Corroborated 2; m002 Reject Tentative 1 / x000 AcceptedInPart" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_decision_changes_the_record_and_its_undoing_restores_it(DecisionKind kind, string target, string field, string before, string after, string expected)
    {
        var decision = Decide(1, kind, target, field, before, after);
        Assert.Equal(expected, Print(Tellings.Fold(Story, decision)));
        Assert.Equal(Print(Tellings.Fold(Story)), Print(Tellings.Fold(Story, decision, Decide(2, DecisionKind.Undo, decision.Id))));
        Assert.Equal(expected, Print(Tellings.Fold(Story, decision, Decide(2, DecisionKind.Undo, decision.Id), Decide(3, DecisionKind.Undo, "c2"))));
    }

    [Fact]
    public void A_later_split_takes_a_merge_back_from_both_ends()
    {
        // The merge is written from either end; what was merged with the report comes later in time.
        Decision[] merged = [Decide(1, DecisionKind.Merge, "r000", after: "r002"), Decide(2, DecisionKind.Split, "r002")];
        Assert.Equal("m000 Demand Corroborated 2; m002 Reject Tentative 1 / x000 Rejected", Print(Tellings.Fold(Story, merged)));
        Decision[] reversed = [Decide(1, DecisionKind.Merge, "r002", after: "r000"), Decide(2, DecisionKind.Split, "r000")];
        Assert.Equal("m000 Demand Corroborated 2; m002 Reject Tentative 1 / x000 Rejected", Print(Tellings.Fold(Story, reversed)));
    }

    [Fact]
    public void A_resolved_discrepancy_keeps_its_values_and_names_who_decided()
    {
        const string twoPersons =
            """
            2022-01-27 Post | transmit | USA GOV > RUS GOV | security-guarantees | a written reply | person=John Sullivan
            2022-01-27 Mail | transmit | USA GOV > RUS GOV | security-guarantees | the written reply | person=Hillary Clinton
            """;
        var open = Assert.Single(Tellings.Fold(twoPersons).Discrepancies);
        var record = Tellings.Fold(twoPersons, Decide(1, DecisionKind.Resolve, open.Id, after: "John Sullivan"));
        var resolved = Assert.Single(record.Discrepancies);
        Assert.Equal(2, resolved.Values.Count);
        Assert.Equal("reviewer", resolved.Resolution!.By);
        Assert.Equal(MoveStatus.Corroborated, record.Moves[0].Status);
    }

    [Fact]
    public void The_hash_covers_every_field_and_the_hash_before()
    {
        var decision = Decide(1, DecisionKind.Confirm, "m1", "a", "b", "c");
        Decision[] changed =
        [
            decision with { Number = 2 }, decision with { AtUtc = decision.AtUtc.AddSeconds(1) }, decision with { By = "x" },
            decision with { Kind = DecisionKind.Reject }, decision with { Target = "m2" }, decision with { Field = "ab", Before = "" },
            decision with { Before = "x" }, decision with { After = "x" }, decision with { Reason = "x" }, decision with { Versions = "x" },
            decision with { PreviousHash = "x" },
        ];
        Assert.Equal(changed.Length + 1, changed.Append(decision).Select(one => one.Hash()).Distinct().Count());
    }
}
