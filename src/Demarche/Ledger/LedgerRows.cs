namespace Demarche.Ledger;

// The rows of data/ledger/*.yaml as YamlDotNet reads them; the tables turn them into types.
sealed record MoveRows
{
    public string[][] Compatible { get; init; } = [];
    public string[] Acts { get; init; } = [];
    public Dictionary<string, int> WindowDays { get; init; } = [];
    public RetoldRow Retold { get; init; } = new();
    public NamedRow Named { get; init; } = new();
}

sealed record NamedRow
{
    public int Days { get; init; }
    public int BareDays { get; init; }
    public double Share { get; init; }
}

sealed record RetoldRow
{
    public double Share { get; init; }
    public int Words { get; init; }
    public double OthersShare { get; init; }
    public int OthersWords { get; init; }
    public int Days { get; init; }
}

sealed record AnswerRow
{
    public string Id { get; init; } = "";
    public string[] Openings { get; init; } = [];
    public string Answer { get; init; } = "";
    public string Relation { get; init; } = "";
    public string Needs { get; init; } = "";
    public bool Symmetric { get; init; }
    public int SharedWords { get; init; } = 2;
    public bool Follows { get; init; }
    public bool PointsBack { get; init; }
    public bool Deed { get; init; }
    public string Most { get; init; } = "";
    public bool? Willing { get; init; }
}

sealed record ReferenceRows
{
    public Dictionary<string, string[]> Nouns { get; init; } = [];
    public string[] Replies { get; init; } = [];
    public string[] Texts { get; init; } = [];
    public string[] Thanks { get; init; } = [];
    public string[] Talks { get; init; } = [];
    public string[] Invitations { get; init; } = [];
    public string[] Visits { get; init; } = [];
    public string[] Pointers { get; init; } = [];
    public string[] Days { get; init; } = [];
    public string[] Tidings { get; init; } = [];
    public string[] Willing { get; init; } = [];
    public string[] Auxiliaries { get; init; } = [];
    public string[] Conditions { get; init; } = [];
}

sealed record StanceRow
{
    public string Stance { get; init; } = "";
    public int Value { get; init; }
}

sealed record PhaseRow
{
    public string Id { get; init; } = "";
    public string[] Moves { get; init; } = [];
    public string[] From { get; init; } = [];
    public string To { get; init; } = "";
    public string By { get; init; } = "any";
    public bool Cancelled { get; init; }
}

sealed record RoundRows
{
    public string[] Cancelled { get; init; } = [];
    public int PlannedDays { get; init; }
    public int UndatedDays { get; init; }
    public string[] NotBeforeVenue { get; init; } = [];
    public string[] NoVenue { get; init; } = [];
}
