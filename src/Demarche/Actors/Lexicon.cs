namespace Demarche.Actors;

/// <summary>Closed classes of English words that the composition of mentions turns on.</summary>
static class Lexicon
{
    /// <summary>Words that make the office a past one.</summary>
    public static readonly HashSet<string> Former = new(StringComparer.OrdinalIgnoreCase)
        { "former", "ex", "onetime", "ousted", "deposed", "erstwhile", "late", "disgraced", "fired", "exiled", "outgone", "retired", "overthrown", "toppled" };

    /// <summary>Second parts of compounds whose first part is not who acts: US-backed, Kurdish-led, government-held.</summary>
    public static readonly HashSet<string> NotTheActor = new(StringComparer.OrdinalIgnoreCase)
    {
        "backed", "led", "allied", "sponsored", "controlled", "held", "funded", "supported", "trained", "armed", "brokered", "mediated", "aligned", "linked",
        "born", "made", "built", "educated", "occupied", "designed", "style", "financed", "equipped", "imposed", "administered", "friendly", "speaking", "language",
    };

    /// <summary>First parts of compounds whose second part is not who acts: pro-Russian, anti-American.</summary>
    public static readonly HashSet<string> NotTheActorBefore = new(StringComparer.OrdinalIgnoreCase) { "pro", "anti", "non" };

    /// <summary>Prepositions by which a role's country or body follows it.</summary>
    public static readonly HashSet<string> Belonging = new(StringComparer.OrdinalIgnoreCase) { "of", "for", "from", "within" };

    /// <summary>Prepositions of place, which give a country only to roles that are where their country is.</summary>
    public static readonly HashSet<string> Place = new(StringComparer.OrdinalIgnoreCase) { "in", "at", "across", "with", "inside", "throughout" };

    /// <summary>Heads that only count or gather what follows "of".</summary>
    public static readonly HashSet<string> Quantities = new(StringComparer.OrdinalIgnoreCase)
    {
        "group", "groups", "team", "number", "dozens", "hundreds", "thousands", "scores", "several", "some", "many", "most", "majority", "pair", "handful", "band", "crowd",
        "crowds", "all", "one", "two", "three", "both", "each", "none", "tens", "millions", "half", "part", "series", "couple", "few", "convoy", "column", "gang",
    };

    /// <summary>Possessive pronouns of the third person.</summary>
    public static readonly HashSet<string> Possessors = new(StringComparer.OrdinalIgnoreCase) { "his", "her", "its", "their" };

    /// <summary>Words that open a noun phrase.</summary>
    public static readonly HashSet<string> Determiners = new(StringComparer.OrdinalIgnoreCase)
        { "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "some", "any", "every", "each", "all", "both", "no" };

    /// <summary>Prepositions, conjunctions and verbs of being that end a noun phrase in a text without tags.</summary>
    public static readonly HashSet<string> Breaks = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "for", "from", "in", "at", "to", "on", "by", "with", "across", "and", "or", "who", "which", "that", "was", "is", "are", "were", "said", "says", "has",
        "have", "against", "near", "into", "over", "under", "after", "before", "during", "as", "but", "will", "would", "than", "about", "between", "among", "within", "who's", "inside",
    };

    /// <summary>Forms of address, which stand before a name and say nothing of an office.</summary>
    public static readonly HashSet<string> Address = new(StringComparer.OrdinalIgnoreCase)
        { "mr", "mrs", "ms", "dr", "sir", "lord", "lady", "dame", "prof", "hon", "mr.", "mrs.", "ms.", "dr.", "prof.", "haji", "sheikh", "shaikh", "imam", "sayyid" };

    /// <summary>Main verbs of a sentence that tells who met whom.</summary>
    public static readonly HashSet<string> Meetings = new(StringComparer.OrdinalIgnoreCase) { "meet", "speak", "talk", "confer", "discuss", "host", "receive", "visit", "call", "telephone", "phone", "negotiate", "welcome" };

    /// <summary>What nobody calls his own government: never that of the last subject.</summary>
    public static readonly HashSet<string> OthersNames = new(StringComparer.OrdinalIgnoreCase) { "regime", "junta", "military regime", "military junta" };

    /// <summary>Plurals for those who met.</summary>
    public static readonly HashSet<string> Leaders = new(StringComparer.OrdinalIgnoreCase)
        { "leaders", "ministers", "presidents", "secretaries", "chancellors", "premiers", "officials", "diplomats", "envoys", "ambassadors", "principals", "counterparts" };

    /// <summary>Texts that state officers issue in their own voice; no name ends with one ("President Biden Statement on …").</summary>
    public static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase) { "statement", "communique", "communiqué", "declaration", "readout", "proclamation" };

    /// <summary>Small words inside personal names.</summary>
    public static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
        { "bin", "ibn", "al", "el", "von", "van", "de", "der", "den", "da", "dos", "di", "du", "la", "le", "abu", "ould", "ben", "bint", "ul", "ur", "y", "i", "ag", "zu" };
}
