using Demarche.Restoration;
using Demarche.Syntax;

namespace Demarche.Tests;

public sealed class StoryNamesTests
{
    static readonly Coder Coder = Coder.Load(new CoderOptions { SyntaxModel = SyntaxModelKind.Fast });

    [Fact]
    public void A_dispatch_leaves_with_what_the_later_tellings_say_of_its_names()
    {
        var names = new StoryNames();
        Assert.Empty(Told(names, "Shaban Gowad", "Shaaban Gawad", "Shaaban Gawad"));
        var first = names.Flush()[0];
        Assert.Equal(["Shaban → Shaaban (Variant)", "Gowad → Gawad (Garbled)"], first.Names.Select(name => $"{name.Found} → {name.Proposal} ({name.Kind})"));
        Assert.Equal("Gowad", first.Names[1].Span.Of(first.Dispatch.Text));
    }

    [Fact]
    public void A_garbled_name_is_damage_with_a_proposal_and_another_spelling_is_none()
    {
        var names = new StoryNames();
        Told(names, "Shaban Gowad", "Shaaban Gawad", "Shaaban Gawad");
        var damage = Assert.Single(names.Flush()[0].Damage, damage => damage.Kind == DamageKind.GarbledName);
        Assert.Equal(("Gowad", "Gawad"), (damage.Span.Of(Text("Shaban Gowad")), damage.Proposal));
    }

    [Fact]
    public void A_report_keeps_the_name_of_the_text_beside_the_one_proposed()
    {
        var names = new StoryNames();
        Told(names, "Shaban Gowad", "Shaaban Gawad", "Shaaban Gawad");
        var report = names.Flush()[0].Reports.First(report => report.ProposedNames.Count > 0);
        var proposed = Assert.Single(report.ProposedNames);
        Assert.Contains(proposed.Name, report.PerformerNames);
        Assert.Equal(("Shaban Gowad", "Shaaban Gawad"), (proposed.Name[^12..], proposed.Proposal[^13..]));
        Assert.InRange(proposed.Score, 0.5, 0.8);
    }

    [Fact]
    public void Dispatches_leave_in_the_order_in_which_they_came_once_so_many_others_have_come()
    {
        var names = new StoryNames(lookAhead: 1);
        Assert.Equal([Text("A Lee"), Text("B Lee")], Told(names, "A Lee", "B Lee", "C Lee").Select(coded => coded.Dispatch.Text));
        Assert.Equal([Text("C Lee")], names.Flush().Select(coded => coded.Dispatch.Text));
    }

    [Fact]
    public void Without_looking_ahead_the_earlier_tellings_are_heard()
    {
        var names = new StoryNames(lookAhead: 0);
        Assert.Equal([0, 0, 1], Told(names, "Lidia Brammell", "Lidia Brammell", "Lidia Brumell").Select(coded => coded.Names.Count));
    }

    [Fact]
    public void A_dispatch_of_before_is_heard_and_does_not_come_out_again()
    {
        var names = new StoryNames();
        for (var i = 0; i < 2; i++) names.Remember(Coder.Recall(Day, Text("Lidia Brammell")));
        Told(names, "Lidia Brumell");
        Assert.Equal(["Brammell"], names.Flush().SelectMany(coded => coded.Names).Select(name => name.Proposal));
    }

    static readonly DateOnly Day = new(2021, 12, 13);

    static string Text(string name) =>
        $"The museum in Cairo found eleven stolen statues in a warehouse near the harbour on Saturday. Egyptian lawmaker {name} demanded that Sudan return the statues. Workers had hidden them under grain.";

    static List<CodedDispatch> Told(StoryNames stream, params string[] names) => [.. names.SelectMany(name => stream.Add(Coder.Code(new Dispatch { Id = name, Text = Text(name), Date = Day })))];
}
