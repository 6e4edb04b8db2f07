using Demarche.Ledger;

namespace Demarche.Evaluation;

/// <summary>The links of a record by what readers decided.</summary>
public sealed record LinkScore
{
    /// <summary>Links that a reader found right.</summary>
    public required int Right { get; init; }

    /// <summary>Links that a reader found wrong, or whose opening he found to have no answer.</summary>
    public required IReadOnlyList<(Exchange Exchange, Answer Answer)> Wrong { get; init; }

    /// <summary>Links that nobody judged.</summary>
    public required IReadOnlyList<(Exchange Exchange, Answer Answer)> NotJudged { get; init; }

    /// <summary>Right links that readers know of, whether the record has them or not; openings with an answer that the coder does not report count as one.</summary>
    public required int Known { get; init; }

    /// <summary>Those of <see cref="Known"/> that the record has.</summary>
    public required int Found { get; init; }

    /// <summary>Exchanges without a link that a reader found to have no answer, among the judged exchanges without a link.</summary>
    public required (int Right, int Judged) Open { get; init; }

    /// <summary>Share of the judged links that are right; 0 where none is judged.</summary>
    public double Precision => Right + Wrong.Count == 0 ? 0 : (double)Right / (Right + Wrong.Count);

    /// <summary>Share of the known links that the record has; 0 where none is known.</summary>
    public double Recall => Known == 0 ? 0 : (double)Found / Known;
}
