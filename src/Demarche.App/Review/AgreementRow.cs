using Demarche.Evaluation;

namespace Demarche.App.Review;

/// <summary>How far coders agree on one field.</summary>
/// <param name="Coders">Who is compared.</param>
/// <param name="Field">The field.</param>
/// <param name="Items">Items that two or more answered.</param>
/// <param name="Alpha">Krippendorff's alpha.</param>
/// <param name="Ac1">Gwet's AC1.</param>
/// <param name="Equal">Share of items with equal answers.</param>
/// <param name="F1">The scorer's F1: reports with the same move and, for other fields, the same value, the first coder as gold; not a number for more than two.</param>
sealed record AgreementRow(string Coders, string Field, int Items, double Alpha, double Ac1, double Equal, double F1 = double.NaN)
{
    /// <summary>Measures the items that two or more coders answered.</summary>
    public static AgreementRow Of(string coders, string field, IEnumerable<string?[]> items)
    {
        var shared = items.Where(item => item.Count(value => value is not null) > 1).ToList();
        var equal = shared.Count(item => item.Where(value => value is not null).Distinct(StringComparer.Ordinal).Count() == 1);
        return new AgreementRow(coders, field, shared.Count, NominalAgreement.Alpha(shared), NominalAgreement.Ac1(shared), shared.Count == 0 ? double.NaN : (double)equal / shared.Count);
    }
}
