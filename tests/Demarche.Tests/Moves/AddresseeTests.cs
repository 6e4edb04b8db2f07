namespace Demarche.Tests.Moves;

/// <summary>At whom an act is directed where its own words do not name him.</summary>
public sealed class AddresseeTests
{
    static readonly Lazy<Coder> Shared = new(() => Coder.Load());

    [Theory]
    // Who is told of only in passing is no counterpart of an exchange with others.
    [InlineData("Chad accused Niger of smuggling. Niger denied it. Kenya backed Niger. Kenya wants talks. Chad asked Peru for advice. Chad will not budge, its minister said.", "Reject", "TCD", null)]
    // An officer who tells of a raid by others tells of one on his own.
    [InlineData("CHAD SAYS LIBYAN JETS BOMB NORTHERN TOWNS\n\nIt rained on Monday.", "Assault", "LBY", "TCD")]
    [InlineData("Peru said Chilean commandos had killed ten villagers.", "Assault", "CHL", "PER")]
    // The people whom rebels or police kill are of their own state, those killed abroad of the place.
    [InlineData("Sri Lankan rebels attacked a train on Monday. The rebels killed nine peasants near Jaffna.", "Assault", "LKA", "LKA")]
    [InlineData("Chilean commandos crossed into Peru and killed four villagers, among them a priest, in a raid on two farms, police said.", "Assault", "CHL", "PER")]
    [InlineData("A strike on a camp in Libya killed ten refugees.", "Assault", "---", "LBY")]
    // Whose people they are is said, or they take orders.
    [InlineData("Japan advised its shipowners to keep out of the Gulf.", "Request", "JPN", "JPN")]
    [InlineData("Kenyan students criticized their government's response to the flood.", "Criticize", "KEN", "KEN")]
    [InlineData("Tokyo ordered chip makers to trim output.", "Demand", "JPN", "JPN")]
    // An administration that lawmakers warn is their own, whatever state the text is about.
    [InlineData("Sudanese rebels took a town. Sudan said the rebels had fled. Sudanese troops followed. Senator John Miller of the United States warned the administration that a deal would collapse.", "Warn", "USA", "USA")]
    // "Both countries" are the two of whom the text is, not those named last.
    [InlineData("India and Sri Lanka quarrelled on Monday. India accused Sri Lanka of cheating. Sri Lanka denied that India was right. Pakistan and Bangladesh watched. The United States urged both countries to show restraint.", "Request", "USA", "IND, LKA")]
    [InlineData("Chad fought Libya on Monday. Libya shelled Chad. Chad drove Libya out. The African Union welcomed the meeting of Kenya with Gabon and urged the two countries to talk.", "Request", "AU", "GAB, KEN")]
    [InlineData("Chad fought Libya on Monday. Libya shelled Chad. Chad drove Libya out. Kenya and Gabon watched. The African Union urged the belligerents to talk.", "Request", "AU", "LBY, TCD")]
    // An organisation has no people.
    [InlineData("Hizballah rebels killed nine villagers on Monday.", "Assault", "HEZ", null)]
    // In news of one state its own are meant, whose names no table knows, but not where the sentence names another state.
    [InlineData("The Peruvian president of Peru spoke in Lima, Peru. A Peruvian minister left Peru. The Peruvian president accused Ana Rojas of fraud.", "Accuse", "PER", "PER")]
    [InlineData("The Peruvian president of Peru spoke in Lima, Peru. A Peruvian minister left Peru. The Peruvian president criticized the verdict.", "Criticize", "PER", "PER")]
    [InlineData("The Peruvian president of Peru spoke in Lima, Peru. A Peruvian minister left Peru. The Peruvian parliament rejected the plan.", "Reject", "PER", "PER")]
    [InlineData("The Peruvian president of Peru spoke in Lima, Peru. A Peruvian minister left Peru. Peruvian police used tear gas in the square.", "Assault", "PER", "PER")]
    [InlineData("The Peruvian president of Peru spoke in Lima, Peru. A Peruvian minister left Peru. After a trip to Chile the Peruvian president criticized the verdict.", "Criticize", "PER", null)]
    [InlineData("Peru and Chile quarrelled on Monday. The Peruvian president criticized the verdict.", "Criticize", "PER", null)]
    // Against whom an act of force was is open where its performer has two targets.
    [InlineData("Kenya deplored Chad's unprovoked invasion. Chad's war on Niger and its attack on Libya have gone on for a year.", "Assault", "TCD", null)]
    // Who defends himself or is backed in the face of force was hit by it.
    [InlineData("The people of Niger defended their homeland in the face of Chad's brutal war.", "Assault", "TCD", "NER")]
    [InlineData("Kenya reiterated its support for Niger's sovereignty in the face of Chad's war.", "Assault", "TCD", "NER")]
    // What sides promise each other is about a third; with whom somebody promises to cooperate is promised it.
    [InlineData("The ministers of Peru and Chile met in Lima. Peru and Chile committed to coordinate on threats posed by Bolivia.", "Promise", "CHL, PER", null)]
    [InlineData("Japan committed to closer cooperation with Peru.", "Promise", "JPN", "PER")]
    // An alliance whose flank is reinforced, all governments, and a party in what somebody calls necessary are not addressed.
    [InlineData("Norway fortified NATO's flank on Monday.", "Mobilize", "NOR", null)]
    [InlineData("Peru spoke of the flood on Monday. The government of Peru wept. Peru calls on all governments to uphold the treaty.", "Request", "PER", null)]
    [InlineData("Japan underscored the need for sanctions against Iran.", "State", "JPN", null)]
    public void Addressee_is_whom_the_passage_tells(string text, string move, string performer, string? addressee)
    {
        var reports = Shared.Value.Code(new Dispatch { Id = "addressee", Text = text, Date = new DateOnly(1987, 5, 4) }).Reports;

        Assert.Contains(reports, report => report.Move.ToString() == move && Heads(report.Performer) == performer && Heads(report.Addressee) == (addressee ?? ""));
    }

    [Theory]
    // The target stands further down, further buildings are where the first were hit, further aid is for whom the first was.
    [InlineData("Kenya deplored Chad's invasion. Chad's war on Niger has gone on for a year.", "Assault", "NER")]
    [InlineData("Chad has escalated its war on Niger. Chadian jets flattened granaries on Monday.", "Assault", "NER")]
    [InlineData("Japan gave Peru 20 million dollars in aid. In March, Japan also donated medicine.", "Aid", "PER")]
    public void Every_act_of_a_kind_has_the_addressee_that_one_of_them_names(string text, string move, string addressee)
    {
        var reports = Shared.Value.Code(new Dispatch { Id = "addressee", Text = text, Date = new DateOnly(1987, 5, 4) }).Reports.Where(report => report.Move.ToString() == move).ToList();

        Assert.Equal(2, reports.Count);
        Assert.All(reports, report => Assert.Equal(addressee, Heads(report.Addressee)));
    }

    static string Heads(IEnumerable<ActorCode> codes) => string.Join(", ", codes.Select(code => code.Head).Distinct().Order(StringComparer.Ordinal));
}
