using Demarche.Data;

namespace Demarche.Actors;

/// <summary>Closed classes of English words that the composition of mentions turns on, from <c>data/actors/words.txt</c>.</summary>
static class Lexicon
{
    static readonly WordLists Lists = WordLists.Load("data/actors/words.txt");

    /// <summary>Words that make the office a past one.</summary>
    public static readonly IReadOnlySet<string> Former = Lists["former"];

    /// <summary>Second parts of compounds whose first part is not who acts: US-backed, Kurdish-led, government-held.</summary>
    public static readonly IReadOnlySet<string> NotTheActor = Lists["not-the-actor"];

    /// <summary>First parts of compounds whose second part is not who acts: pro-Russian, anti-American.</summary>
    public static readonly IReadOnlySet<string> PostedAbroad = Lists["posted-abroad"];

    public static readonly IReadOnlySet<string> NotTheActorBefore = Lists["not-the-actor-before"];

    /// <summary>Prepositions by which a role's country or body follows it.</summary>
    public static readonly IReadOnlySet<string> Belonging = Lists["belonging"];

    /// <summary>Prepositions of place, which give a country only to roles that are where their country is.</summary>
    public static readonly IReadOnlySet<string> Place = Lists["place"];

    /// <summary>Prepositions of the place where something happens.</summary>
    public static readonly IReadOnlySet<string> Location = Lists["location"];

    /// <summary>Heads that only count or gather what follows "of".</summary>
    public static readonly IReadOnlySet<string> Quantities = Lists["quantity"];

    /// <summary>Words that open a phrase for something not spoken of before.</summary>
    public static readonly IReadOnlySet<string> Indefinite = Lists["indefinite"];

    /// <summary>Institutions that without article and capital are not those of the country that a text is about.</summary>
    public static readonly IReadOnlySet<string> Countable = Lists["countable"];

    /// <summary>Institutions that a state has abroad: not those of the country that a text is about.</summary>
    public static readonly IReadOnlySet<string> Missions = Lists["mission"];

    /// <summary>Organs that many organisations have.</summary>
    public static readonly IReadOnlySet<string> Organs = Lists["organ"];

    /// <summary>What with a capital is the European Community's where the text speaks of it.</summary>
    public static readonly IReadOnlySet<string> EuropeanOrgans = Lists["european-organ"];

    /// <summary>Last words of names of groups that nobody knows: "the Revolutionary Justice Organisation".</summary>
    public static readonly IReadOnlySet<string> ProperNouns = Lists["proper-noun"];

    /// <summary>People of whom one is "he": "an official", "the delegate".</summary>
    public static readonly IReadOnlySet<string> OneOfMany = Lists["one-of-many"];

    /// <summary>People in general, who are not those of the same word before.</summary>
    public static readonly IReadOnlySet<string> Anybody = Lists["anybody"];

    /// <summary>Those whom one calls one's own who are of another side: "our partners".</summary>
    public static readonly IReadOnlySet<string> Relations = Lists["relation"];

    /// <summary>Fields of ministers and ministries.</summary>
    public static readonly IReadOnlySet<string> Portfolios = Lists["portfolio"];

    /// <summary>Words that with a capital are part of a title or a thing's name sooner than anybody's surname.</summary>
    public static readonly IReadOnlySet<string> NoSurnames = Lists["no-surname"];

    /// <summary>Surnames that are words of the language: somebody's only with a title or first name.</summary>
    public static readonly IReadOnlySet<string> WordSurnames = Lists["word-surname"];

    /// <summary>Acronyms that are words of the language unless they stand in capitals.</summary>
    public static readonly IReadOnlySet<string> WordsAndAcronyms = Lists["word-and-acronym"];

    /// <summary>Other words for an officer who was named before.</summary>
    public static readonly IReadOnlySet<string> Officers = Lists["officer"];

    /// <summary>Nouns that mean an armed group or organisation that was named before.</summary>
    public static readonly IReadOnlySet<string> Bodies = Lists["body-noun"];

    /// <summary>Those of <see cref="Bodies"/> that no organisation of states is called.</summary>
    public static readonly IReadOnlySet<string> GroupNouns = Lists["group-noun"];

    /// <summary>Organisations that nobody calls a bloc.</summary>
    public static readonly IReadOnlySet<string> NoBlocs = Lists["no-bloc"];

    /// <summary>Verbs whose "it" is what was said or done.</summary>
    public static readonly IReadOnlySet<string> MatterVerbs = Lists["matter-verb"];

    /// <summary>Verbs by which somebody wants another to do or suffer one of <see cref="PatientNouns"/>.</summary>
    public static readonly IReadOnlySet<string> Demands = Lists["demand-verb"];

    /// <summary>What is demanded of or for another: "demanded his return".</summary>
    public static readonly IReadOnlySet<string> PatientNouns = Lists["patient-noun"];

    /// <summary>Nouns that mean a state that was named before.</summary>
    public static readonly IReadOnlySet<string> StateNouns = Lists["state-noun"];

    /// <summary>Verbs by which those at a seat of power speak: "In Oslo, they denied it".</summary>
    public static readonly IReadOnlySet<string> Telling = Lists["telling-verb"];

    /// <summary>Possessive pronouns of the third person.</summary>
    public static readonly IReadOnlySet<string> Possessors = Lists["possessor"];

    /// <summary>Words that open a noun phrase.</summary>
    public static readonly IReadOnlySet<string> Determiners = Lists["determiner"];

    /// <summary>Prepositions, conjunctions and verbs of being that end a noun phrase in a text without tags.</summary>
    public static readonly IReadOnlySet<string> Breaks = Lists["break"];

    /// <summary>Forms of address, which stand before a name and say nothing of an office.</summary>
    public static readonly IReadOnlySet<string> Address = Lists["address"];

    /// <summary>Main verbs of a sentence that tells who met whom.</summary>
    public static readonly IReadOnlySet<string> Meetings = Lists["meeting-verb"];

    /// <summary>Verbs that with one of <see cref="Gatherings"/> tell who met whom.</summary>
    public static readonly IReadOnlySet<string> Holding = Lists["holding-verb"];

    /// <summary>Verbs whose "from" tells where their object was.</summary>
    public static readonly IReadOnlySet<string> Removals = Lists["removal-verb"];

    /// <summary>Verbs whose "to" leads to a place.</summary>
    public static readonly IReadOnlySet<string> Motions = Lists["motion-verb"];

    /// <summary>What those who meet hold.</summary>
    public static readonly IReadOnlySet<string> Gatherings = Lists["gathering"];

    /// <summary>Texts that are called by the town where they were signed.</summary>
    public static readonly IReadOnlySet<string> SignedTexts = Lists["signed-text"];

    /// <summary>Firms: one of many, and "it".</summary>
    public static readonly IReadOnlySet<string> Firms = Lists["firm"];

    /// <summary>Verbs of praise and blame, whose reason is the other's doing.</summary>
    public static readonly IReadOnlySet<string> Judgements = Lists["judgement-verb"];

    /// <summary>Verbs by which somebody makes another pay: "imposed sanctions on Peru for its raid".</summary>
    public static readonly IReadOnlySet<string> Imposing = Lists["imposing-verb"];

    /// <summary>What a visitor does with those of the state that he visits.</summary>
    public static readonly IReadOnlySet<string> Guests = Lists["guest-verb"];

    /// <summary>What nobody calls his own government: never that of the last subject.</summary>
    public static readonly IReadOnlySet<string> OthersNames = Lists["others-name"];

    /// <summary>Plurals for those who met.</summary>
    public static readonly IReadOnlySet<string> Leaders = Lists["leaders"];

    /// <summary>Plurals for states and organisations together: "the two sides", "both countries".</summary>
    public static readonly IReadOnlySet<string> Sides = Lists["sides"];

    /// <summary>Those of <see cref="Sides"/> that are two without saying so: "the belligerents".</summary>
    public static readonly IReadOnlySet<string> Warring = Lists["warring"];

    /// <summary>Those of <see cref="Sides"/> that are states.</summary>
    public static readonly IReadOnlySet<string> States = Lists["states"];

    /// <summary>Those of <see cref="Sides"/> that are no states.</summary>
    public static readonly IReadOnlySet<string> Groups = Lists["groups"];

    /// <summary>Texts that state officers issue in their own voice; no name ends with one ("President Biden Statement on …").</summary>
    public static readonly IReadOnlySet<string> Texts = Lists["text"];

    /// <summary>Words behind which a title says what its text is about.</summary>
    public static readonly IReadOnlySet<string> Topics = Lists["topic"];

    /// <summary>Small words inside personal names.</summary>
    public static readonly IReadOnlySet<string> Particles = Lists["particle"];

    /// <summary>Titles of women.</summary>
    public static readonly IReadOnlySet<string> WomensTitles = Lists["womens-title"];

    /// <summary>Titles of men; "chairman" is said of both.</summary>
    public static readonly IReadOnlySet<string> MensTitles = Lists["mens-title"];

    /// <summary>Days told from the day of the text: "Norway today rejected".</summary>
    public static readonly IReadOnlySet<string> Days = Lists["days"];

    /// <summary>Weekdays and months with their short forms.</summary>
    public static readonly IReadOnlySet<string> Calendar = Lists["calendar"];
}
