using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Tests.Actors;

public sealed class CoreferenceTests
{
    static readonly ActorResolver Resolver = new(ActorTable.Load());
    static readonly SyntaxParser Parser = new(SyntaxModel.Load());

    [Theory]
    [InlineData("Turkish President Recep Tayyip Erdogan arrived in Rome. He met reporters.", "He", "TUR GOV")]
    [InlineData("Norway rejected the offer. It called the plan unfair.", "It", "NOR GOV")]
    [InlineData("Norway rejected the offer in Paris. Its minister called the plan unfair.", "Its", "NOR GOV")]
    [InlineData("Chilean Foreign Minister Teodoro Ribera left. The minister gave no reason.", "The minister", "CHL GOV")]
    [InlineData("Norwegian Foreign Minister Ine Eriksen Soreide met Chilean Foreign Minister Teodoro Ribera. They discussed trade.", "They", "NOR GOV,CHL GOV")]
    [InlineData("US Secretary of State Mike Pompeo met Chilean Foreign Minister Teodoro Ribera. The Secretary praised the talks.", "The Secretary", "USA GOV")]
    [InlineData("Peru rejected the offer. The Foreign Ministry called it unfair.", "The Foreign Ministry", "PER GOV")]
    [InlineData("Thousands marched in Peru on Monday. Peru has a new law. Protesters want it gone.", "Protesters", "PER CVL")]
    [InlineData("Officials from Peru and Chile met on Monday. The two sides signed a treaty.", "The two sides", "PER GOV,CHL GOV")]
    [InlineData("Officials from Ukraine, Russia, France and Germany held talks in Oslo.", "Officials from Ukraine, Russia, France and Germany", "UKR GOV,RUS GOV,FRA GOV,DEU GOV")]
    [InlineData("Peru, the Republic of Chile (RC), and Bolivia strongly condemn the coup.", "Peru, the Republic of Chile (RC), and Bolivia", "PER GOV,CHL GOV,BOL GOV")]
    // A party whose name others share is of the state that the text is about; guerrillas are no side of the state where they sit.
    [InlineData("Peru voted on Sunday. The Christian Democrats of the president of Peru lost.", "The Christian Democrats", "PER PTY")]
    [InlineData("The Norwegian Labour Party won.", "The Norwegian Labour Party", "NOR PTY")]
    [InlineData("The Socialist Party of Chile lost.", "The Socialist Party of Chile", "CHL PTY")]
    [InlineData("Beijing spoke. The Communist Party rejected the plan for Chile and Chile was silent.", "The Communist Party", "CHN PTY")]
    [InlineData("Pakistan hosts Afghans. Pakistan is calm. The guerrilla alliance rejected the offer.", "The guerrilla alliance", "--- REB")]
    [InlineData("Holt criticised the plan of Peru. Norwegian Finance Minister Anna Holt spoke on Monday.", "Holt", "NOR GOV")]
    // What stands between an office and its holder is whom he deals with.
    [InlineData("The Norwegian Special Representative for the DPRK Anna Moller left.", "Anna Moller", "NOR GOV")]
    [InlineData("The Pope arrived in Peru.", "The Pope", "VAT REL")]
    [InlineData("The International Whaling Commission censured Iceland.", "The International Whaling Commission", "IWC")]
    // A bare role owns what stands behind it, an owner what stands behind a comma.
    [InlineData("Chilean Foreign Minister Teodoro Ribera left. Norway welcomed the minister's visit.", "the minister", "CHL GOV")]
    [InlineData("They condemned the Kremlin's brutal, unprovoked war.", "the Kremlin", "RUS GOV")]
    [InlineData("The United States will impose severe consequences on Iran for its attacks.", "its", "IRN GOV")]
    [InlineData("Mike Pompeo, Secretary of State\n\nWe condemn the coup in Burma. The people of Burma have suffered. The military regime killed many.", "The military regime", "MMR GOV")]
    [InlineData("Mike Pompeo, Secretary of State\n\nWe condemn the coup in Burma. The people of Burma have suffered. On Monday the military killed many.", "the military", "MMR MIL")]
    [InlineData("Counselor of the Department Derek Chollet left.", "Counselor of the Department Derek Chollet", "USA GOV")]
    [InlineData("European Union Deputy Secretary General Enrique Mora left. Deputy Secretary General Mora was in Oslo.", "Deputy Secretary General Mora", "EU")]
    [InlineData("Turkish President Recep Tayyip Erdogan left. On live television Erdogan also attacked the plan.", "Erdogan", "TUR GOV")]
    [InlineData("AU trade and industry commissioner Anna Moller announced the plan.", "industry commissioner Anna Moller", "AU")]
    [InlineData("He met Kuwait's crown prince and defence minister on Monday.", "defence minister", "KWT GOV")]
    [InlineData("EC foreign ministers meeting here issued a statement.", "EC foreign ministers", "EU")]
    [InlineData("EC foreign ministers met in Bonn. Ministers said that they were worried.", "Ministers", "EU")]
    [InlineData("NATO met the EU in Norway. The two groups agreed to talk.", "The two groups", "NATO,EU")]
    [InlineData("The African Union met officials from Peru and Chile. The two countries agreed to talk.", "The two countries", "PER GOV,CHL GOV")]
    [InlineData("Hezbollah captured soldiers of Israel. The group wanted an exchange.", "The group", "HEZ REB")]
    [InlineData("The Taliban named a government. The movement called for talks.", "The movement", "TAL REB")]
    [InlineData("ECOWAS threatened Niger with force. The bloc gave Niger a week.", "The bloc", "ECOWAS")]
    [InlineData("The African Union met in Peru. The regional organisation called for calm.", "The regional organisation", "AU")]
    [InlineData("Peru is calm. Peru has a new law. The organisation called for calm.", "The organisation", "---")]
    [InlineData("Australia blamed Jemaah Islamiyah of Indonesia. The group's leader denied it.", "The group's leader", "IDN REB")]
    [InlineData("Chilean Foreign Minister Teodoro Ribera was calm. Peru was not. Norwegian Foreign Minister Ine Eriksen Soreide left. The two foreign ministers agreed.", "The two foreign ministers", "CHL GOV,NOR GOV")]
    [InlineData("Peru bombed a camp. Chilean Foreign Minister Teodoro Ribera flew to Oslo. Bolivia said it was a success.", "it", "BOL GOV")]
    [InlineData("Iran fired drones at Israel.", "drones", "--- MIL")]
    [InlineData("The Peruvian Fisheries Agency (PFA) protested. The PFA said so.", "The PFA", "PER GOV")]
    [InlineData("The Peruvian Fisheries Agency (PFA) protested. PFA officials said so.", "PFA officials", "PER GOV")]
    [InlineData("The Foreign Assistance Act (FAA) was amended. The FAA is strict.", "The FAA", "no mention")]
    [InlineData("The Federal Aviation Administration (FAA) protested. The FAA is strict.", "The FAA", "USA GOV")]
    [InlineData("Norway will pull troops from Peru.", "troops from Peru", "no mention")]
    [InlineData("Norway praised the government and people of Peru.", "the government", "PER GOV")]
    [InlineData("Norway left the pact. The governments of the region protested.", "The governments", "--- GOV")]
    [InlineData("Peru, Chile and Norway cut ties with Bolivia. The three countries closed their airspace.", "The three countries", "PER GOV,CHL GOV,NOR GOV")]
    [InlineData("The two Koreas agreed to end the war.", "The two Koreas", "PRK GOV,KOR GOV")]
    [InlineData("Peru and Chile sent their ministers to Oslo.", "their", "PER GOV,CHL GOV")]
    [InlineData("The IMF and the World Bank promised money. Peru thanked them.", "them", "IMF,WORLDBANK")]
    [InlineData("Chilean Foreign Minister Teodoro Ribera left. He said his country would defend itself.", "his country", "CHL GOV")]
    [InlineData("Chilean President Sebastián Piñera was flown to Oslo. Peruvian President Martín Vizcarra demanded his return.", "his", "CHL GOV")]
    [InlineData("US Secretary of State Mike Pompeo met UK Foreign Secretary Dominic Raab. The Secretary praised the talks.", "The Secretary", "USA GOV")]
    [InlineData("US Secretary of State Mike Pompeo met UK Foreign Secretary Dominic Raab. Iran was on the list. The two discussed trade.", "The two", "USA GOV,GBR GOV")]
    [InlineData("Norwegian Foreign Minister Ine Eriksen Soreide met Chilean President Sebastián Piñera. The foreign minister and President discussed trade.", "President", "CHL GOV")]
    [InlineData("The Trio (Norway, Peru and Chile) condemned the coup. The Trio called for talks.", "The Trio", "NOR GOV,PER GOV,CHL GOV")]
    [InlineData("Assistant Secretary for European and Eurasian Affairs Anna Moller left.", "Assistant Secretary", "USA GOV")]
    [InlineData("Germany banned Mahan Air of Iran on Monday. Mahan flies to Munich.", "Mahan", "IRN BUS")]
    [InlineData("US Secretary of State Mike Pompeo called for efforts to hold Nicolás Maduro accountable for his war.", "his", "VEN GOV")]
    [InlineData("Bret Moller, who was Peru's special envoy, left on Monday.", "Bret Moller", "PER GOV")]
    [InlineData("We welcome offers by all parties, including Norway, Peru and Chile.", "all parties", "NOR GOV,PER GOV,CHL GOV")]
    [InlineData("Mike Pompeo, Secretary of State\n\nWe are concerned by the death.", "We", "USA GOV")]
    [InlineData("The members of the Trio (Norway, Peru and Chile) and the European Union extend our condolences to Bolivia. We urge calm.", "We", "NOR GOV,PER GOV,CHL GOV,EU")]
    [InlineData("US officials committed to holding the Kremlin accountable for its war.", "its", "RUS GOV")]
    [InlineData("Norwegian Foreign Minister Ine Eriksen Soreide left. The diplomat gave no reason.", "The diplomat", "NOR GOV")]
    [InlineData("Norwegian Foreign Minister Ine Eriksen Soreide left. The head of the ministry gave no reason.", "The head", "NOR GOV")]
    [InlineData("Norway rejected the offer. A diplomat was angry. The diplomat gave no reason.", "The diplomat", "--- GOV")]
    [InlineData("The press service of the Defence Ministry of Norway gave no reason.", "The press service of the Defence Ministry of Norway", "NOR GOV")]
    [InlineData("Austria closed the schools. Austria was silent. Spaniards were outraged by the policy of the authorities.", "the authorities", "ESP GOV")]
    [InlineData("Norway called on all States to act.", "all States", "no mention")]
    [InlineData("Peru has a new law. Peru is calm. Separatists want it gone.", "Separatists", "PER REB")]
    [InlineData("We, the G7 foreign ministers of Canada, France, and the United States of America, condemn the coup.", "the G7 foreign ministers of Canada, France, and the United States of America", "G7")]
    [InlineData("The statement was released by the foreign ministers of Peru and Chile. We condemn the attack.", "We", "PER GOV,CHL GOV")]
    [InlineData("Mike Pompeo met Chilean President Sebastián Piñera to discuss the threat by Iran. The two leaders praised Peru.", "The two leaders", "USA GOV,CHL GOV")]
    [InlineData("Mike Pompeo and Chilean President Sebastián Piñera praised Jordan for hosting Syrian refugees. The two leaders urged support.", "The two leaders", "USA GOV,CHL GOV")]
    [InlineData("Norway and Peru spoke of Syrian refugees. The two leaders urged support.", "The two leaders", "NOR GOV,PER GOV")]
    [InlineData("Mike Pompeo met Chilean President Sebastián Piñera. Mike Pompeo praised the army of Peru. They also discussed Iran.", "They", "USA GOV,CHL GOV")]
    [InlineData("Mike Pompeo met Chilean President Sebastián Piñera. Protesters in Peru were angry. They also burned cars.", "They", "PER CVL")]
    [InlineData("Mike Pompeo met Chilean President Sebastián Piñera. The leaders also discussed costs for Iran and its army.", "its", "IRN GOV")]
    [InlineData("Norway discussed the Maduro regime's support of Peru.", "Maduro", "VEN GOV")]
    [InlineData("Peru is calm. The militant organisation, the Islamic State of Iraq and the Levant, claimed the attack.", "The militant organisation, the Islamic State of Iraq and the Levant", "ISIL REB")]
    [InlineData("Norway condemned the coup. The junta is weak.", "The junta", "--- GOV")]
    [InlineData("Statement by the foreign minister of Chile on the attack by Peru\n\nWe urge calm.", "We", "CHL GOV")]
    [InlineData("President Sebastián Piñera Statement on Trade\n\nExports fell. I urge calm.", "I", "CHL GOV")]
    [InlineData("A memorandum\n\nExports fell. We urge calm.\n\nMike Pompeo\nSecretary of State", "We", "USA GOV")]
    [InlineData("A memorandum\n\nExports fell. We urge calm.\n\nMike Pompeo left Peru.", "We", "no mention")]
    [InlineData("Mike Pompeo met Chilean President Sebastián Piñera. Mike Pompeo condemned President Maduro's army. They agreed on costs.", "They", "USA GOV,CHL GOV")]
    [InlineData("Norway praised President Sebastián Piñera of Chile and his government.", "his", "CHL GOV")]
    [InlineData("Statement by the foreign ministers of Peru and Chile\n\nNorway and Bolivia are calm. Both sides want talks.", "Both sides", "PER GOV,CHL GOV")]
    [InlineData("Mike Pompeo and Chilean President Sebastián Piñera held talks. Norway and Peru are calm. The two leaders want peace.", "The two leaders", "USA GOV,CHL GOV")]
    [InlineData("Mike Pompeo met Chilean President Sebastián Piñera. Peru is calm. Peru is calm. Peru is calm. The two leaders discussed trade. Peru is calm. Peru is calm. Peru is calm. The two leaders want peace.", "The two leaders", "USA GOV,CHL GOV")]
    [InlineData("Norway supports the Helsinki Final Act.", "Helsinki", "no mention")]
    [InlineData("Assistant Secretary of State for Political-Military Affairs Anna Moller left. Assistant Secretary Moller was in Peru.", "Assistant Secretary Moller", "USA GOV")]
    [InlineData("Assistant Secretary of State for Political-Military Affairs Anna Moller left.", "Political-Military Affairs", "no mention")]
    [InlineData("In Peru, Mike Pompeo will meet with Deputy Foreign Minister Ola Moller.", "Deputy Foreign Minister Ola Moller", "PER GOV")]
    [InlineData("EEAS Secretary General Ola Moller of the European Union left. The Deputy Minister of Norway and Secretary General discussed trade.", "Secretary General", "EU")]
    [InlineData("Norway thanked Chile for its support of Peru.", "its", "CHL GOV")]
    [InlineData("Norway left. The international community goes on in its support of Peru.", "its", "no mention")]
    [InlineData("The European Community rejected the plan. France thanked the Commission.", "the Commission", "EU")]
    [InlineData("The European Community rejected the plan. A Commission spokesman called it unfair.", "A Commission spokesman", "EU")]
    [InlineData("Peru complained to the World Trade Organization. The council will hear Peru.", "The council", "WTO")]
    [InlineData("US Secretary of State Mike Pompeo left. Peru's delegate said his country would stay.", "his", "PER GOV")]
    [InlineData("Peru is calm. Peru is calm. He will meet the prime minister of Chile and other government officials.", "other government officials", "--- GOV")]
    [InlineData("Turkey's National Security Council met in Ankara.", "Turkey's National Security Council", "TUR GOV")]
    [InlineData("The French Foreign Office protested.", "The French Foreign Office", "FRA GOV")]
    [InlineData("Mike Pompeo condemned Nicolás Maduro for the attacks of his army.", "his", "VEN GOV")]
    [InlineData("We, the leaders of Norway, Peru, and Chile, condemn the war of Bolivia. We urge calm.", "We", "NOR GOV,PER GOV,CHL GOV")]
    [InlineData("Norwegian Prime Minister Erna Solberg met Chilean President Sebastián Piñera. She praised Chile.", "She", "NOR GOV")]
    [InlineData("Mike Pompeo left. Tony Moller met reporters. He spoke of his work.", "He", "no mention")]
    [InlineData("Mike Pompeo left. When he left Peru, Chilean President Sebastián Piñera praised him.", "him", "USA GOV")]
    [InlineData("Mike Pompeo left. When he spoke, Chilean President Sebastián Piñera was angry.", "he", "CHL GOV")]
    [InlineData("Mike Pompeo spoke. In her speech, Norwegian Prime Minister Erna Solberg praised Chile.", "her", "NOR GOV")]
    [InlineData("Mike Pompeo spoke. When he spoke, he was angry.", "he", "USA GOV")]
    [InlineData("Mike Pompeo spoke to Sebastián Piñera. Mike Pompeo praised him.", "him", "CHL GOV")]
    [InlineData("Norway thanked Chile for its support.", "its", "CHL GOV")]
    [InlineData("Norway assured Chile of its support.", "its", "NOR GOV")]
    [InlineData("Norway told Chile to withdraw its troops.", "its troops", "CHL MIL")]
    [InlineData("Norway called on Chile to withdraw its troops.", "its troops", "CHL MIL")]
    [InlineData("Norway promised Chile to withdraw its troops.", "its troops", "NOR MIL")]
    [InlineData("Norway welcomed Chile's decision to send its minister to the talks.", "its minister", "CHL GOV")]
    [InlineData("Norway supports Chile's sovereignty and its integrity.", "its", "CHL GOV")]
    [InlineData("Norway met Chile. The plan has lost its appeal.", "its", "no mention")]
    [InlineData("Norway met the rebels of Chile. The prices fell. They are still high.", "They", "no mention")]
    [InlineData("Norway praised Peru's and Chile's proposal.", "Peru's and Chile", "PER GOV,CHL GOV")]
    [InlineData("Peru is calm. Peru has a new law. They need a government.", "a government", "--- GOV")]
    [InlineData("Peru is calm. Peru has a new law. It takes strong leadership.", "strong leadership", "--- GOV")]
    [InlineData("Peru is calm. Peru has a new law. Parliament met.", "Parliament", "PER LEG")]
    [InlineData("The people of Chile are brave. Peru helps people.", "people", "--- CVL")]
    [InlineData("Peru is calm. Peru has a new law. Bruce Moller praised his team.", "his team", "--- GOV")]
    [InlineData("Norway and Peru left. Let the talks begin.", "Let", "no mention")]
    [InlineData("The market is in Mokha on the Red Sea.", "Red Sea", "no mention")]
    [InlineData("Chilean Foreign Minister Teodoro Ribera left. Peru is calm. Peru has a plan. Peru waits. The Prime Minister gave no reason.", "The Prime Minister", "PER GOV")]
    [InlineData("Norway met the Secretary of Justice.", "Justice", "no mention")]
    [InlineData("On July 14, we, the leaders of Norway, Peru and Chile, met in Oslo. The leaders discussed trade.", "The leaders", "NOR GOV,PER GOV,CHL GOV")]
    public void An_antecedent_gives_its_codes(string text, string mention, string codes)
    {
        var found = Resolver.Resolve(text, Parser.Parse(text), new DateOnly(2019, 12, 1)).Mentions.All.LastOrDefault(each => each.Span.Of(text) == mention);
        Assert.Equal(codes, found is null ? "no mention" : string.Join(",", found.Codes));
    }

    [Theory]
    [InlineData("President Sebastián Piñera Statement on Trade", "CHL GOV")]
    [InlineData("Statement by President Sebastián Piñera", "CHL GOV")]
    [InlineData("President Sebastián Piñera visits Peru", "no mention")]
    public void A_title_beside_the_text_says_whose_statement_it_is(string title, string codes)
    {
        const string Text = "Exports fell. I urge calm.";
        var found = Resolver.Resolve(Text, Parser.Parse(Text), new DateOnly(2019, 12, 1), new ActorContext { Title = title }).Mentions.All.LastOrDefault(each => each.Span.Of(Text) == "I");
        Assert.Equal(codes, found is null ? "no mention" : string.Join(",", found.Codes));
    }

    [Theory]
    [InlineData("Presidency of the Republic of Chile", "CHL GOV")]
    [InlineData("The White House", "USA GOV")]
    [InlineData("European Commission", "EU")]
    [InlineData("Norway Today", "no mention")]
    [InlineData("Reuters", "no mention")]
    public void An_office_that_publishes_a_text_in_the_first_person_issues_it(string publisher, string codes)
    {
        const string Text = "Exports fell. I urge calm.";
        var found = Resolver.Resolve(Text, Parser.Parse(Text), new DateOnly(2019, 12, 1), new ActorContext { Publisher = publisher }).Mentions.All.LastOrDefault(each => each.Span.Of(Text) == "I");
        Assert.Equal(codes, found is null ? "no mention" : string.Join(",", found.Codes));
    }

    [Theory]
    [InlineData("I spoke to Peru. Peru and Peru's friends know this. The President is ready.", "The President", "USA GOV")]
    [InlineData("I spoke to Chilean President Sebastián Piñera. The President thanked us.", "The President", "CHL GOV")]
    [InlineData("President Donald Trump spoke to Chilean President Sebastián Piñera. The President thanked him.", "The President", "USA GOV")]
    [InlineData("I spoke to Peru. Peru has a plan. The Prime Minister is ready.", "The Prime Minister", "PER GOV")]
    [InlineData("We spoke to Peru. Our troops are ready.", "Our troops", "USA MIL")]
    [InlineData("We spoke to Peru. Our allies are ready.", "Our allies", "no mention")]
    [InlineData("SECRETARY POMPEO: Thank you.\n\nPRESIDENT PIÑERA: Welcome. We are glad.", "We", "CHL GOV")]
    [InlineData("SECRETARY POMPEO: Thank you.\n\nQUESTION: What shall we do?", "we", "no mention")]
    [InlineData("SECRETARY POMPEO: Thank you.\n\nMR. MOLLER: We are glad.", "We", "USA GOV")]
    [InlineData("SECRETARY POMPEO: Good morning.\n\nPRESIDENT PIÑERA: I am grateful to you for this.", "you", "USA GOV")]
    [InlineData("SECRETARY POMPEO: Good morning. I value your support.\n\nPRESIDENT PIÑERA: It is mutual.", "your", "CHL GOV")]
    [InlineData("SECRETARY POMPEO: Good morning.\n\nQUESTION: Why now?\n\nPRESIDENT PIÑERA: I thank you for asking.", "you", "no mention")]
    public void A_statement_speaks_for_its_issuer(string text, string mention, string codes)
    {
        text = "Mike Pompeo, Secretary of State\n\n" + text;
        var found = Resolver.Resolve(text, Parser.Parse(text), new DateOnly(2019, 12, 1)).Mentions.All.LastOrDefault(each => each.Span.Of(text) == mention);
        Assert.Equal(codes, found is null ? "no mention" : string.Join(",", found.Codes));
    }

    [Theory]
    [InlineData("Peru went to the International Court of Justice. The Court agreed.", "The Court", "ICJ")]
    [InlineData("The European Medicines Agency met on Monday. Tests went on.", "The European Medicines Agency", "EU")]
    public void Bodies_keep_their_name(string text, string mention, string head) =>
        Assert.Equal(head, Resolver.Resolve(text, Parser.Parse(text), new DateOnly(2022, 3, 1)).Mentions.All.LastOrDefault(each => each.Span.Of(text) == mention)?.Codes[0].Head);

    [Fact]
    public void First_person_means_the_speaker_that_the_caller_knows()
    {
        const string Text = "Norway left. We are ready.";
        var sentences = Parser.Parse(Text);
        var mentions = Resolver.Resolve(Text, sentences).Mentions;
        var speaker = mentions.All[0];
        var all = FirstPerson.Resolve(mentions, sentences, (_, _) => speaker).All;
        Assert.Equal("NOR GOV", all.Single(mention => mention.Span.Of(Text) == "We").Codes[0].ToString());
    }

    [Fact]
    public void Members_that_only_say_whose_organisation_it_is_are_no_actors_of_their_own()
    {
        const string Text = "The G7 foreign ministers of Canada, France and Italy condemned the coup.";
        Assert.DoesNotContain(Resolver.Resolve(Text, Parser.Parse(Text)).Mentions.All, mention => mention.Span.Of(Text) is "Canada" or "France" or "Italy");
    }

    // What is called, welcomed or denied is what was said or done, and no state is the object of its own officer.
    [Theory]
    [InlineData("Peru left the pact. Chile called it a mistake.")]
    [InlineData("Peru left the pact. Chile welcomed it.")]
    [InlineData("Chile met Peru. Chile's President Sebastián Piñera blamed it.")]
    public void It_that_stands_for_a_matter_means_nobody(string text) =>
        Assert.DoesNotContain(Resolver.Resolve(text, Parser.Parse(text), new DateOnly(2020, 1, 28)).Mentions.All, mention => mention.Span.Of(text) == "it" && mention.Codes[0].Head == (text.Contains("blamed", StringComparison.Ordinal) ? "CHL" : "PER"));

    [Fact]
    public void A_place_that_is_somebodys_surname_is_no_state() =>
        Assert.Empty(Resolver.Resolve("Michael Jordan scored 30 points. Jordan was tired.", Parser.Parse("Michael Jordan scored 30 points. Jordan was tired."), new DateOnly(1996, 6, 1)).Mentions.All);

    [Fact]
    public void Camps_are_no_government() => Assert.DoesNotContain(Resolver.Resolve("Missiles hit camps in Oman.", Parser.Parse("Missiles hit camps in Oman."), new DateOnly(1998, 8, 20)).Mentions.All, mention => mention.Rule.StartsWith("role/", StringComparison.Ordinal) && mention.Codes[0].Head == "OMN");

    [Fact]
    public void It_that_stands_for_a_clause_means_nobody()
    {
        const string Text = "Norway rejected the offer. It was agreed that talks would go on.";
        Assert.DoesNotContain(Resolver.Resolve(Text, Parser.Parse(Text)).Mentions.All, mention => mention.Span.Of(Text) == "It");
    }
}
