using System.Collections.Frozen;

namespace Demarche.Ledger;

/// <summary>A row of <c>data/ledger/answers.yaml</c>: a move of this type can answer these openings.</summary>
sealed class AnswerRule(AnswerRow row)
{
    public string Id { get; } = row.Id;
    public FrozenSet<MoveType> Openings { get; } = row.Openings.Select(LedgerTables.Moves).ToFrozenSet();
    public MoveType Answer { get; } = LedgerTables.Moves(row.Answer);
    public AnswerRelation Relation { get; } = Enum.Parse<AnswerRelation>(row.Relation.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>Whether what ties the answer to the opening is enough for this type.</summary>
    /// <param name="refers">The answer's words name the opening.</param>
    /// <param name="words">Share of words that the objects have in common.</param>
    public bool IsEnough(bool refers, double words) => row.Needs switch
    {
        "reference" => refers,
        "words" => refers || words >= Words,
        _ => true,
    };

    const double Words = 0.4;

    /// <summary>All sides make the answer together; then nobody but the two sides may take part in it.</summary>
    public bool IsSymmetric { get; } = row.Symmetric;

    /// <summary>Issues of openings to which it applies; empty for every issue.</summary>
    public FrozenSet<string> Issues { get; } = row.Issues.ToFrozenSet(StringComparer.Ordinal);
}
