namespace Demarche.Tests.Moves;

/// <summary>Roles that a sentence leaves open and the passage tells.</summary>
public sealed class PassageRoleTests
{
    static readonly Lazy<Coder> Shared = new(() => Coder.Load());

    [Theory]
    // The subject of the sentence before goes on.
    [InlineData("Macron said the tariffs hurt Italy. But said: \"France expects progress on trade.\"", "State", "FRA", null)]
    // "They" in somebody's own words are others.
    [InlineData("Kenya's police left the square. \"They shot at children,\" the minister of Uganda said.", "Assault", "KEN", null)]
    // Whom somebody accuses whom he has arrested is whom he arrested; a court has power over its own people.
    [InlineData("Turkish police arrested two Greek sailors, accusing them of spying.", "Accuse", "TUR", "GRC")]
    [InlineData("A court in Minsk jailed the reporter.", "Coerce", "BLR", "BLR")]
    // A document's author is who put it forward.
    [InlineData("Norway proposed a resolution on Libya. The resolution urged Turkey to leave.", "Request", "NOR", "TUR")]
    // Where somebody is posted does not make him that state's.
    [InlineData("A Lisbon-based representative of the Polisario Front denied the charge.", "Deny", "POL-F", null)]
    // The rebels of one state are all that the dispatch tells of; those of another people are others.
    [InlineData("UNITA fought Angolan troops on Monday. Guerrillas attacked a bridge.", "Assault", "AGO", null)]
    // Names in apposition to a plural stand for it.
    [InlineData("An accord was signed by three powers -- Chile, Peru and Bolivia -- on Monday.", "Sign", "BOL, CHL, PER", null)]
    // A visitor meets those of the country that he visits.
    [InlineData("Prime Minister Tusk of Poland, on a visit to Chile, met the country's foreign minister.", "Meet", "CHL, POL", null)]
    // The verb of a headline that the tagger takes for a noun.
    [InlineData("LIBYA BOMBS CHADIAN OASIS\n\nNDJAMENA, Aug 28 - There was no comment from the ministry on Friday.", "Assault", "LBY", "TCD")]
    // Members of a body act for it, and "they" with them.
    [InlineData("NATO criticised Russia on Monday. The ministers said they were disturbed by the moves of Belarus.", "Criticize", "NATO", "BLR")]
    // Who last did it did it, where a passive names no agent.
    [InlineData("Israel bombed a Syrian base on Monday. A second base was destroyed.", "Assault", "ISR", null)]
    // A measure without agent is taken by the state in which it holds.
    [InlineData("The Muslim Brotherhood is banned in Egypt.", "Coerce", "EGY", null)]
    // Those who met agreed.
    [InlineData("Egypt and Ethiopia held talks in Cairo. No agreement was reached.", "Accept", "EGY, ETH", null)]
    // A plural that refers back to one of those who met means them all.
    [InlineData("Political advisers of Egypt and Ethiopia held talks in Cairo. The advisers have agreed to meet in Rome in two weeks.", "Schedule", "EGY, ETH", null)]
    // Who discusses something after a meeting discussed it with those whom he met; a state behind talks belongs to the topic.
    [InlineData("The Chilean president spoke with Peruvian Foreign Minister Ana Rojas. Participants discussed the dam.", "Meet", "CHL, PER", null)]
    [InlineData("Macron held talks with Draghi. Macron discussed the engagements with Iran.", "Meet", "FRA, ITA", null)]
    [InlineData("Norway offered to mediate while Russia bombed Kharkiv.", "Assault", "RUS", "UKR")]
    // In news of one state its police arrest and its prosecutors charge; not where several states are spoken of.
    [InlineData("The Peruvian president of Peru spoke in Lima, Peru. A Peruvian minister left Peru. Ten people were arrested.", "Coerce", "PER", null)]
    [InlineData("The Peruvian president of Peru spoke in Lima, Peru. A Peruvian minister left Peru. Prosecutors accused a driver of rigging the elections.", "Accuse", "PER", null)]
    // Who welcomes a ceasefire welcomes theirs who agreed on it, however long ago it was told.
    [InlineData("Kenya and Uganda agreed a new ceasefire on Monday. It rained. It snowed. It rained. It snowed. It rained. It snowed. Chad welcomed the ceasefire.", "Support", "TCD", "KEN, UGA")]
    // "Both sides" are not who is in contact with them.
    [InlineData("Kenya and Uganda agreed a ceasefire on Monday. Chad urged both sides to free the prisoners.", "Request", "TCD", "KEN, UGA")]
    // Those two of whom the same sentence tells agreed; a president needs no name for it.
    [InlineData("The Kyrgyz president spoke by telephone with his Tajik counterpart on Friday, and the two agreed to meet in Rome in May.", "Schedule", "KGZ, TJK", null)]
    // What explains a place performs nothing, and who tells of force did not use it.
    [InlineData("An air strike on a camp in Garian, south of the Libyan capital Tripoli, killed ten people, the United Nations said.", "Assault", "---", null)]
    // What is said to somebody is its speaker's.
    [InlineData("The minister of Chile said to Peru: \"Today I am asking you to free the hostages.\"", "Request", "CHL", null)]
    // Quoted words behind the object say what it is called, on whatever the tree hangs them; so does an adjective behind "as".
    [InlineData("The ministry of Chad called Sudanese claims about its soldiers \"unfounded and unproven\".", "Deny", "TCD", "SDN")]
    [InlineData("The minister of Norway described the raid by Chad as a \"criminal attack\".", "Criticize", "NOR", "TCD")]
    // Who tells that he used no force denies it; an international court finds as a court of a state does.
    [InlineData("Iran said its forces had not attacked the ship.", "Deny", "IRN", null)]
    [InlineData("The European Court of Human Rights ruled that the conviction by Chad was arbitrary.", "Accuse", "ECHR", "TCD")]
    // What the calendar holds is told in the present tense; what will be done at a meeting is as far ahead as the meeting.
    [InlineData("French President Macron arrives in Oslo on Sunday for talks.", "Schedule", "FRA, NOR", null)]
    [InlineData("The minister will co-chair the first meeting between Chile and Peru.", "Schedule", "CHL, PER", null)]
    [InlineData("The minister spoke in Lima. The talks between Chad and Libya resume on Sunday in Rome.", "Schedule", "LBY, TCD", null)]
    // A treaty is signed by one side at a time.
    [InlineData("The signing by Norway of the charter pleased its king.", "Sign", "NOR", null)]
    // Who says in his own person that he wants to thank thanks.
    [InlineData("\"I want to thank Turkey for its help and commend its minister,\" Blinken said.", "Support", "USA", "TUR")]
    // The second act of force under one verb of saying is reported like the first; who is only named in a clause that describes somebody is not hit; a name behind "one of these groups" is that one's.
    [InlineData("TASS said Chad had seized two boats of Libya and shelled a port.", "Assault", "TCD", null)]
    [InlineData("The president of Norway declared a national emergency to deal with the flood that hit the bridges of Chad.", "Coerce", "NOR", "")]
    [InlineData("Norway detained two sailors, who had confessed to spying for Peru.", "Coerce", "NOR", "")]
    [InlineData("One of these groups, the Free Syrian Army, opposed the withdrawal of Turkey.", "Criticize", "SYR", "TUR")]
    // A span of time beside whom it is given, a bare answer.
    [InlineData("Norway gave Chad 48 hours to hand over the gunman.", "Demand", "NOR", "TCD")]
    [InlineData("Norway said yes to the plan of Chad.", "Accept", "NOR", "TCD")]
    [InlineData("UNITA spoke in Lisbon. The guerrillas shelled a convoy.", "Assault", "AGO", null)]
    // A right time asks somebody.
    [InlineData("It is time for Chad to accept the offer, the minister of Niger said.", "Request", "NER", "TCD")]
    [InlineData("\"It is time now for Chad, and not only for Chad, to guard the border,\" Macron said.", "Request", "FRA", "TCD")]
    // Who stands in solidarity does so with whom the words name, not with whom he tells it.
    [InlineData("Macron told Israel that Canada stands in solidarity with the government of Ukraine.", "Support", "CAN", "UKR")]
    // Troops that are ordered somewhere are deployed.
    [InlineData("Chad has ordered troops to deploy into the border region.", "Mobilize", "TCD", null)]
    // The tree hangs the subject of "due in" on the place; a state sends an envoy to an organisation; a closure is what was closed.
    [InlineData("The Norwegian airline accused Chad. It rejected the offer of Chad.", "Reject", "NOR", "TCD")]
    [InlineData("Erdogan is due in Moscow on Friday.", "Schedule", "RUS, TUR", null)]
    [InlineData("Iran's U.N. envoy condemned the raid by Iraq.", "Criticize", "IRN", "IRQ")]
    [InlineData("Britain closed the Iranian embassy. Iran called the closure illegal.", "Criticize", "IRN", "GBR")]
    // Officers of those who were spoken of act for them; a statement that opens with what a state does speaks for that state.
    [InlineData("Azerbaijan and Armenia fought on Monday. The leaders of both countries met in Brussels.", "Meet", "ARM, AZE", null)]
    [InlineData("Statement by the Spokesperson on Sudan\n\nThe United States condemns the coup in Sudan.\n\nWe commend Kenya for its help.", "Support", "USA", "KEN")]
    // Who is moved to act answers who moved him; "whose" is the noun's before it; a relative pronoun behind a denied name is not that one's.
    [InlineData("Norway's criticism of Chad prompted Chad to expel the envoy of Norway.", "Sanction", "TCD", "NOR")]
    [InlineData("Norway criticised China, prompting Beijing to recall its envoy.", "Sanction", "CHN", "NOR")]
    [InlineData("Lithuania opened an office in Taipei, prompting Beijing to recall its envoy.", "Sanction", "CHN", "LTU")]
    [InlineData("Canada, whose prime minister had blamed India, expelled an envoy.", "Accuse", "CAN", "IND")]
    // An announcement states what is said with it; officials who say something beside their state's act are its own.
    [InlineData("Poland's announcement that it would build a wall on the border with Belarus was noted.", "State", "POL", "BLR")]
    [InlineData("Germany banned the airline of Iran, with officials saying the step was for security reasons.", "State", "DEU", null)]
    // The tree hangs the words on what is named by them.
    [InlineData("Norway considers the trial of the dissident in Belarus a travesty.", "Criticize", "NOR", "BLR")]
    // Work together that is to come is promised; malware is deployed against computers.
    [InlineData("Norway will continue to work with Chad on the dam.", "Promise", "NOR, TCD", null)]
    [InlineData("Cooperation between Chile and Peru on the dam was strengthened, a visiting officer said.", "Cooperate", "CHL, PER", null)]
    [InlineData("Russia deployed destructive malware on Norwegian networks.", "Coerce", "RUS", null)]
    // What is signed or joined signs nothing.
    [InlineData("Chile and Peru signed the African Union agreement.", "Sign", "CHL, PER", null)]
    // People who are asked are not those with whom they trade.
    [InlineData("Norway encouraged people to stop trading with Iran.", "Request", "NOR", "")]
    [InlineData("Norway encouraged Sudanese activists to stop trading with Chad.", "Request", "NOR", "SDN")]
    // What is looked forward to is the news.
    [InlineData("The minister of Peru looked forward to welcoming the president of Chile.", "Schedule", "CHL, PER", null)]
    // Who denies a claim tells that it was made.
    [InlineData("Chad dismissed the claim from Niger as groundless.", "Accuse", "NER", "TCD")]
    // An apposition between commas stands for its name.
    [InlineData("On Monday, Abu Mazhar, a spokesman for Hezbollah, blamed Israel for the blast.", "Accuse", "HEZ", "ISR")]
    // Who suffers what is condemned, opposes what is praised or only stands in a clause that describes it is not addressed.
    [InlineData("Macron condemned the attack on Peru.", "Criticize", "FRA", "")]
    [InlineData("Macron condemned the detention of Norwegians.", "Criticize", "FRA", "")]
    [InlineData("Norway welcomed the unity of allies in response to Russia's aggression.", "Support", "NOR", "")]
    [InlineData("Norway praised the help of volunteers since Russia's invasion.", "Support", "NOR", "")]
    [InlineData("Macron stands with the community of nations that help Ukraine.", "Support", "FRA", "")]
    [InlineData("Macron stands with his partners in calling on Chad to free the crew.", "Support", "FRA", "")]
    // Both whose act it was are addressed; who performs with others is not.
    [InlineData("Norway welcomed the steps taken by Peru and Chile.", "Support", "NOR", "CHL, PER")]
    [InlineData("Macron affirmed the alliance between France and Germany.", "Support", "FRA", "DEU")]
    // A description behind a comma tells whose the bank is.
    [InlineData("Norway is sanctioning Harbour Bank, a Belarusian bank.", "Sanction", "NOR", "BLR")]
    // What a meeting is for is said to those who were met; whom somebody met is not whom he blames next.
    [InlineData("Blinken spoke with the foreign minister of Peru to express appreciation for the partnership.", "Support", "USA", "PER")]
    [InlineData("Blinken spoke with the foreign minister of Peru to discuss trade and to condemn the coups.", "Criticize", "USA", "")]
    [InlineData("Macron met the president of Peru. He condemned the coups.", "Criticize", "FRA", "")]
    [InlineData("Macron spoke by phone with counterparts from the region.", "Meet", "---, FRA", null)]
    // "Each of these tests" are those told of; who made the rules that they broke is not addressed.
    [InlineData("North Korea conducted missile tests. Each of these tests violated resolutions of the United Nations, Macron said.", "Accuse", "FRA", "PRK")]
    // Those whom a traveller meets are of the state that he visits; authorities are those of the state just spoken of.
    [InlineData("Blinken will travel to Chile. He will meet with students.", "Schedule", "CHL, USA", null)]
    [InlineData("Blinken met the president of Chad. He urged authorities to free the activists.", "Request", "USA", "TCD")]
    // Whose attacks must stop must stop them; a sentence against somebody is not blamed on him.
    [InlineData("The attacks by Russia on Kyiv must stop, Macron said.", "Demand", "FRA", "RUS")]
    [InlineData("Macron condemned the sentence imposed against Juan Perez, a Chilean citizen.", "Criticize", "FRA", "")]
    // A comma behind a relative clause closes it; one person has no plural verb, whatever the tagger says.
    [InlineData("Macron noted the raids, which show little regard for life, and deplored the silence of Chad.", "Criticize", "FRA", "TCD")]
    [InlineData("Macron will meet with the head of the council, host a discussion with experts, and visit Chile.", "Schedule", "CHL, FRA", null)]
    // The tagger takes the first word of an office for a preposition and a participle before its noun for a gerund.
    [InlineData("Under Secretary of State for Security, Democracy, and Human Rights Anna Moller visited Chile on March 23.", "Meet", "CHL, USA", null)]
    [InlineData("Norway imposed blocking sanctions on the Belarusian Steel Fund.", "Sanction", "NOR", "BLR")]
    // Headlines drop the copula and "and"; a noun with subject and object is their verb; the whole of a headline may be what its subject will do.
    [InlineData("MALTA, GREECE BREAK RELATIONS OVER ROW\n\nROME, Jan 27 - It rained.", "Sanction", "GRC, MLT", null)]
    [InlineData("Protesters storm parliament in Georgia\n\nMonday, March 2, 2020\n\nIt rained.", "Protest", "GEO", "GEO")]
    [InlineData("Norway, Chile exchange prisoners\n\nMonday, March 2, 2020\n\nIt rained.", "Cooperate", "CHL, NOR", null)]
    [InlineData("Somali journalist shot dead in Mogadishu\n\nMonday, March 2, 2020\n\nIt rained.", "Assault", "---", "SOM")]
    [InlineData("U.S., CUBANS AGREE IN PRINCIPLE ON FISHING\n\nROME, Jan 27 - It rained.", "Accept", "CUB, USA", null)]
    [InlineData("HONDURAS TO DISCUSS BORDER WITH NICARAGUA\n\nROME, Jan 27 - It rained.", "Schedule", "HND, NIC", null)]
    [InlineData("U.S., CANADA CLOSE TO TRADE DEAL, ENVOY SAYS\n\nROME, Jan 27 - It rained.", "Accept", "CAN, USA", null)]
    [InlineData("CHAD WILL KEEP ITS MISSILES ON BORDER, MINISTER SAYS\n\nROME, Jan 27 - It rained.", "State", "TCD", null)]
    [InlineData("MALTA ASKED TO EXPLAIN BORDER RAID, GREECE SAYS\n\nROME, Jan 27 - It rained.", "State", "GRC", null)]
    // A second name is joined to the first, whatever word of it the tree hangs it on; two surnames with a hyphen are two persons.
    [InlineData("Secretary of State Blinken and Foreign Minister Rau, ending two days of talks, also signed an accord on gas.", "Sign", "POL, USA", null)]
    [InlineData("The position was known from the earlier Biden-Putin summit.", "Meet", "RUS, USA", null)]
    [InlineData("The president of Chile agreed with the president of Peru on the dam at their meeting in Lima.", "Meet", "CHL, PER", null)]
    [InlineData("Blinken spoke of a possible summit between Chile and Peru.", "Schedule", "CHL, PER", null)]
    // Whoever is called our friend is not ourselves; who acts is no "it" of his own clause.
    [InlineData("\"Our Norwegian friends have to do more,\" Macron said.", "Demand", "FRA", "NOR")]
    [InlineData("Germany advocated tariffs against Chad. Hungary spoke against it.", "Criticize", "HUN", "DEU")]
    // What is felt is the predicate's own word, what it is about the object; a bill is his who passed it.
    [InlineData("North Korea tested a missile. Japan expressed regret at the test.", "Criticize", "JPN", "PRK")]
    [InlineData("The parliament of Chile passed a bill on copper. Peru came out against the bill.", "Criticize", "PER", "CHL")]
    // Whom everybody is warned of is nobody; an attack that is deplored has been; a round of talks is ahead with its chairman.
    [InlineData("Chad shelled a base of Niger. The minister of Chad warned neighbouring states to stay out.", "Warn", "TCD", "")]
    [InlineData("Niger shelled a base of Chad. Libya said its troops would raid a town of Egypt. Togo deplored the attack.", "Criticize", "TGO", "NER")]
    [InlineData("The mediator of the United Nations will chair a new round of talks between Chile and Peru.", "Schedule", "CHL, PER", null)]
    [InlineData("S. African troops attacked a base in Zambia.", "Assault", "ZAF", null)]
    // A subject behind "but" is no second object; a state's name before the noun tells against whom a measure is; a noun in a headline may be the verb behind what looks like a name.
    [InlineData("Chad put forward a resolution. Niger welcomed the resolution but Libya, which boycotted the meeting, called it unjust.", "Criticize", "LBY", null)]
    [InlineData("Peru and Chile, both permanent members, have voiced reservations about the tariffs of Bolivia.", "Criticize", "CHL, PER", "BOL")]
    [InlineData("SECURITY COUNCIL ORDERS GULF WAR CEASEFIRE\n\nROME, Jan 27 - It rained.", "Concede", "UN", null)]
    // What an act hits is theirs who speak of it; a crew is that of its boats; revenge is vowed by whom the raid hit; many are some of those named last; a town is nobody's side.
    [InlineData("Iran called the Danish attack on its platforms an escalation.", "Assault", "DNK", "IRN")]
    [InlineData("IRAN LEADER VOWS REVENGE ON U.S. RAID\n\nROME, Jan 27 - It rained.", "Assault", "USA", "IRN")]
    [InlineData("Chad said on Sunday that Niger had seized seven Togolese boats and arrested their crew, who confessed to spying for Mali.", "Coerce", "NER", "TGO")]
    [InlineData("While Democrats and Republicans praised the raid, many voiced fears about the involvement of Chile.", "Criticize", "USA", "CHL")]
    [InlineData("Iraq insisted on a formal ceasefire, Guterres told reporters on his return to New York.", "Demand", "IRQ", "")]
    // Who wins no promises wins none from those whom he met.
    [InlineData("The minister of Chile met the president of Peru in Lima. The Chilean minister said that he had won no promises.", "Concede", "PER", "CHL")]
    // Both sides are the two named in one breath.
    [InlineData("Iran and Iraq fought over a border near Jordan. Norway appealed to both sides to show restraint.", "Request", "NOR", "IRN, IRQ")]
    // "The move" is his whose act it was.
    [InlineData("Turkey closed its border with Syria. Greece condemned the move.", "Criticize", "GRC", "TUR")]
    // "It" that speaks of its own plans is the speaker.
    [InlineData("The United States said it will not allow Iran to close the strait.", "Threaten", "USA", "IRN")]
    // A statement is directed at the only other party that its words name.
    [InlineData("Macron said the tariffs answered the quotas of Italy.", "State", "FRA", "ITA")]
    // Whose statement somebody reports has made it.
    [InlineData("Officials in Chile said Macron told Italy that the tariffs were legal.", "State", "FRA", "ITA")]
    // What is written is for whom it is sent to.
    [InlineData("Germany sent a message to Syria asking for its help.", "Request", "DEU", "SYR")]
    [InlineData("Iraq sent a letter to Norway apologising for the attack.", "Concede", "IRQ", "NOR")]
    // An agency is told for its readers.
    [InlineData("Macron told Reuters that the tariffs were legal.", "State", "FRA", "")]
    // What is said of both sides is said to neither.
    [InlineData("Macron said the tariffs of Italy and Spain were discussed often.", "State", "FRA", "")]
    // What somebody is praised or blamed for is his own doing.
    [InlineData("France condemned Russia for bombing Kyiv.", "Assault", "RUS", "UKR")]
    [InlineData("Germany thanked Poland for its role, including sheltering refugees from Belarus.", "Aid", "POL", "BLR")]
    // The second of two who meet hangs on the name of the first.
    [InlineData("Secretary of State Antony Blinken and European Council President Charles Michel met in Oslo.", "Meet", "EU, USA", null)]
    // Whom somebody turned to in another, longer sentence.
    [InlineData("After a week of talks on gas, oil and grain in the capital of Norway, Turkey criticised Egypt. It threatened protesters.", "Threaten", "TUR", "EGY")]
    // Whom somebody praised is not whom he blames next.
    [InlineData("Poland backs Norway. Poland regretted the losses.", "Criticize", "POL", "")]
    // The tree cuts the title of the second from his name.
    [InlineData("Korean Vice Minister Cho Hyundong, U.S. Deputy Secretary of State Wendy Sherman, and Japanese Vice Minister Mori Takeo met in Oslo.", "Meet", "JPN, KOR, USA", null)]
    // Who replies was asked.
    [InlineData("Egypt criticised Ethiopia's response to its proposal on the dam.", "Propose", "EGY", "ETH")]
    [InlineData("Norway was disappointed by the Swedish and Danish response to its demands on Finland.", "Demand", "NOR", "DNK, SWE")]
    [InlineData("Chile gave an answer to Peru's request.", "Request", "PER", "CHL")]
    // Whom the thing supported is to hit is not supported.
    [InlineData("Norway supports efforts to hold Iran accountable.", "Support", "NOR", "")]
    [InlineData("Germany backs the tough line against Iran.", "Support", "DEU", "")]
    // Citizens turn to somebody else than their state did.
    [InlineData("Norway criticised Cuba over the arrests. Citizens in Cuba demanded change.", "Demand", "CUB", "")]
    // Translations of impersonal clauses name who acts by the seat alone.
    [InlineData("In the Kremlin, the accusations of Norway were called groundless.", "Deny", "RUS", "NOR")]
    [InlineData("In Oslo, two Russian diplomats were declared persona non grata.", "Sanction", "NOR", "RUS")]
    [InlineData("In Kyiv, it was decided to expel two diplomats of Chad.", "Sanction", "UKR", "TCD")]
    [InlineData("Two Turkish drones were tested in Azerbaijan.", "Mobilize", "TUR", null)]
    [InlineData("A new missile was tested in Norway.", "Mobilize", "NOR", "")]
    [InlineData("In Kyiv, they called the statement of Belarus a provocation.", "Criticize", "UKR", "BLR")]
    // Those whose intent, attempt or decision it is do what stands in the infinitive.
    [InlineData("The decision to expel two diplomats was made by the authorities of Norway.", "Sanction", "NOR", null)]
    // A state spoken of is meant by its kind.
    [InlineData("Iran rejected the offer of Norway. The republic condemned the tariffs of Canada.", "Criticize", "IRN", "CAN")]
    [InlineData("Serbia praised the Russian plan, the country's minister of trade thanked Moscow.", "Support", "SRB", "RUS")]
    // People march where the protest goes on, and their authorities are their own.
    [InlineData("Spain is calm. Spain was silent. More than a thousand demonstrators protested in Luxembourg.", "Protest", "LUX", "")]
    [InlineData("In Peru, protesters blocked a road. Spain is calm. Spain was silent.", "Protest", "PER", null)]
    // Two names before one noun are two sides; a name tells whose the title is.
    [InlineData("The U.S. and NATO allies condemned the attack.", "Criticize", "NATO, USA", null)]
    [InlineData("The Prime Minister of the Jewish state Naftali Bennett condemned Chad.", "Criticize", "ISR", "TCD")]
    // Nobody sides with himself.
    [InlineData("Macron pronounced himself in favour of tariffs on wine from Chile.", "Support", "FRA", "")]
    // What goes on beside a promise is told.
    [InlineData("Norway pledged help to Niger as Chad shelled the town.", "Assault", "TCD", null)]
    // A verdict behind the object, whatever the tree makes of it.
    [InlineData("Norway judged the attitude of Chad unacceptable.", "Criticize", "NOR", "TCD")]
    // A relative clause parts whom somebody obliges from what he is to do.
    [InlineData("The government of Brazil obliged tourists who are not vaccinated to observe a quarantine.", "Demand", "BRA", null)]
    // Whoever rejects an offer was offered it.
    [InlineData("Ethiopia rejected Egypt's offer.", "Propose", "EGY", "ETH")]
    // Coordinated clauses of one saying: one is a move of its own, the other what was stated.
    [InlineData("Macron said the new tariffs on wine violated the treaty and that French wine exports were falling.", "State", "FRA", null)]
    // Those who live where a protest goes on march.
    [InlineData("Protests continued in Baghdad on Monday.", "Protest", "IRQ", null)]
    // A row of participles is one passive.
    [InlineData("Those who were arrested, beaten or tortured by Belarus are free.", "Assault", "BLR", null)]
    // Coordinated acts of one performer are done to one.
    [InlineData("Iran seized Kuwaiti boats and detained the crew.", "Coerce", "IRN", "KWT")]
    // Who is asked in the same breath is offered it.
    [InlineData("Norway said that the door remains open and urged Iran to return to the talks.", "Propose", "NOR", "IRN")]
    // Who welcomes an offer had it put to him.
    [InlineData("Norway welcomed Iran's offer.", "Propose", "IRN", "NOR")]
    // An appeal to everybody asks nobody in particular.
    [InlineData("Norway called on the international community to hold Iran accountable.", "Request", "NOR", "")]
    // What was hit is its owner's.
    [InlineData("Oil facilities belonging to Saudi Arabia were hit by rockets.", "Assault", "---", "SAU")]
    // "The move" is something done, no appeal.
    [InlineData("Turkey closed its border with Syria. Italy urged calm. Greece condemned the move.", "Criticize", "GRC", "TUR")]
    // Roles beside known sides add nobody.
    [InlineData("Macron met Draghi, opposition representatives and other officials.", "Meet", "FRA, ITA", null)]
    // A place before the comma is no member of a list.
    [InlineData("Speaking in Saudi Arabia, U.S. officials condemned Iran.", "Criticize", "USA", "IRN")]
    // Who owns the weapon used it, wherever the adjective hangs; its noun tells the act no second time.
    [InlineData("Two farmers from Chad were killed in Libyan tank shelling.", "Assault", "LBY", "TCD")]
    // Who fired the weapon did it; the make of the plane is nobody's side.
    [InlineData("A Malaysia Airlines Boeing 737 was blown up by a rocket fired by Yemeni rebels.", "Assault", "YEM", "MYS")]
    // What there is, is the news.
    [InlineData("There were six Kenyan soldiers killed in Chad.", "Assault", "---", "KEN")]
    // A state's government and its opposition are two sides.
    [InlineData("The government of Chad held talks with opposition leaders from Chad.", "Meet", "TCD, TCD", null)]
    // A parliament's name that many states have is its owner's.
    [InlineData("The Philippine Senate condemned Peru.", "Criticize", "PHL", "PER")]
    // The day behind a name is no part of it; exiled dissidents are dissidents.
    [InlineData("The envoy of Chad met with French President Emmanuel Macron Tuesday to discuss the war.", "Meet", "FRA, TCD", null)]
    [InlineData("Norway met exiled dissidents from army-ruled Chad.", "Meet", "NOR, TCD", null)]
    // Who travels to a gathering visits the state of the place.
    [InlineData("The president of Chile attended the funeral in Peru.", "Meet", "CHL, PER", null)]
    // Whom pressure comes from asks.
    [InlineData("Chile faces pressure from Peru to open the border.", "Request", "PER", "CHL")]
    // An intention to use force is force to come; somebody else's is asked for.
    [InlineData("Peru wants to attack Chile.", "Assault", "PER", "CHL")]
    [InlineData("Peru wants Chile to attack Bolivia.", "Request", "PER", "CHL")]
    // A ban inside one's own state is coercion, one on another state a sanction (manual, rule 6).
    [InlineData("The United States bans new investment in Russia.", "Sanction", "USA", "RUS")]
    [InlineData("Turkey banned the newspaper.", "Coerce", "TUR", null)]
    // Whom the allies stand against is not whom they are thanked by.
    [InlineData("Norway commends the support of its allies in the face of Russia's threats.", "Support", "NOR", "")]
    // Who denies a charge tells that it was made.
    [InlineData("Kuwait rejected the Iranian spy charges.", "Accuse", "IRN", "KWT")]
    // Who is named in the main clause was not hit in a clause beside it.
    [InlineData("As the army of Chad killed protesters, the United States imposed sanctions on Chad.", "Assault", "TCD", "TCD")]
    // Who is named in what describes the receivers receives nothing.
    [InlineData("Norway announced aid for those in Mali who fled the invasion by Chad.", "Aid", "NOR", "MLI")]
    // Who rejects charges had them made against him.
    [InlineData("Kenya rejected accusations by Chad. Kenya rejected allegations that the boats were armed.", "Deny", "KEN", "TCD")]
    // The place behind a row of participles is that of each.
    [InlineData("Many reporters were arrested or expelled in Belarus.", "Coerce", "BLR", null)]
    // The phrase with its name stands before whose it is.
    [InlineData("Macron will meet his counterpart Italian President Sergio Mattarella in Rome.", "Schedule", "FRA, ITA", null)]
    // The phrase behind an object may be the verb's.
    [InlineData("Norway has provided the army of Chad with vehicles and weapons.", "Aid", "NOR", "TCD")]
    [InlineData("Norway traced the attack to Chinese hackers.", "Accuse", "NOR", "CHN")]
    // Told by the outlet, who is responsible for killings killed; told by somebody, he accuses.
    [InlineData("Boko Haram is responsible for mass killings and rapes in Chad.", "Assault", "BH", null)]
    [InlineData("Norway said that Boko Haram is responsible for mass killings.", "Accuse", "NOR", "BH")]
    // The bare participle of a headline is passive.
    [InlineData("Russian opposition leader poisoned\n\nNorway condemned Russia on Monday.", "Assault", "---", "RUS")]
    // A row of nouns has one owner.
    [InlineData("Norway praised Kenya's response and mediation.", "Mediate", "KEN", null)]
    // An owned offer has been made, whatever becomes of it.
    [InlineData("Oman did not say whether it would accept Iran's offer of talks.", "Propose", "IRN", null)]
    // Who helped stands behind "with the help of"; a coup is that of the state where it was.
    [InlineData("The rebels took the town with the help of Rwanda.", "Aid", "RWA", null)]
    [InlineData("Norway condemned the military coup in Guinea.", "Coerce", "GIN", null)]
    // A subject that the tree hung on the verb of saying is the predicate's; what is called nonsense is denied.
    [InlineData("Duda said the idea that Poland had attacked Belarus was nonsense.", "Deny", "POL", null)]
    // Who issues a statement performs its headline's noun or gerund.
    [InlineData("Designation of Iranian Oil Traders\n\nAntony J. Blinken, Secretary of State\n\nToday we are designating five oil traders in Iran. We condemn the raid.", "Sanction", "USA", "IRN")]
    // A deal without its parties is that of those of whom it was told before; who talks with nobody known talks with somebody.
    [InlineData("The Egyptian-Kenyan fishing accord is at risk. Under the accord reached in July, Kenya must pay.", "Accept", "EGY, KEN", null)]
    // A commitment to a goal is a position, one to defend somebody a promise.
    [InlineData("The G7 is committed to upholding the rules of world trade.", "State", "G7", null)]
    // Who tells of arrests as the police made them; rules for one's own people are coercion.
    [InlineData("Serbian police said 71 people were arrested on Friday.", "Coerce", "SRB", null)]
    [InlineData("The Serbian government announced new lockdown measures.", "Coerce", "SRB", null)]
    // Who is to do something will.
    [InlineData("The foreign ministers of Chad and Mali are to meet in Geneva on Friday.", "Schedule", "MLI, TCD", null)]
    [InlineData("The European Union is to impose sanctions on Belarus.", "Sanction", "EU", "BLR")]
    // Headlines write a comma for "and"; those in capitals know the names of states.
    [InlineData("China, India pull back troops from border\n\nThe two armies moved on Monday, officials said in Delhi.", "Yield", "CHN, IND", null)]
    [InlineData("EGYPT AND SUDAN SIGN TRADE PACT\n\nOfficials spoke in Cairo on Monday.", "Sign", "EGY, SDN", null)]
    // Attacked with words.
    [InlineData("Erdogan attacked Macron for his remarks on the cartoons.", "Criticize", "TUR", "FRA")]
    // Two persons of one state are two sides.
    [InlineData("The president's decision on Syria is a disaster, Senator Lindsey Graham of the United States said.", "Criticize", "USA", null)]
    public void The_passage_tells_what_a_sentence_leaves_open(string text, string move, string performer, string? addressee)
    {
        var reports = Shared.Value.Code(new Dispatch { Id = "passage", Text = text, Date = new DateOnly(2022, 1, 28) }).Reports;

        var told = reports.Where(report => report.Move.ToString() == move).ToList();
        Assert.Contains(told, report => Heads(report.Performer) == performer && (addressee is null || Heads(report.Addressee) == addressee));
    }

    // One report of a meeting each: with whom the speaker met before, and none with whom the topic is.
    [Theory]
    [InlineData("Blinken spoke with Polish Foreign Minister Rau. He discussed the talks with Iran.", "POL, USA; POL, USA; IRN, USA")]
    [InlineData("Blinken discussed the talks with Iran.", "IRN, USA")]
    public void What_is_discussed_is_discussed_with_whom_one_met(string text, string parties)
    {
        var meetings = Shared.Value.Code(new Dispatch { Id = "discussed", Text = text, Date = new DateOnly(2022, 1, 28) }).Reports.Where(report => report.Move == MoveType.Meet);
        Assert.Equal(parties, string.Join("; ", meetings.Select(report => Heads(report.Performer))));
    }

    // Who writes or speaks is named behind the verb, or by the seat alone.
    [Theory]
    [InlineData("Peru rejected the demand of Chile, reports Reuters.", "GBR")]
    [InlineData("It was stated in Oslo that Peru had rejected the demand of Chile.", "NOR")]
    [InlineData("As was stated at the Norwegian ministry, Peru rejected the demand of Chile.", "NOR")]
    public void A_translated_tag_tells_on_whose_word_it_is(string text, string attribution)
    {
        var reports = Shared.Value.Code(new Dispatch { Id = "tag", Text = text, Date = new DateOnly(2022, 1, 28) }).Reports;
        Assert.Equal(attribution, Heads(Assert.Single(reports, report => report.Move == MoveType.Reject).Attribution));
    }

    [Fact]
    public void A_government_and_its_rebels_are_two_sides()
    {
        var reports = Shared.Value.Code(new Dispatch { Id = "passage", Text = "Peace talks between the Colombian government and the ELN resumed.", Date = new DateOnly(2022, 1, 28) }).Reports;
        Assert.Equal(["COL GOV", "COL REB"], Assert.Single(reports, report => report.Move == MoveType.Meet).Performer.Select(code => code.ToString()));
    }

    [Fact]
    public void What_is_said_of_a_summit_and_by_its_noun_is_told_once()
    {
        var reports = Shared.Value.Code(new Dispatch { Id = "once", Text = "France and Germany welcomed the upcoming EU-US summit taking place on 15 March.", Date = new DateOnly(2022, 3, 1) }).Reports;

        Assert.Equal("EU, USA", Heads(Assert.Single(reports, report => report.Move == MoveType.Schedule).Performer));
    }

    [Theory]
    [InlineData("Police in Kenya said they believe that rebels hold the border town.", "said")]
    [InlineData("Macron said he wanted to stress that exports of wine to Italy fell.", "wanted to stress")]
    public void What_one_says_that_he_thinks_is_one_statement(string text, string trigger) =>
        Assert.Equal(trigger, Assert.Single(Shared.Value.Code(new Dispatch { Id = "one", Text = text, Date = new DateOnly(2022, 3, 1) }).Reports, report => report.Move == MoveType.State).Trigger);

    [Theory]
    // What there is no evidence of, what may come and what nobody did has not been.
    [InlineData("There was no evidence that Turkey had shelled the village, the Turkish army said.", "Assault")]
    [InlineData("Inspectors in Malta found no evidence of an attack by Libya.", "Assault")]
    [InlineData("Macron said France would not tolerate any Libyan attack on Chad.", "Assault")]
    [InlineData("The bill could lead to a withdrawal of American troops from Niger.", "Yield")]
    [InlineData("No soldiers were injured at the base in Kenya.", "Assault")]
    [InlineData("No group has claimed responsibility for the bombing in Mali.", "Assault")]
    // No comment states nothing; an intention that is a move of another type is that move.
    [InlineData("The spokesman of the United Nations said the Secretary General had no comment on the tariffs.", "State")]
    [InlineData("The parliament of Chad decided to recommend sanctions against Libya.", "State")]
    // What somebody is attacked for is words; a menace taken seriously is not his who takes it so.
    [InlineData("Erdogan attacked Macron for his remarks on the cartoons.", "Assault")]
    [InlineData("Macron is not taking this threat seriously.", "Threaten")]
    // Courtesies offer and ask nothing; "it comes to" is no visit.
    [InlineData("I am very happy to meet with you, the minister of Qatar told Blinken.", "Propose")]
    [InlineData("PRESIDENT MACRON: Thank you.", "Support")]
    [InlineData("We look forward to our discussion, the minister of India said.", "Request")]
    [InlineData("When it comes to Afghanistan, Qatar has been helpful, Blinken said.", "Meet")]
    // What is prevented is not done, and what is recognized in general is no news.
    [InlineData("Turkey sought to prevent the bank of Greece from releasing the prisoners.", "Yield")]
    [InlineData("Northern Cyprus is recognized only by Turkey.", "Sign")]
    // Who neither confirms nor denies says nothing.
    [InlineData("Israel neither confirmed nor denied the strike.", "Deny")]
    // A call between two is no appeal.
    [InlineData("He spoke after the Merkel-Macron call on Tuesday.", "Request")]
    // Who needs something demands nothing; who shows something does not march.
    [InlineData("Macron required surgery, the minister said.", "Demand")]
    [InlineData("Norway has demonstrated, by receiving Afghans, that it leads by example.", "Protest")]
    // What holds is no act; a participle behind a pronoun only describes.
    [InlineData("The terrorist group is defeated, Macron said.", "Assault")]
    [InlineData("Kenya shelled a town. Those shelled were farmers of Chad. Those arrested were members of the opposition in Belarus.", "Coerce")]
    // Who leaves somebody no choice withdraws nothing.
    [InlineData("The decision of Russia left Finland no choice.", "Yield")]
    // What the report that is denied said is no report.
    [InlineData("The report that Kenya shelled Somalia is false, the minister said.", "Assault")]
    // One side alone does not meet.
    [InlineData("The company of Japan failed to meet the terms of the contract.", "Meet")]
    // An aim is a position, no support of anybody.
    [InlineData("Kuwait supports the freedom of navigation in the strait.", "Support")]
    // "Did not say" states nothing.
    [InlineData("Macron did not say whether the tariffs on wine would be lifted.", "State")]
    // A day does not make "called" a call on somebody.
    [InlineData("Macron on Tuesday called the raid a success.", "Request")]
    // What need not be is no demand.
    [InlineData("Iran does not need missiles to close the strait, Rafsanjani said.", "Demand")]
    // A conference of people whom nobody knows is no meeting between parties.
    [InlineData("Customers met with brokers in the office.", "Meet")]
    [InlineData("The refugees returned to Egypt.", "Meet")]
    // What is tested is the patient.
    [InlineData("Macron had tested positive for the coronavirus.", "Mobilize")]
    // Nobody is cut off who keeps to his house.
    [InlineData("Macron is isolating for ten days.", "Coerce")]
    // A press release sets nobody free.
    [InlineData("The company of Austria issued a press release.", "Yield")]
    // Who shows something does not march.
    [InlineData("Norway demonstrated its commitment to the alliance.", "Protest")]
    // The indicative states what is so.
    [InlineData("Norway suggested that the plan of Chad is a trick.", "Propose")]
    [InlineData("Norway insisted that the tariffs of Chad were legal.", "Demand")]
    // What somebody is charged with, pessimistic about, waits for or calls for has not been.
    [InlineData("Chad denied charges by clergymen from Norway that it tortured a priest.", "Assault")]
    [InlineData("Norway accused the government of Chad of waging war.", "Assault")]
    [InlineData("Norway expressed pessimism over holding talks with Chad.", "Meet")]
    [InlineData("The United Nations is waiting for the army of Chad to investigate the attack.", "Accuse")]
    [InlineData("Norway rejected Chad's offer for an investigation by Niger.", "Accuse")]
    // What is needed, hoped to go on or only made ready for has not been.
    [InlineData("A dialogue with Chad is necessary, Norway said.", "Meet")]
    [InlineData("Norway considers it necessary to continue the dialogue with Chad.", "Meet")]
    [InlineData("Norway hopes for the resumption of the talks with Chad.", "Meet")]
    [InlineData("Norway stands ready to work with Chad.", "Cooperate")]
    [InlineData("Norway should not repeat the tariffs on Chad, Macron said.", "Sanction")]
    [InlineData("\"We should not repeat retaliatory measures against Chile,\" the Peruvian minister said.", "Sanction")]
    // What somebody is assured of is said, not another act.
    [InlineData("Norway assured Chile of its support.", "Support")]
    // A thing pays no visit, people who leave give nothing up, and who calls somebody calls him no names.
    [InlineData("The relic of the king came to Europe.", "Meet")]
    [InlineData("People leaving these cities need a test.", "Yield")]
    [InlineData("The president of Chad can call the victim's friends.", "Support")]
    [InlineData("Such attempts of Chad will turn out to be a failure.", "Protest")]
    // A channel is the outlet's source, whatever state its name speaks of.
    [InlineData("Tariffs rise. This was reported by the French TV channel Mer.TV.", "State")]
    // What more countries are hoped to do they do not promise.
    [InlineData("The United Nations hoped that more countries would make commitments on climate.", "Promise")]
    // A town before the noun says where, and what joins a relative clause only describes.
    [InlineData("Norway sent condolences to the victims of the Ankara attack.", "Assault")]
    [InlineData("Norway condemned the storm of violence, which killed and injured dozens.", "Assault")]
    // A condolence is no letter, and a fire no attack.
    [InlineData("Norway sent a condolence message to Chad.", "Transmit")]
    [InlineData("A fire killed ten people in Chad.", "Assault")]
    // What is left to others withdraws nothing; who agrees with an opinion accepts nothing.
    [InlineData("The talks may be left to Norway, Chad said.", "Yield")]
    [InlineData("Norway said it agrees with what Chad wrote about tariffs.", "Accept")]
    // What one owes oneself is no demand.
    [InlineData("\"We should not repeat the tariffs,\" Macron said.", "Demand")]
    // What only says which actions are meant judges nothing.
    [InlineData("Norway urged Iran to cease actions that undermine the talks.", "Criticize")]
    [InlineData("Norway spoke of the unlawful and destabilizing actions of Iran.", "Warn")]
    // A preposition before a noun is not its own.
    [InlineData("The senator of Chile spoke of the goals for his campaign.", "Request")]
    // Who thinks of himself judges nobody.
    [InlineData("The Kremlin thought it would undermine the government of Ukraine.", "Criticize")]
    // "As appropriate" judges nothing.
    [InlineData("The United States will share reports with Norway, as appropriate.", "Support")]
    // The last word of a name is no act.
    [InlineData("The soldiers were paid under the Iran Security Assistance Initiative of the Senate.", "Propose")]
    // What has come already is no warning.
    [InlineData("Russia's attacks led to war in Europe, Macron said.", "Warn")]
    // What strikes without being an actor anywhere is no attack.
    [InlineData("Inflation is high. It is hitting almost every country in Europe.", "Assault")]
    // Who is forced into something does it no more than he is said to do what he is asked.
    [InlineData("Russia coerced Ukrainians into signing the agreement.", "Sign")]
    // Who shows that something is so does not march; who seeks to end something asks nobody.
    [InlineData("The cooperation of Norway and Chile demonstrates that trade helps.", "Protest")]
    [InlineData("Norway seeks to end the crisis in Chile.", "Request")]
    // A right, with all that is joined to it, is no act; an attempt is no verdict; bravery is no state.
    [InlineData("Iranians have a right to speak and hold their government accountable.", "Threaten")]
    [InlineData("Norway spoke of the attempts of Russia to undermine the elections.", "Criticize")]
    [InlineData("Norway recognizes the bravery of Ukraine.", "Sign")]
    // An envoy charges nobody; talks that are a way are not under way; what is not intended is no act.
    [InlineData("Kuwait summoned the Iranian charge d'affaires.", "Accuse")]
    [InlineData("Retaliation was no way to solve disputes, the Australian minister said.", "Assault")]
    [InlineData("Russia has no intention to invade Ukraine.", "Assault")]
    // What a test finds praises nobody; who has support gives none; who votes does not march.
    [InlineData("Officials in Kenya said that the minister tested positive for the virus.", "Support")]
    [InlineData("The rebels of Chad claim that they have public support.", "Support")]
    [InlineData("The people of Chad turned out to vote in the elections.", "Protest")]
    // What happens threatens in another sense; what was done, and what a measure is for, is no threat.
    [InlineData("The invasion of Ukraine by Russia threatens to disrupt the supply of grain.", "Threaten")]
    [InlineData("We responded to the attack on Ukraine with tariffs, Macron said.", "Threaten")]
    [InlineData("Norway thanked Chile for the tariffs put in place to hold Peru accountable.", "Threaten")]
    [InlineData("Norway will do whatever it can to stop the war in Chad.", "Threaten")]
    // Who is described as intending something states nothing, nor who looks forward to a talk.
    [InlineData("Chilean citizens seeking to leave Ukraine went to the border.", "State")]
    [InlineData("Norway looks forward to hearing the ideas of Chile on trade.", "State")]
    // Who cannot help saying something helps nobody; people who starve are cut off by nobody named.
    [InlineData("I cannot help but say that the tariffs hurt Chile, Macron said.", "Aid")]
    [InlineData("Citizens of Chad are starving.", "Coerce")]
    // A partnership that holds is no act, nor what somebody does in cooperation with others.
    [InlineData("Blinken affirmed the strong partnership between the United States and Egypt.", "Cooperate")]
    [InlineData("Turkey developed the drone in cooperation with Ukraine.", "Cooperate")]
    // What is looked forward to is no statement beside it; one demand may have two verbs; steps of defence are no attack.
    [InlineData("The minister of Peru looked forward to welcoming the president of Chile.", "State")]
    [InlineData("Chad must end the raids and hold the killers to account, Macron said.", "Accuse")]
    [InlineData("The allies of Norway are taking steps to defend against the actions of Russia.", "Assault")]
    [InlineData("This is a difficult time for the people of Chad, Macron said.", "Request")]
    // What the letter says is told by its words; what demands include is asked for.
    [InlineData("Macron sent a letter requesting talks with Iran.", "Transmit")]
    [InlineData("The demands of protesters in Iraq included dissolving the parliament.", "Coerce")]
    [InlineData("The Chilean demands include holding elections and paying compensation to Peru.", "Aid")]
    [InlineData("Norway sent Iran a note with a request that it free the crew.", "Yield")]
    // The end of a name is no verb; what is aimed at has not been agreed on.
    [InlineData("The successor of the sultan of Oman, Haitham Al Said, attended the talks on Yemen.", "State")]
    [InlineData("Norway supports a dialogue to reach an agreement between Kosovo and Serbia.", "Accept")]
    // Who told what others did in a relative clause states nothing beside it.
    [InlineData("Chile holds fighters whom, the minister of Peru said, Bolivia has refused to repatriate.", "State")]
    // What is discussed has not been done; what a pact asks for it asks in general; nobody is spared by controversy, no picture is taken by force.
    [InlineData("Norway will discuss lifting the sanctions on Peru.", "Concede")]
    [InlineData("Norway called for openness to diplomacy and dialogue with Chad.", "Meet")]
    [InlineData("The Chilean constitution requires consent from both houses of parliament.", "Demand")]
    [InlineData("The bill of Chile has sparked controversy and protests.", "Concede")]
    [InlineData("United States forces captured photographs of Iranian ships.", "Assault")]
    // A claim that nobody denies charges nobody.
    [InlineData("Chad studied the claim by Niger.", "Accuse")]
    // What is awaited has not been.
    [InlineData("Norway will impose tariffs until Iran is ready to return to the talks.", "Propose")]
    // Who does not exclude something refuses nothing, who refrains from criticism voices none; a name given in passing states nothing.
    [InlineData("Norway does not exclude the evacuation of its embassy in Chad.", "Reject")]
    [InlineData("Peru refrained from criticising the tariffs of Chile.", "Criticize")]
    [InlineData("Peru praised Chile for what it called a courageous stand on the tariffs.", "State")]
    // What the tree hangs on a time is told by its own words.
    [InlineData("Chad admitted for the first time that its soldiers had shelled the border post.", "State")]
    [InlineData("CHILE SAYS PERU COPPER SANCTIONS LEGAL\n\nROME, Jan 27 - It rained.", "Sanction")]
    // Who summons his own envoys consults them; what may settle a dispute agrees to nothing; what is to be ensured has not been.
    [InlineData("Blinken said he was summoning Ambassador Sullivan and the other U.S. negotiators home.", "Criticize")]
    [InlineData("Tariffs alone cannot solve our dispute with Chile, Macron said.", "Accept")]
    [InlineData("Norway and Peru want a method to ensure Chile is honouring the treaty.", "Yield")]
    // A question tells no act, nor does a clause that only says which people are meant.
    [InlineData("President Macron, will Norway impose tariffs on Chad?", "Sanction")]
    [InlineData("\"Do you believe Chad is shelling the port of Niger?\" the reporter asked.", "Assault")]
    [InlineData("The law of Peru would remove people who had been accused of crimes in Chile.", "Accuse")]
    // One's own good conduct is a defence in one's own mouth only, and not in the future.
    [InlineData("The minister of Peru said Chile was abiding by its quota.", "Deny")]
    [InlineData("Chile would abide by its quota, its minister said.", "Deny")]
    // A verdict on a thing that nobody answers for.
    [InlineData("The horse was lame, the minister of Norway said.", "Criticize")]
    // What is, is no proposal.
    [InlineData("Oman suggested that the talks had failed.", "Propose")]
    public void What_only_looks_like_a_move_is_none(string text, string move) =>
        Assert.DoesNotContain(
            Shared.Value.Code(new Dispatch { Id = "passage", Text = text, Date = new DateOnly(2022, 1, 28) }).Reports,
            report => report.Move.ToString() == move);

    [Fact]
    public void What_is_destroyed_without_an_agent_is_his_whom_the_same_agent_hit_before()
    {
        var reports = Shared.Value.Code(new Dispatch { Id = "passage", Text = "Chad shelled a platform of Niger. One of the rigs was destroyed.", Date = new DateOnly(2022, 1, 28) }).Reports;

        Assert.Equal(["NER", "NER"], reports.Select(report => Heads(report.Addressee)));
    }

    [Theory]
    // Force of a state on its own people is about their rights; between states it is an attack.
    [InlineData("Police in Lima shot at protesters.", "human-rights")]
    [InlineData("Chad shelled a town of Niger.", "armed-attacks")]
    public void Force_at_home_is_a_matter_of_rights(string text, string issue)
    {
        var reports = Shared.Value.Code(new Dispatch { Id = "passage", Text = text, Date = new DateOnly(2022, 1, 28) }).Reports;

        Assert.Equal(issue, Assert.Single(reports).Issue);
    }

    static string Heads(IReadOnlyList<ActorCode> codes) => string.Join(", ", codes.Select(code => code.Head).Order(StringComparer.Ordinal));
}
