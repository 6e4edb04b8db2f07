using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Tests.Actors;

public sealed class NameComparerTests
{
    static readonly TellingReader Tellings = new(ActorTable.Load());
    static readonly SyntaxParser Parser = new(SyntaxModel.Load());
    static readonly DateOnly Day = new(2021, 12, 13);

    [Fact]
    public void A_name_that_one_telling_garbles_is_proposed_as_the_others_have_it()
    {
        var findings = Compare(Story("Shaaban Gawad"), Story("Shaaban Gawad"), Story("Shaban Gowad"));
        Assert.Empty(findings[0]);
        Assert.Empty(findings[1]);
        Assert.Equal(["Shaban → Shaaban (Variant)", "Gowad → Gawad (Garbled)"], findings[2].Select(finding => $"{finding.Found} → {finding.Proposal} ({finding.Kind})"));
    }

    [Fact]
    public void A_finding_tells_where_the_name_stands_and_how_many_tellings_have_the_other()
    {
        var finding = Compare(Story("Lidia Brammell"), Story("Lidia Brammell"), Story("Lidia Brumell"))[2].Single();
        Assert.Equal(("Brumell", "'Brumell' is 'Brammell' in 2 of 3 dispatches of this story"), (finding.Span.Of(Story("Lidia Brumell")), finding.Explanation));
    }

    [Theory]
    [InlineData("Anton Arsenyev", "Anna Arsenyeva")]
    [InlineData("Peter Novak", "Maria Keller")]
    public void Other_names_in_the_same_slot_are_left_alone(string most, string one) => Assert.All(Compare(Story(most), Story(most), Story(one)), Assert.Empty);

    [Fact]
    public void Two_tellings_that_differ_decide_nothing() => Assert.All(Compare(Story("Lidia Brammell"), Story("Lidia Brumell")), Assert.Empty);

    [Fact]
    public void Two_names_that_another_telling_has_side_by_side_are_two_persons()
    {
        var both = Story("Lidia Brammell") + " Her colleague Olga Brumell agreed.";
        Assert.All(Compare(both, both, both, Story("Olga Brumell")), Assert.Empty);
    }

    [Fact]
    public void Stories_that_share_few_words_do_not_meet()
    {
        const string Other = "Parliament voted on Tuesday for a new budget, which Lidia Brumell had presented to the finance committee in spring.";
        Assert.All(Compare(Story("Lidia Brammell"), Story("Lidia Brammell"), Other), Assert.Empty);
    }

    [Fact]
    public void Tellings_of_another_week_are_another_story()
    {
        Telling[] told = [Dispatch(Story("Lidia Brammell"), Day), Dispatch(Story("Lidia Brammell"), Day), Dispatch(Story("Lidia Brumell"), Day.AddDays(9))];
        Assert.All(NameComparer.Compare(told), Assert.Empty);
    }

    [Fact]
    public void A_forgotten_dispatch_is_heard_no_more()
    {
        var comparer = new NameComparer(remembered: 2);
        var tellings = new[] { "Lidia Brammell", "Lidia Brammell", "Lidia Brumell" }.Select(name => Dispatch(Story(name), Day)).ToList();
        tellings.ForEach(comparer.Add);
        Assert.Empty(comparer.Findings(tellings[2]));
    }

    [Fact]
    public void A_dispatch_read_again_without_a_parser_is_a_witness()
    {
        var comparer = new NameComparer();
        for (var i = 0; i < 2; i++) comparer.Add(Tellings.Recall(Day, Story("Lidia Brammell")));
        var telling = Dispatch(Story("Lidia Brumell"), Day);
        comparer.Add(telling);
        Assert.Equal("Brammell", Assert.Single(comparer.Findings(telling)).Proposal);
    }

    [Fact]
    public void Two_stories_are_one_from_the_telling_on_that_has_words_of_both()
    {
        const string Start = "The museum in Cairo found eleven stolen statues in a warehouse near the harbour.", End = "Workers had hidden them under grain since spring, said chief inspector Lidia";
        var tellings = new[] { $"{Start}", $"{End} Brammell.", $"{Start} {End} Brammell.", $"{Start} {End} Brumell." }.Select(text => Dispatch(text, Day)).ToList();
        Assert.Equal(["Brammell"], NameComparer.Compare(tellings)[3].Select(finding => finding.Proposal));
    }

    [Fact]
    public void Telling_after_telling_gives_what_all_at_once_give()
    {
        string[] names = ["Lidia Brammell", "Lidia Brumell", "Lydia Brammell", "Lidia Bramell", "Lidia Brammell", "Olga Keller"];
        var tellings = names.Select(name => Dispatch(Story(name), Day)).ToList();
        var comparer = new NameComparer();
        for (var i = 0; i < tellings.Count; i++)
        {
            comparer.Add(tellings[i]);
            foreach (var telling in tellings.Take(i + 1)) Assert.Equal(NameComparer.Compare(tellings[..(i + 1)])[tellings.IndexOf(telling)], comparer.Findings(telling));
        }
    }

    static string Story(string name) =>
        $"The museum in Cairo found eleven stolen statues in a warehouse near the harbour, chief inspector {name} said on Saturday. Workers had hidden the statues under grain.";

    static IReadOnlyList<IReadOnlyList<NameFinding>> Compare(params string[] texts) => NameComparer.Compare([.. texts.Select(text => Dispatch(text, Day))]);

    static Telling Dispatch(string text, DateOnly day) => Tellings.Read(day, Parser.Parse(text));
}
