namespace Demarche.Evaluation;

/// <summary>How well pages are read.</summary>
/// <param name="Body">The articles.</param>
/// <param name="Days">Days of publication: hits, gold days, days given for a page with a gold day. A wrong day is neither.</param>
/// <param name="WrongDays">The pages with another day, for a person.</param>
public sealed record PageScore(ArticleScorer Body, PrecisionRecall Days, IReadOnlyList<string> WrongDays);
