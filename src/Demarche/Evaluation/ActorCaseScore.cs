namespace Demarche.Evaluation;

/// <summary>How single phrases were resolved against the answers of a set.</summary>
/// <param name="Cases">Number of cases scored.</param>
/// <param name="CountryRight">Cases with a country in the answer that got it.</param>
/// <param name="CountryCases">Cases with a country in the answer.</param>
/// <param name="SectorRight">Cases with a sector in the answer that got it first.</param>
/// <param name="SectorCases">Cases with a sector in the answer.</param>
/// <param name="NobodyRight">Cases in which nobody is meant and nobody was answered.</param>
/// <param name="NobodyCases">Cases in which nobody is meant.</param>
/// <param name="Right">Cases right in every field that the answer has.</param>
/// <param name="Answered">Cases in which a country or person was answered.</param>
/// <param name="Wrong">Answered cases with a wrong country or person.</param>
/// <param name="Errors">One line for each case that is not right.</param>
public sealed record ActorCaseScore(
    int Cases, int CountryRight, int CountryCases, int SectorRight, int SectorCases, int NobodyRight, int NobodyCases, int Right, int Answered, int Wrong,
    IReadOnlyList<string> Errors)
{
    /// <summary>Share of countries right.</summary>
    public double Country => Share(CountryRight, CountryCases);

    /// <summary>Share of sectors right.</summary>
    public double Sector => Share(SectorRight, SectorCases);

    /// <summary>Share of cases right in every field.</summary>
    public double RightShare => Share(Right, Cases);

    /// <summary>Share of answers that are wrong.</summary>
    public double WrongShare => Share(Wrong, Answered);

    static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
