using System.Text;
using Demarche.Intake;

namespace Demarche.Tests.Intake;

public sealed class CsvReaderTests
{
    static List<IntakeItem> Read(string text, IntakeOptions? options = null) => [.. IntakeSource.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options)];

    /// <summary>What each record gave: its text, or the line and the beginning of its error.</summary>
    static IEnumerable<string> Given(string text, IntakeOptions? options = null) => Read(text, options).Select(item => item.Dispatch?.Text ?? $"{item.Number}! {item.Error}");

    const string Unclosed3 = "3! the quotation mark that opens a field in line 3 is not closed.";

    [Theory]
    [InlineData("id,text,by\n1,\"one\",a\n2,\"two,b\n3,\"three\",c\n4,four,d\n", "the next quoted field shows it")]
    [InlineData("id,text,by\n1,one,a\n2,\"two,b\n3,three,c\n4,four,d\n", "the end of the input shows it")]
    [InlineData("id,text,by\n1,\"o\"\"ne\",a\n2,\"two,b\r\n3,th\"\"ree,c\n4,\"four\",d", "with doubled marks and lines of both kinds")]
    public void A_quotation_mark_that_nothing_closes_costs_its_record_only(string table, string because)
    {
        var given = Given(table).ToList();
        Assert.True(given.Count == 4, because);
        Assert.Equal(Unclosed3, given[1]);
        Assert.Equal("four", given[3]);
        Assert.StartsWith("th", given[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_is_that_of_the_mark() => Assert.Equal(["one\nof two lines", "4! the quotation mark that opens a field in line 5 is not closed.", "three"],
        Given("text,by\n\"one\nof two lines\",a\n\"of\ntwo\",\"by\nthree,c\n"));

    [Theory]
    [InlineData("\"He said \"no\" and left\"", "He said \"no\" and left")]
    [InlineData("\"\"\"No,\"\" he said\"", "\"No,\" he said")]
    [InlineData("\"He said \"\"no\"\"\"", "He said \"no\"")]
    [InlineData("He said \"no\"", "He said \"no\"")]
    [InlineData("\"two\r\nlines, one comma\"", "two\r\nlines, one comma")]
    public void Marks_inside_a_field_are_text(string field, string text) => Assert.Equal([text, "next"], Given($"id,text\n1,{field}\n2,next\n"));

    [Theory]
    [InlineData("id;text\n1;\"one; two\"\n", "one; two")]
    [InlineData("id\ttext\n1\tone, two\n", "one, two")]
    public void Semicolons_and_tabs_separate_too(string table, string text) => Assert.Equal([text], Given(table));

    [Fact]
    public void A_record_beyond_the_limit_is_named_and_the_next_is_read()
    {
        var options = new IntakeOptions { MaxRecordBytes = 100 };
        var given = Given($"id,text\n1,{new string('a', 200)}\n2,short\n3,\"{new string('b', 200)}\n4,last\n", options).ToList();
        Assert.Equal(["2! the record is longer than 100 characters, the limit for one dispatch.", "short", "4! the quotation mark that opens a field in line 4 is not closed.", "last"], given);
    }

    [Fact]
    public void Reading_again_behind_open_marks_stays_linear()
    {
        var table = new StringBuilder("id,text\n");
        for (var i = 0; i < 20_000; i++) table.Append("1,\"a\n2,\"\"b\n");
        var given = Read(table.ToString());
        Assert.Equal((20_000, 20_000), (given.Count(item => item.Error is not null), given.Count(item => item.Error is null)));
    }
}
