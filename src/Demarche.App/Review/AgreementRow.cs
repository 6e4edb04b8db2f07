using Demarche.Evaluation;

namespace Demarche.App.Review;

/// <summary>How far coders agree on one field.</summary>
sealed record AgreementRow(string Coders, string Field, int Items, double Alpha, double Ac1, double Equal)
{
    /// <summary>Measures the items that two or more coders answered.</summary>
    public static AgreementRow Of(string coders, string field, IEnumerable<string?[]> items)
    {
        var shared = items.Where(item => item.Count(value => value is not null) > 1).ToList();
        var equal = shared.Count(item => item.Where(value => value is not null).Distinct(StringComparer.Ordinal).Count() == 1);
        return new AgreementRow(coders, field, shared.Count, NominalAgreement.Alpha(shared), NominalAgreement.Ac1(shared), shared.Count == 0 ? double.NaN : (double)equal / shared.Count);
    }
}
