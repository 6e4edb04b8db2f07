using System.Text.Json;
using Demarche.Tests.Support;

namespace Demarche.Tests.App;

public sealed class ReadCommandTests
{
    const string Sample = "data/samples/geneva-2022-01.txt";

    [Fact]
    public void The_sample_reads_as_its_golden_table()
    {
        var result = Cli.Run("read", Sample, "--date", "2022-01-28");

        Assert.Equal(0, result.ExitCode);
        Golden.Matches("read/geneva-2022-01.txt", result.Output);
    }

    [Fact]
    public void Json_has_the_fields_of_the_contract_and_offsets_in_code_points()
    {
        var result = Cli.RunWith("😀 Protest\n\nRussia rejected the demand of Ukraine on Monday, officials said.", "read", "-", "--format", "jsonl");
        var json = JsonDocument.Parse(result.Output).RootElement;

        Assert.Single(result.Output.TrimEnd().Split('\n'));
        Assert.Equal(["id", "title", "outlet", "agency", "date", "reports", "names", "damage", "problems"], json.EnumerateObject().Select(field => field.Name));
        var report = json.GetProperty("reports").EnumerateArray().Single(report => report.GetProperty("move").GetString() == "reject");
        Assert.StartsWith("rejected", report.GetProperty("trigger").GetString());
        Assert.Equal("😀 Protest\n\nRussia ".EnumerateRunes().Count(), report.GetProperty("start").GetInt32());
    }

    [Fact]
    public void A_dispatch_without_a_report_ends_with_exit_code_1() =>
        Assert.Equal(1, Cli.RunWith("The weather was fine.", "read", "-").ExitCode);
}
