using Demarche.Syntax.Neural;

namespace Demarche.Tests.Syntax.Neural;

public sealed class WordPiecesTests
{
    static readonly WordPieces Pieces = WordPieces.Parse("[UNK]\n[CLS]\n[SEP]\nenvoy\n##s\n'\nn\n##t\nteheran\n-\n");

    [Theory]
    [InlineData("Envoys", new[] { 3, 4 })]
    [InlineData("envoy", new[] { 3 })]
    [InlineData("n’t", new[] { 6, 5, 0 })]
    [InlineData("TEHERAN", new[] { 8 })]
    [InlineData("envoy-envoys", new[] { 3, 9, 3, 4 })]
    [InlineData("xyz", new[] { 0 })]
    [InlineData("", new[] { 0 })]
    public void The_longest_known_pieces_are_taken(string word, int[] expected)
    {
        var pieces = new List<int>();

        Pieces.Add(word, pieces);

        Assert.Equal(expected, pieces);
    }

    [Fact]
    public void A_vocabulary_without_its_marks_is_refused() => Assert.Throws<InvalidDataException>(() => WordPieces.Parse("envoy\n"));
}
