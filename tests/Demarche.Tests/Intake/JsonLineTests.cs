using Demarche.Intake;

namespace Demarche.Tests.Intake;

public sealed class JsonLineTests
{
    [Fact]
    public void A_line_gives_id_text_outlet_title_and_day()
    {
        Assert.True(JsonLine.TryRead("""{"id":"a","text":"t","outlet":"o","title":"h","date":"2022-01-28T10:00:00Z"}""", out var dispatch, out _));
        Assert.Equal(("a", "t", "o", "h", new DateOnly(2022, 1, 28)), (dispatch.Id, dispatch.Text, dispatch.Outlet, dispatch.Title, dispatch.Date));
    }

    [Fact]
    public void A_number_serves_as_id()
    {
        Assert.True(JsonLine.TryRead("""{"id":17,"text":"t"}""", out var dispatch, out _));
        Assert.Equal("17", dispatch.Id);
    }

    [Fact]
    public void A_date_that_is_none_is_a_problem_and_the_text_is_kept()
    {
        Assert.True(JsonLine.TryRead("""{"id":"a","text":"t","date":"last week"}""", out var dispatch, out _));
        Assert.Null(dispatch.Date);
        Assert.Equal("P010", Assert.Single(dispatch.Problems).Number);
    }

    [Theory]
    [InlineData("nonsense", "not JSON at byte 1")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("""{"text":"t"}""", "'id' is missing")]
    [InlineData("""{"id":"a"}""", "'text' of 'a' is missing")]
    [InlineData("""{"id":"a","text":"\ud800"}""", "surrogate")]
    public void A_line_without_a_dispatch_says_what_is_wrong(string line, string expected)
    {
        Assert.False(JsonLine.TryRead(line, out _, out var error));
        Assert.Contains(expected, error);
    }
}
