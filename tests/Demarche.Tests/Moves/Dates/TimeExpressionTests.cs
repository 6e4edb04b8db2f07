using System.Runtime.CompilerServices;
using Demarche.Data;
using Demarche.Moves.Dates;
using Demarche.Syntax;

namespace Demarche.Tests.Moves.Dates;

/// <summary>The hand-made table of time expressions, <c>expressions.tsv</c>, against the grammar.</summary>
public sealed class TimeExpressionTests
{
    static readonly TimeTagger Tagger = new(new TimeGrammar(
        EmbeddedData.ReadText("data/dates/grammar.tsv"), new TimeWords(EmbeddedData.ReadText("data/dates/words.tsv"))));

    public static IEnumerable<TheoryDataRow<string, string, string, string, string>> Rows() =>
        from line in File.ReadLines(Table())
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('\t')
        select new TheoryDataRow<string, string, string, string, string>(cells[0], cells[1], cells[2], cells[3], cells[4]);

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_expression_names_the_days_of_the_table(string words, string anchor, string tense, string reference, string expected)
    {
        var tokens = Tokens(words);
        var context = new DateContext(
            DateOnly.ParseExact(anchor, "yyyy-MM-dd", null), tense == "future", DateInterval.TryParse(reference, out var known) ? known : null);

        var found = Tagger.Find(tokens).Select(expression => expression.Value(context)).LastOrDefault();

        Assert.Equal(expected, found?.ToString() ?? "-");
    }

    [Fact]
    public void The_table_holds_at_least_two_hundred_expressions() => Assert.True(Rows().Count() >= 200);

    [Theory]
    [InlineData("on Jan. 5 in Geneva", 0, 3)]
    [InlineData("the talks in Geneva next month", 4, 6)]
    [InlineData("met late on Sunday , he said", 1, 4)]
    public void An_expression_covers_its_words(string words, int first, int end)
    {
        var found = Assert.Single(Tagger.Find(Tokens(words)));
        Assert.Equal((first, end), (found.First, found.End));
    }

    internal static List<Token> Tokens(string words)
    {
        var tokens = new List<Token>();
        var offset = 0;
        foreach (var word in words.Split(' '))
        {
            tokens.Add(new Token { Index = tokens.Count, Span = new TextSpan(offset, offset + word.Length), Form = word, Lemma = word.ToLowerInvariant(), Upos = Guess(word) });
            offset += word.Length + 1;
        }

        return tokens;
    }

    static Upos Guess(string word) =>
        char.IsAsciiDigit(word[0]) ? Upos.Num : char.IsUpper(word[0]) ? Upos.Propn : char.IsPunctuation(word[0]) && word[0] != '\'' ? Upos.Punct : Upos.X;

    static string Table([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "expressions.tsv");
}
