namespace Demarche;

/// <summary>What the text tells beside the fields of a report, for exports whose conventions ask for it.</summary>
/// <remarks>The coding manual leaves these out: who is only a role without a state addresses nobody, a place is no addressee, and the act inside a wish is its object.</remarks>
sealed record ReportAside
{
    /// <summary>CAMEO code of the act itself, where the report is its promise or plan ("will send arms"); null where it is told as done.</summary>
    public string? ActCameo { get; init; }

    /// <summary>CAMEO code of the act that is intended ("wants to attack"), null where the words name none or turn it down.</summary>
    public string? IntendedCameo { get; init; }

    /// <summary>At whom the intended act is directed.</summary>
    public IReadOnlyList<ActorCode> IntendedAddressee { get; init; } = [];

    /// <summary>Those to whom it is done who have no state: "released the civilians".</summary>
    public IReadOnlyList<ActorCode> Stateless { get; init; } = [];

    /// <summary>The state where it is done: "launched attacks in Nigeria"; null where the words name none.</summary>
    public ActorCode? Place { get; init; }

    /// <summary>Whom the words behind the predicate name first, be it another body of the same state, an owner or a place; empty where they name nobody.</summary>
    public IReadOnlyList<ActorCode> Concerned { get; init; } = [];

    /// <summary>CAMEO code of what the other side does back ("police clashed with protesters": these riot), null where the words tell nothing of it.</summary>
    public string? ReturnCameo { get; init; }

    /// <summary>Whether the act only describes or adds to another: in a relative clause, or as a participle that tells what an attack led to.</summary>
    public bool IsBeside { get; init; }
}
