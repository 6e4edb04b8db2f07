using System.Collections.Frozen;

namespace Demarche.Ledger;

/// <summary>A row of <c>data/ledger/answers.yaml</c>: a move of this type can answer these openings.</summary>
sealed class AnswerRule(AnswerRow row)
{
    public string Id { get; } = row.Id;
    public FrozenSet<MoveType> Openings { get; } = row.Openings.Select(LedgerTables.Moves).ToFrozenSet();
    public MoveType Answer { get; } = LedgerTables.Moves(row.Answer);
    public AnswerRelation Relation { get; } = Enum.Parse<AnswerRelation>(row.Relation.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>The least that has to tie it to an opening.</summary>
    public LinkTie Needs { get; } = row.Needs.Length == 0 ? LinkTie.Sides : Enum.Parse<LinkTie>(row.Needs, ignoreCase: true);

    /// <summary>The most that may tie it: what refers to its opening by a name is another answer.</summary>
    public LinkTie Most { get; } = row.Most.Length == 0 ? LinkTie.Named : Enum.Parse<LinkTie>(row.Most, ignoreCase: true);

    /// <summary>Whether it is something done: then its verb counts as a word of its object ("sent the observers").</summary>
    public bool IsDeed { get; } = row.Deed;

    /// <summary>Whether it is for moves that say what somebody is ready to do, or for all others; null for all.</summary>
    public bool? Willing { get; } = row.Willing;

    /// <summary>Whether the rule is for such a move.</summary>
    public bool IsFor(LinkMove answer) => (Willing ?? answer.IsWilling) == answer.IsWilling;

    /// <summary>Words that the objects have to share where words tie them.</summary>
    public int SharedWords { get; } = row.SharedWords;

    /// <summary>Whether moves of this type follow an opening by nature, so that sides, issue and a few days tie them to it.</summary>
    public bool Follows { get; } = row.Follows;

    /// <summary>Whether such a move without words of its own answers what is told right before it.</summary>
    public bool PointsBack { get; } = row.PointsBack;

    /// <summary>All sides make the answer together; then nobody but the two sides may take part in it.</summary>
    public bool IsSymmetric { get; } = row.Symmetric;
}
