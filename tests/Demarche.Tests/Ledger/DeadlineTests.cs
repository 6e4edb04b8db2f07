using Demarche.Ledger;

namespace Demarche.Tests.Ledger;

/// <summary>Deadlines from the words of a dispatch to the exchange that lapses.</summary>
public sealed class DeadlineTests
{
    static readonly Lazy<Coder> Shared = new(() => Coder.Load());

    [Theory]
    [InlineData("Chile demanded that Peru release the sailors by Friday.", "2022-01-28")]
    [InlineData("Chile demanded that Peru withdraw its troops within 48 hours.", "2022-01-28")]
    [InlineData("Chile urged Peru to release the sailors before February 10.", "2022-02-09")]
    [InlineData("Chile demanded that Peru release the sailors.", null)]
    [InlineData("Chile demanded on Tuesday that Peru release the sailors.", null)]
    [InlineData("Chile released the sailors by Tuesday.", null)]
    public void A_deadline_is_what_is_named_for_the_thing_that_is_wanted(string sentence, string? deadline)
    {
        var coded = Shared.Value.Code(new Dispatch { Id = "t", Text = sentence, Date = new DateOnly(2022, 1, 26) });
        Assert.NotEmpty(coded.Reports);
        Assert.Equal(deadline, coded.Reports.Select(report => report.Deadline).FirstOrDefault(day => day is not null)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2022-01-28", ExchangeState.Open)]
    [InlineData("2022-01-29", ExchangeState.Lapsed)]
    public void A_coded_demand_lapses_after_its_deadline(string asOf, ExchangeState state)
    {
        var tables = LedgerTables.Load();
        var coded = Shared.Value.Code(new Dispatch { Id = "t", Text = "Chile demanded that Peru release the sailors by Friday.", Date = new DateOnly(2022, 1, 26) });
        var options = new LedgerOptions { AsOf = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture) };
        var record = new LedgerFold(tables).Run(new ReportSourcing(tables).Of(coded.Dispatch, coded.Reports), options: options);
        Assert.Equal(state, Assert.Single(record.Exchanges).State);
    }
}
