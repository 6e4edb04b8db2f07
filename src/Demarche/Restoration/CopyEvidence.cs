namespace Demarche.Restoration;

/// <summary>Decides whether two dispatches in alike words are one report.</summary>
static class CopyEvidence
{
    /// <summary>Days between two copies. A statement of the next day is mostly another one.</summary>
    const int MostDays = 1;

    /// <summary>Share of common word runs: under one URL, under one title, and where numbers and names agree too.</summary>
    const double OfOneUrl = 0.2, OfOneTitle = 0.9, OfOneSubstance = 0.8;

    /// <summary>Names by which copies differ: one is a correction ("Minster" for "Minister").</summary>
    const int MostNames = 1;

    internal static bool IsCopy(CopyProfile a, CopyProfile b)
    {
        if (a.Day is { } first && b.Day is { } second && Math.Abs(first.DayNumber - second.DayNumber) > MostDays) return false;
        var alike = a.Jaccard(b);
        if (a.Url is not null && a.Url == b.Url) return alike >= OfOneUrl;
        var oneTitle = a.Title.Length > 0 && a.Title == b.Title;
        if (oneTitle && alike >= OfOneTitle) return true;
        if (alike < OfOneSubstance || !a.Numbers.SetEquals(b.Numbers)) return false;
        var names = a.Names.Count(name => !b.Names.Contains(name)) + b.Names.Count(name => !a.Names.Contains(name));
        return names == 0 || (oneTitle && names <= MostNames);
    }
}
