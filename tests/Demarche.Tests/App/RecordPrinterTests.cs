using Demarche.App.Record;

namespace Demarche.Tests.App;

/// <summary>A table is for reading: it shows the latest rows and says that there are more.</summary>
public sealed class RecordPrinterTests
{
    static readonly RecordColumn[] Columns = [new("id", entry => entry.GetProperty("id").GetString()!)];

    static string Printed(int entries, string format, bool isOpen)
    {
        using var output = new StringWriter();
        RecordPrinter.Print([.. Enumerable.Range(1, entries).Select(number => $$"""{"id":"n{{number}}"}""")], Columns, format, output, isOpen);
        return output.ToString();
    }

    [Fact]
    public void An_open_table_shows_the_latest_rows_and_says_so()
    {
        var table = Printed(RecordPrinter.TableRows + 1, "table", isOpen: true);
        Assert.DoesNotContain("n1 ", table, StringComparison.Ordinal);
        Assert.Contains($"n{RecordPrinter.TableRows + 1} ", table, StringComparison.Ordinal);
        Assert.Contains($"The latest {RecordPrinter.TableRows}; --limit 0 shows all", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", false)]
    [InlineData("csv", false)]
    [InlineData("json", false)]
    public void What_is_asked_for_whole_is_shown_whole(string format, bool isOpen)
    {
        var printed = Printed(RecordPrinter.TableRows + 1, format, isOpen);
        for (var number = 1; number <= RecordPrinter.TableRows + 1; number++) Assert.Matches($@"\bn{number}\b", printed);
    }

    [Fact]
    public void A_table_that_shows_all_says_how_many() => Assert.Contains("3 on record", Printed(3, "table", isOpen: true), StringComparison.Ordinal);
}
