using Demarche.Moves;
using Demarche.Syntax;

namespace Demarche.Tests.Moves.Pairs;

public sealed class PairCoderTests
{
    static readonly PairCoder Coder = new(Codebook.LoadDefault(), new SyntaxParser(SyntaxModel.Load()));

    [Theory]
    [InlineData("Zembla condemned Brodavia over the border raid.", "ACCUSE")]
    [InlineData("Zembla donated medicine to Brodavia.", "AID")]
    [InlineData("Zembla will donate medicine to Brodavia.", "AGREE")]
    [InlineData("Zembla did not donate medicine to Brodavia.", "REJECT")]
    [InlineData("Zembla imposed sanctions on Brodavia.", "COERCE")]
    [InlineData("Zembla imposed a naval blockade on Brodavia.", "ASSAULT")]
    [InlineData("Zembla gave Brodavia an ultimatum.", "THREATEN")]
    [InlineData("Zembla says it will attack Brodavia within days.", "THREATEN")]
    [InlineData("Zembla apologised to Brodavia for the incident.", "SUPPORT")]
    [InlineData("Zembla called for sanctions against Brodavia.", "THREATEN")]
    [InlineData("Zembla will sign an agreement with Brodavia.", "AGREE")]
    [InlineData("Zembla called Brodavia on Monday to congratulate it.", "SUPPORT")]
    [InlineData("Zembla was willing to withdraw its troops from Brodavia if the truce held.", "AGREE")]
    [InlineData("Zembla held talks with Brodavia on Tuesday.", "CONSULT")]
    [InlineData("Zembla returned the stolen paintings to Brodavia.", "YIELD")]
    [InlineData("Zembla sent jets to destroy a dam in Brodavia.", "ASSAULT")]
    [InlineData("Zembla sent soldiers to Brodavia on a peacekeeping mission.", "AID")]
    [InlineData("Zembla and Brodavia began war games in the gulf.", "COOPERATE")]
    [InlineData("Zembla will boycott the conference in Brodavia.", "THREATEN")]
    [InlineData("Zembla failed to renew its embargo on Brodavia.", "YIELD")]
    [InlineData("Zembla will not reverse its decision on Brodavia.", "REJECT")]
    [InlineData("Zembla offered criticism of Brodavia.", "ACCUSE")]
    [InlineData("Zembla rejected the offer of Brodavia, insisting on direct talks.", "REJECT")]
    [InlineData("Zembla backed down before Brodavia.", "YIELD")]
    public void The_root_follows_from_the_entry_that_joins_the_two_and_its_mood(string text, string root) =>
        Assert.Equal(root, Coder.RootOf(Pair(text)));

    [Theory]
    [InlineData("Talks between the two: Zembla, Brodavia and a long negotiation.")]
    [InlineData("Zembla. Brodavia.")]
    [InlineData("")]
    public void A_text_without_an_entry_that_joins_them_is_answered_all_the_same(string text) =>
        Assert.Contains(Coder.RootOf(Pair(text)), Roots);

    [Fact]
    public void The_same_codebook_trains_the_same_word_model()
    {
        var (one, other) = (RootModel.Train(Codebook.LoadDefault()), RootModel.Train(Codebook.LoadDefault()));
        (string, double)[] words = [("embargo", 1.0), ("negotiate", 0.5)];

        Assert.Equal(one.LogProbabilities(words), other.LogProbabilities(words));
        Assert.Equal("COERCE", one.LogProbabilities([("embargo", 1.0)]).MaxBy(word => word.Value).Key);
        Assert.Empty(one.LogProbabilities([("xyzzy", 1.0)]));
    }

    static readonly string[] Roots =
        ["ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD"];

    static GivenPair Pair(string text) => new(text, SpanOf(text, "Zembla"), SpanOf(text, "Brodavia"));

    static TextSpan SpanOf(string text, string name) => text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var start ? new TextSpan(start, start + name.Length) : default;
}
