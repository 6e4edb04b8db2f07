using Demarche.Moves.Issues;

namespace Demarche.Tests.Moves.Issues;

public sealed class IssueRecognizerTests
{
    static readonly IssueRecognizer Recognizer = IssueRecognizer.Load();

    [Theory]
    [InlineData("Ankara said that Athens must respect the 1976 Berne agreement.", MoveType.Demand, "agreement-implementation")]
    [InlineData("Russia called for a permanent ban on Ukraine's NATO membership.", MoveType.Request, "alliance-membership")]
    [InlineData("Britain demanded that the troops leave the island's military bases.", MoveType.Demand, "troop-withdrawal")]
    [InlineData("Canada suspended arms sales to the kingdom.", MoveType.Sanction, "arms-supplies")]
    [InlineData("The two navies will hold joint exercises.", MoveType.Cooperate, "military-exercises")]
    [InlineData("Tehran rejected limits on uranium enrichment.", MoveType.Reject, "nuclear-programme")]
    [InlineData("Pyongyang announced another nuclear test.", MoveType.Mobilize, "weapons-tests")]
    [InlineData("The rebels agreed to a ceasefire.", MoveType.Accept, "ceasefire")]
    [InlineData("The generals sent peacekeepers to the buffer zone.", MoveType.Mobilize, "peacekeeping")]
    [InlineData("Both sides agreed on a prisoner exchange.", MoveType.Accept, "prisoners")]
    [InlineData("The UN asked for safe passage for relief convoys.", MoveType.Request, "humanitarian-access")]
    [InlineData("Prosecutors accused the commander of war crimes.", MoveType.Accuse, "war-crimes")]
    [InlineData("Spain backed autonomy for the region.", MoveType.Support, "self-rule")]
    [InlineData("Observers criticized the election.", MoveType.Criticize, "elections")]
    [InlineData("The president agreed to step down after the coup.", MoveType.Accept, "power-transfer")]
    [InlineData("Norway denied spying on the delegation.", MoveType.Deny, "interference")]
    [InlineData("The council eased sanctions on the bank.", MoveType.Concede, "sanctions")]
    [InlineData("Paris threatened tariffs on steel.", MoveType.Threaten, "trade")]
    [InlineData("Algeria cut gas supplies.", MoveType.Coerce, "energy")]
    [InlineData("Ankara proposed a corridor for grain exports.", MoveType.Propose, "food-and-grain")]
    [InlineData("Creditors agreed to reschedule debt.", MoveType.Accept, "aid-and-debt")]
    [InlineData("Sudan complained about the filling of the dam on the Nile.", MoveType.Criticize, "water")]
    [InlineData("Chile insisted on its fishing rights in the strait.", MoveType.Demand, "maritime")]
    [InlineData("Poor countries demanded climate finance.", MoveType.Demand, "climate")]
    [InlineData("Austria refused asylum seekers.", MoveType.Reject, "migration")]
    [InlineData("Peru asked for vaccines.", MoveType.Request, "health")]
    [InlineData("Colombia requested the extradition of the banker.", MoveType.Request, "justice")]
    [InlineData("Prague expelled diplomats.", MoveType.Sanction, "diplomatic-presence")]
    [InlineData("Moldova applied for candidate status.", MoveType.Request, "membership")]
    [InlineData("Seoul demanded an apology for wartime slavery.", MoveType.Demand, "history")]
    [InlineData("The ministers met on Monday.", MoveType.Meet, "talks")]
    [InlineData("The senate rejected the bill that would legalise abortion.", MoveType.Reject, "human-rights")]
    [InlineData("The senator criticized the money for a wall on the border.", MoveType.Criticize, "migration")]
    [InlineData("The island barred ships that carry nuclear weapons.", MoveType.Reject, "arms-control")]
    [InlineData("Lisbon opposed a tax on vegetable oils.", MoveType.Reject, "trade")]
    [InlineData("The council promised to implement the sanctions.", MoveType.Promise, "sanctions")]
    [InlineData("The gardener watered the roses.", MoveType.State, null)]
    public void Words_of_a_sentence_name_its_issue(string text, MoveType move, string? issue)
    {
        var issues = Recognizer.Read(PlainSentences.Of(text));
        Assert.Equal(issue, issues.Of(new IssueQuery { Sentence = 0, Predicate = 1, Move = move }));
    }

    [Theory]
    [InlineData("The rugby season began.\nThe head coach was pleased.\nThe home side struck first.", true)]
    [InlineData("The rugby season began.\nThe tariffs on wool hurt exports.\nThe sanctions on the airline remain.", false)]
    [InlineData("The gardener watered the roses.\nHe sat down.", false)]
    public void A_dispatch_about_something_else_says_so_in_its_words(string text, bool elsewhere) => Assert.Equal(elsewhere, Recognizer.Read(PlainSentences.Of(text)).IsElsewhere);

    [Fact]
    public void The_topic_of_the_dispatch_decides_where_the_sentence_is_silent()
    {
        var issues = Recognizer.Read(PlainSentences.Of("Rome warns Oslo over tariffs.\nThe tariffs hurt exports.\nOslo called this unacceptable."));
        Assert.Equal("trade", issues.Of(new IssueQuery { Sentence = 2, Predicate = 1, Move = MoveType.Criticize }));
    }

    [Fact]
    public void A_dispatch_about_a_protest_is_about_what_is_protested_against()
    {
        var issues = Recognizer.Read(PlainSentences.Of("Protesters march in Oslo.\nThe demonstrations began over the tariffs on imports.\nProtesters chanted slogans at a rally."));
        Assert.Equal("trade", issues.Topic);
    }

    [Fact]
    public void A_dispatch_about_talks_is_about_what_is_talked_of()
    {
        var issues = Recognizer.Read(PlainSentences.Of("Negotiations between Rome and Oslo resumed.\nThe delegations held talks on tariffs.\nOslo gave its reply."));
        Assert.Equal("trade", issues.Topic);
    }

    [Fact]
    public void A_report_without_words_of_its_own_keeps_the_issue_of_the_one_before()
    {
        var text = PlainSentences.Of("Rome raised tariffs.\n" + string.Concat(Enumerable.Repeat("The garden was green.\n", 12)) + "Oslo called this unacceptable.");
        var reply = new IssueQuery { Sentence = 13, Predicate = 1, Move = MoveType.Criticize };
        Assert.Null(Recognizer.Read(text).Of(reply));

        var issues = Recognizer.Read(text);
        issues.Of(new IssueQuery { Sentence = 0, Predicate = 1, Move = MoveType.State });
        Assert.Equal("trade", issues.Of(reply));
    }

    [Fact]
    public void Every_issue_of_the_list_has_words_of_its_own()
    {
        Assert.Equal(41, Recognizer.Issues.Count);
        Assert.All(Recognizer.Issues, issue => Assert.NotEmpty(Demarche.Data.EmbeddedData.ReadText($"data/codebook/issue-words/{issue.Id}.txt")));
    }

    [Theory]
    [InlineData(0, "trade")]
    [InlineData(12, null)]
    public void A_stray_word_of_an_issue_makes_no_topic(int others, string? topic)
    {
        var text = "Brokers spoke of trade.\n\nThe garden was green.\n\nThe poet said that the garden was green." + string.Concat(Enumerable.Repeat("\n\nThe garden was green.", others));

        var issues = Recognizer.Read(PlainSentences.Of(text));
        Assert.Equal(topic, issues.Of(new IssueQuery { Sentence = 2, Predicate = 2, Move = MoveType.State }));
    }
}
