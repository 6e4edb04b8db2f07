namespace Demarche.Actors;

/// <summary>Whom a phrase means, before it is written down as a mention.</summary>
sealed record Reading
{
    /// <summary>Codes by the coding manual; empty while the country is unknown.</summary>
    public IReadOnlyList<ActorCode> Codes { get; init; } = [];

    /// <summary>PLOVER's country of the first code.</summary>
    public string Country { get; init; } = "";

    /// <summary>First sector by PLOVER, which for a former official is <see cref="Demarche.Sector.Eli"/>.</summary>
    public Sector Sector { get; init; }

    /// <summary>Second sector.</summary>
    public Sector Second { get; init; }

    /// <summary>Canonical name of the person.</summary>
    public string? Person { get; init; }

    /// <summary>Index of the person in the table, where it has him.</summary>
    public int? PersonIndex { get; init; }

    /// <summary>The name as the text has it, folded, for later surnames.</summary>
    public IReadOnlyList<string> NameWords { get; init; } = [];

    /// <summary>Office class.</summary>
    public string? Office { get; init; }

    /// <summary>The role noun, where one heads the phrase.</summary>
    public Role? Role { get; init; }

    /// <summary>How.</summary>
    public MentionMethod Method { get; init; }

    /// <summary>How sure.</summary>
    public double Score { get; init; }

    /// <summary>Which rule.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Readings that lost.</summary>
    public IReadOnlyList<ActorCandidate> Candidates { get; init; } = [];

    /// <summary>One past the last token, where the phrase goes on after its chunk.</summary>
    public int End { get; init; }

    /// <summary>Whether the phrase names members only to say whose organisation it is: "the G7 ministers of Canada, France and Italy".</summary>
    public bool ListsMembers { get; init; }

    /// <summary>Whether it is an armed group or organisation, whose sector its people share.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Whether it is a private person whom the text names and no table knows: nobody's mention, but whom "he" may mean.</summary>
    public bool IsStranger { get; init; }

    /// <summary>The name that gave the country, where one did.</summary>
    public NameEntry? Entry { get; init; }

    /// <summary>Whether the country of the role is still to be found in the dispatch.</summary>
    public bool IsOpen => Codes.Count == 0;
}
