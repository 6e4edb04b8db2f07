namespace Demarche.Moves;

/// <summary>What a report rests on, as numbers from 0 to 1 that the confidence is made of.</summary>
/// <param name="Values">In the order of <see cref="Names"/>.</param>
sealed record ConfidenceEvidence(IReadOnlyList<double> Values)
{
    /// <summary>Predicate words at which more of them say nothing more.</summary>
    const double FullWeight = 6;

    /// <summary>Names, as <c>data/codebook/confidence.tsv</c> has them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["known-performer", "addressed", "addressed-directly", "object", "predicate-words", "rank", "noun", "event-noun", "adjective", "saying", "future-act", "main-clause", "noun-clause", "parse-margin"];

    /// <summary>Reads it off a finding: how its roles are filled, kind of entry, where its clause stands, and the parse.</summary>
    public static ConfidenceEvidence Of(Finding finding, ClauseView clause)
    {
        var (roles, match) = (finding.Roles, finding.Match);
        var relation = clause[match.Anchor].Relation;
        return new ConfidenceEvidence(
        [
            One(roles.Performer is { IsKnown: true }),
            One(roles.Addressee is not null || roles.Performer is { Codes.Count: > 1 }),
            One(roles.Addressee is { Direct: true }),
            One(roles.Object >= 0),
            Math.Min(FullWeight, match.Predicate.Weight) / FullWeight,
            Math.Clamp(match.Frame.Rank, -1, 1),
            One(match.Nominal == NominalUse.Owned),
            One(match.Nominal is NominalUse.Happening or NominalUse.Headline),
            One(match.Predicate.Kind == PredicateKind.Adjective),
            One(finding.IsSaying),
            One(finding.Move != match.Frame.Move),
            One(relation is "root" or "conj" or "ccomp"),
            One(relation is "acl" or "amod"),
            Math.Clamp(clause.Sentence.Margin, 0, 1),
        ]);
    }

    static double One(bool holds) => holds ? 1 : 0;
}
