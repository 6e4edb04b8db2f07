using Demarche.Evaluation;

namespace Demarche.Tests.Evaluation;

/// <summary>The coefficients give the figures of published worked examples.</summary>
public sealed class AgreementTests
{
    static List<string?[]> Items(params string[] coders) =>
        [.. Enumerable.Range(0, coders[0].Length).Select(item => coders.Select(coder => coder[item] == '.' ? null : coder[item].ToString()).ToArray())];

    // Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), examples A, B and C.
    [Theory]
    [InlineData(0.095, "0100000010", "1110010000")]
    [InlineData(0.692, "aabbdcccedda", "babbbccceddd")]
    public void Alpha_of_two_coders(double expected, string first, string second) =>
        Assert.Equal(expected, NominalAgreement.Alpha(Items(first, second)), 3);

    const string A = "123321412...";
    const string B = "1233224125.3";
    const string C = ".3332342251.";
    const string D = "12332441251.";

    [Fact]
    public void Alpha_of_four_coders_with_missing_values() => Assert.Equal(0.743, NominalAgreement.Alpha(Items(A, B, C, D)), 3);

    // The same data in Gwet's irrCAC (cac.raw4raters): AC1 0.77544.
    [Fact]
    public void Ac1_of_four_coders_with_missing_values() => Assert.Equal(0.77544, NominalAgreement.Ac1(Items(A, B, C, D)), 5);

    // Gwet, "Kappa statistic is not satisfactory for assessing the extent of agreement between raters" (2002): 118, 5, 2 and 0 of 125.
    [Fact]
    public void Ac1_stays_high_where_one_category_has_nearly_all() =>
        Assert.Equal(0.9408, NominalAgreement.Ac1(Items(new string('+', 118) + "+++++" + "--", new string('+', 118) + "-----" + "++")), 4);

    // Krippendorff, "Content Analysis" (2004), p. 254: a continuum of 300 from 150, two observers, categories c and k.
    static readonly Unit[] Observers =
    [
        new(0, "c", new TextSpan(225, 295)), new(0, "c", new TextSpan(370, 400)), new(0, "k", new TextSpan(180, 240)), new(0, "k", new TextSpan(300, 350)),
        new(1, "c", new TextSpan(220, 300)), new(1, "c", new TextSpan(355, 375)), new(1, "c", new TextSpan(400, 420)), new(1, "k", new TextSpan(180, 240)), new(1, "k", new TextSpan(300, 350)),
    ];

    [Theory]
    [InlineData("ck", 0.8591)]
    [InlineData("c", 0.7286)]
    [InlineData("k", 1)]
    public void Alpha_of_unitizing(string categories, double expected) =>
        Assert.Equal(expected, UnitizingAgreement.Alpha([.. Observers.Where(unit => categories.Contains(unit.Category))], 2, new TextSpan(150, 450)), 0.0005);

    [Fact]
    public void What_cannot_be_measured_is_not_a_number()
    {
        Assert.True(double.IsNaN(NominalAgreement.Alpha([["a"], ["b"]])));
        Assert.True(double.IsNaN(UnitizingAgreement.Alpha([], 2, new TextSpan(0, 10))));
    }
}
