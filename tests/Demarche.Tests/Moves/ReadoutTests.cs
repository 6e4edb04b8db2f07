namespace Demarche.Tests.Moves;

/// <summary>How offices write of calls, visits and national days: many topics in a row, joint voices, courtesies.</summary>
public sealed class ReadoutTests
{
    static readonly Lazy<Coder> Shared = new(() => Coder.Load());

    static readonly DateOnly Day = new(2022, 1, 28);

    [Theory]
    [InlineData("Norway and Chile are united in their concern about the raids by Niger.", "Criticize", "CHL, NOR", "NER")]
    [InlineData("Norway and Chile stand firm in their support for Kenya.", "Support", "CHL, NOR", "KEN")]
    [InlineData("The raid by Chad was a deliberate attack and a clear violation of the truce, Macron said.", "Criticize", "FRA", "TCD")]
    [InlineData("Chad is to blame, Macron said.", "Accuse", "FRA", "TCD")]
    public void A_predicate_stands_behind_its_adjective(string text, string move, string performer, string addressee)
    {
        var report = Assert.Single(Code(text), report => report.Move.ToString() == move);

        Assert.Equal((performer, addressee), (Heads(report.Performer), Heads(report.Addressee)));
    }

    [Theory]
    // Each predicate of a row is about its own words.
    [InlineData("Macron called on Chad to stop its tests of missiles and condemned the detention of journalists and protesters by Niger.", "Request", "weapons-tests")]
    [InlineData("Macron called on Chad to stop its tests of missiles and condemned the detention of journalists and protesters by Niger.", "Criticize", "human-rights")]
    // Courtesies are about nothing.
    [InlineData("Chad imposed tariffs on cotton. Macron congratulated Kenya on the anniversary of its independence.", "Support", null)]
    [InlineData("Chad imposed tariffs on cotton. Macron and Draghi reaffirmed the friendship between their countries.", "Support", null)]
    [InlineData("Macron congratulated Kenya on its elections.", "Support", "elections")]
    // Talks that are offered or refused are what it is about, unless they are said to be on something.
    [InlineData("Chad imposed tariffs on cotton. Niger raised tariffs on cotton exports. Niger suggested a meeting of ministers in Paris.", "Propose", "talks")]
    [InlineData("Chad imposed tariffs on cotton. Niger raised tariffs on cotton exports. Chad refused to sit down with Niger.", "Reject", "talks")]
    [InlineData("Chad imposed tariffs on cotton. Niger raised tariffs on cotton exports. Chad suggested talks on visas for students.", "Propose", "migration")]
    [InlineData("Chad imposed tariffs on cotton. Niger raised tariffs on cotton exports. Chad refused to lower the tariffs.", "Reject", "trade")]
    public void Words_of_a_readout_belong_to_their_predicate(string text, string move, string? issue) =>
        Assert.Equal(issue, Assert.Single(Code(text), report => report.Move.ToString() == move).Issue);

    [Theory]
    // All who are joined to the first speaker speak.
    [InlineData("Norway and Chile agree that trade is key to their future.", "State", "CHL, NOR", "")]
    // Who signs alone speaks for his own state, whoever shares its heritage.
    [InlineData("On behalf of Norway, I congratulate the people of Chile. Chile and Norway celebrate our shared heritage. We thank Kenya for its help.", "Support", "NOR", "CHL", "congratulate")]
    // What is asked for in a row is not done.
    [InlineData("Norway urged Chad to cooperate with the envoys; immediately release all political prisoners; and, lift the siege of the town.", "Request", "NOR", "TCD")]
    [InlineData("Norway and Peru are united in their call for Chad to release the prisoners.", "Request", "NOR, PER", "TCD")]
    // A quantity of nations judges.
    [InlineData("An overwhelming majority of nations condemned the raid by Chad.", "Criticize", "---", "TCD")]
    [InlineData("The world condemns the raid by Chad.", "Criticize", "---", "TCD")]
    // Those who issue a statement are its ministers.
    [InlineData("Norway, Chile and Peru issue the following joint statement. The ministers condemned the raid by Chad.", "Criticize", "CHL, NOR, PER", "TCD")]
    // Joint efforts are of all who met.
    [InlineData("The foreign ministers of Norway and Chile met in Oslo on Monday. The minister of Norway praised joint efforts to provide food to Kenya.", "Promise", "CHL, NOR", "KEN")]
    // Who banned a march need not have jailed ten.
    [InlineData("The police of Chad banned a march on Monday. Ten people were jailed.", "Coerce", "---", "", "jailed")]
    // A sign goes with its number.
    [InlineData("Norway has provided $50 million in aid to Chad.", "Aid", "NOR", "TCD", "$50")]
    public void Who_speaks_stands_in_the_row(string text, string move, string performer, string addressee, string trigger = "")
    {
        var report = Assert.Single(Code(text), report => report.Move.ToString() == move && report.Trigger.Contains(trigger, StringComparison.Ordinal));

        Assert.Equal((performer, addressee), (Heads(report.Performer), Heads(report.Addressee)));
    }

    [Theory]
    // Those who met go on together, whoever was named last.
    [InlineData("Macron spoke with Prime Minister Mario Draghi and Chancellor Olaf Scholz. Macron condemned the raid by Chad. They also discussed trade.", "Meet", "DEU, FRA, ITA", "discussed")]
    [InlineData("Macron met Prime Minister Mario Draghi and Chancellor Olaf Scholz in Rome. Macron and his counterparts condemned the raid by Chad.", "Criticize", "DEU, FRA, ITA", "condemned")]
    [InlineData("Macron met Prime Minister Mario Draghi in Rome. Both condemned the raid by Chad.", "Criticize", "FRA, ITA", "condemned")]
    [InlineData("Macron met Prime Minister Mario Draghi in Rome on their mutual efforts to impose sanctions on Chad.", "Sanction", "FRA, ITA", "impose")]
    // Others who are only called a party are not those who met.
    [InlineData("Macron met Prime Minister Mario Draghi in Rome. The rebels in Chad condemned the raid.", "Criticize", "TCD", "condemned")]
    // Those who issue a text stay together.
    [InlineData("Norway, Chile and Kenya issue the following joint statement.\n\nWe condemn the raid by Chad. The Ministers call on Niger to release the prisoners.", "Request", "CHL, KEN, NOR", "call on")]
    [InlineData("Norway, Chile and Kenya issue the following joint statement.\n\nWe condemn the raid by Chad.", "Criticize", "CHL, KEN, NOR", "condemn")]
    // "We" of one who speaks by turns is his own side, but what he does with the other both do.
    [InlineData("Antony Blinken, Secretary of State\n\nSECRETARY BLINKEN: Welcome. We are working together on trade.\n\nPRIME MINISTER DRAGHI: Thank you. We condemn the raid by Chad.", "Cooperate", "ITA, USA", "working")]
    [InlineData("Antony Blinken, Secretary of State\n\nSECRETARY BLINKEN: Welcome. We are working together on trade.\n\nPRIME MINISTER DRAGHI: Thank you. We condemn the raid by Chad.", "Criticize", "ITA", "condemn")]
    // What somebody is praised for is his own doing.
    [InlineData("Macron commended the government of Chile for its leadership in condemning the raid by Chad.", "Criticize", "CHL", "condemning")]
    public void Those_who_met_or_issue_a_text_act_together(string text, string move, string performer, string trigger) =>
        Assert.Equal(performer, Heads(Assert.Single(Code(text), report => report.Move.ToString() == move && report.Trigger.Contains(trigger, StringComparison.Ordinal)).Performer));

    [Theory]
    [InlineData("On Saturday Chimborazo defeated Cotopaxi in the rugby championship. The head coach said his side had struck in the second half. \"They beat us well,\" the captain said.")]
    [InlineData("A fire killed two tourists at a hotel in Lima on Monday. Firefighters said the burns of a third were severe. The president of Peru said the deaths were a blow.")]
    [InlineData("A jury in Oslo found a man guilty of burglary on Monday. The prosecutor's office said the thief had robbed five shops. Police arrested a second suspect.")]
    [InlineData("The supermarket chain will close forty stores in Norway. It announced that shoppers could return what they had bought. Its union rejected the closures.")]
    public void Stories_of_everyday_life_move_nothing(string text) => Assert.Empty(Code(text));

    [Fact]
    public void What_they_tell_of_an_issue_counts() => Assert.Contains(Code(
        "A fire killed two tourists at a hotel in Lima on Monday. Firefighters said the burns of a third were severe. The government of Peru condemned the arrest of journalists who reported it."), report => report.Move == MoveType.Criticize);

    [Theory]
    // Courts, police and firms at home, and nobody to whom it is done.
    [InlineData("The court of Chile reversed the verdict on the budget law. A company in Santiago refused to pay the tax. The case drags on.", "")]
    // One sentence or two are no story.
    [InlineData("A company in Santiago refused to pay the tax.", "Reject")]
    // On an issue that people and their state fight over it counts.
    [InlineData("Police in Santiago dispersed a protest against the election results. A company in Santiago refused to pay the tax. The count drags on.", "Assault, Reject")]
    // Where a state deals with another all of it counts.
    [InlineData("Chile accused Peru of piracy. The court of Chile reversed the verdict on the budget law. A company in Santiago refused to pay the tax.", "Accuse, Reject")]
    public void Daily_life_of_one_state_moves_nothing(string text, string moves) =>
        Assert.Equal(moves, string.Join(", ", Code(text).Select(report => report.Move).Distinct().Order(Comparer<MoveType>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString())))));

    [Fact]
    public void What_stands_behind_semicolons_is_asked_for_too() =>
        Assert.Equal(MoveType.Request, Assert.Single(Code("Norway urged Chad to cooperate with the envoys; immediately release all political prisoners; and, lift the siege of the town.")).Move);

    [Fact]
    public void The_field_of_an_office_is_not_its_owner()
    {
        var report = Assert.Single(Code("Norwegian Special Envoy for Chad Anna Moller condemned the raid by Niger."), report => report.Move == MoveType.Criticize);

        Assert.Equal(("NOR", "NER"), (Heads(report.Performer), Heads(report.Addressee)));
    }

    static IReadOnlyList<Report> Code(string text) => Shared.Value.Code(new Dispatch { Id = "readout", Text = text, Date = Day }).Reports;

    static string Heads(IReadOnlyList<ActorCode> codes) => string.Join(", ", codes.Select(code => code.Head).Order(StringComparer.Ordinal));
}
