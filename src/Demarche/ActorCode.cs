using Demarche.Actors;

namespace Demarche;

/// <summary>Who: an ISO 3166 alpha-3 country, organisation or group code with an optional sector, <c>USA GOV</c>.</summary>
/// <remarks>
/// The default value is not a code; <see cref="Unknown"/> is written <c>---</c>. Equality compares both parts; scoring compares
/// <see cref="Head"/> alone. Codes: coding manual, "Actors".
/// </remarks>
public readonly record struct ActorCode
{
    /// <param name="head">Country, organisation or group: <c>USA</c>, <c>NATO</c>, <c>HOU</c>, <c>---</c>.</param>
    /// <param name="sector">PLOVER sector, or <see cref="Sector.None"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="head"/> is empty or holds a blank.</exception>
    public ActorCode(string head, Sector sector = Sector.None)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(head);
        if (head.Contains(' ')) throw new ArgumentException($"A code's head holds no blank: '{head}'.", nameof(head));
        (Head, Sector) = (head, sector);
    }

    /// <summary>Somebody whom the text does not name: <c>---</c>.</summary>
    public static ActorCode Unknown { get; } = new("---");

    /// <summary>Whether nobody is named, with or without a sector: <c>---</c>, <c>--- GOV</c>.</summary>
    public bool IsUnknown => Head is null or "---";

    /// <summary>Country, organisation or group.</summary>
    public string Head { get; }

    /// <summary>Whether the head is a country's, past or present; those of organisations and groups have three letters too.</summary>
    internal bool IsState => Head is not null && States.Value.IsCountry(Head);

    static readonly Lazy<HeadNames> States = new(HeadNames.Load);

    /// <summary>What part of it acts.</summary>
    public Sector Sector { get; }

    /// <summary>Reads <c>USA GOV</c>.</summary>
    /// <returns>Whether <paramref name="text"/> is a head with at most one known sector.</returns>
    public static bool TryParse(string? text, out ActorCode code)
    {
        code = default;
        var parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 2) return false;
        var sector = Sector.None;
        if (parts.Length == 2 && !Enum.TryParse(parts[1], ignoreCase: true, out sector)) return false;
        code = new ActorCode(parts[0], sector);
        return true;
    }

    /// <summary><c>USA GOV</c>, or the head alone.</summary>
    public override string ToString() => Sector == Sector.None ? Head : $"{Head} {Sector.ToString().ToUpperInvariant()}";
}
