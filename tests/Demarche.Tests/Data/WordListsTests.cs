using Demarche.Data;

namespace Demarche.Tests.Data;

public sealed class WordListsTests
{
    [Fact]
    public void A_list_holds_its_words_in_any_case_an_underscore_joins_parts_and_a_blank_goes_on()
    {
        var lists = new WordLists("data/words.txt", "# comment\r\n\r\nregime|regime military_junta\r\n junta\r\n");

        Assert.True(lists["regime"].SetEquals(["Regime", "military junta", "JUNTA"]));
    }

    [Theory]
    [InlineData("# ours\nformer ex", "data/words.txt(2): 'former ex' is not 'list|words'.")]
    [InlineData("former|", "data/words.txt(1): 'former|' is not 'list|words'.")]
    [InlineData(" ex", "data/words.txt(1): ' ex' is not 'list|words'.")]
    [InlineData("|ex", "data/words.txt(1): '|ex' is not 'list|words'.")]
    [InlineData("former|ex\n\nformer|late", "data/words.txt(3): the list 'former' stands there twice.")]
    [InlineData("former|ex late ex", "data/words.txt(1): 'ex' stands twice in its list.")]
    public void A_broken_line_is_named_by_file_and_number(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => new WordLists("data/words.txt", text)).Message);

    [Fact]
    public void A_missing_list_is_named_with_its_file() =>
        Assert.Equal("data/words.txt has no list 'former'.", Assert.Throws<KeyNotFoundException>(() => new WordLists("data/words.txt", "")["former"]).Message);
}
