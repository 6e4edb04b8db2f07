namespace Demarche.Actors;

/// <summary>One person in one office of one country over a time.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Office">Office class.</param>
/// <param name="Country">ISO3, or <c>IGO:</c> and an organisation's code.</param>
/// <param name="From">First day, <see cref="DateOnly.MinValue"/> where unknown.</param>
/// <param name="To">Last day, <see cref="DateOnly.MaxValue"/> where none is known.</param>
/// <param name="Verified">Last day on which the source showed an open tenure; <see cref="DateOnly.MaxValue"/> where <paramref name="To"/> is known.</param>
readonly record struct Tenure(int Person, string Office, string Country, DateOnly From, DateOnly To, DateOnly Verified)
{
    /// <summary>How far past its last confirmation an open tenure still counts, in days: the life of a cabinet.</summary>
    const int Trust = 500;

    /// <summary>Whether the tenure covers a date within a margin of days; an unknown date is covered by every tenure.</summary>
    public bool Covers(DateOnly? date, int margin = 0)
    {
        if (date is not { } day) return true;
        if (To == DateOnly.MaxValue && Verified != DateOnly.MaxValue && day.DayNumber > Verified.DayNumber + Trust) return false;
        if (From == DateOnly.MinValue && Verified != DateOnly.MaxValue && day.DayNumber < Verified.DayNumber - Trust) return false;
        return day.DayNumber >= From.DayNumber - margin && (To == DateOnly.MaxValue || day.DayNumber <= To.DayNumber + margin);
    }

    /// <summary>Whether the tenure ended before the date.</summary>
    public bool Past(DateOnly day) => To != DateOnly.MaxValue ? To < day : Verified != DateOnly.MaxValue && Verified.DayNumber + Trust < day.DayNumber;
}
