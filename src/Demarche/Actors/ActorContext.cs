using Demarche.Restoration;

namespace Demarche.Actors;

/// <summary>What is known about a dispatch beside its text, for mentions that the text alone leaves open.</summary>
public sealed record ActorContext
{
    /// <summary>Country that the dispatch is about or written from, ISO 3166 alpha-3; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Place of the dateline as written (<c>TEHRAN</c>); a capital gives its state to institutions and offices of which the text does not say whose they are.</summary>
    public string? Dateline { get; init; }

    /// <summary>Title that came beside the text, which may say whose statement it is; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Who published the text; a government office ("Ministry of Foreign Affairs of Japan") issues what stands in the first person when the text names no issuer. Null when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Free text around the phrase (a headline, a country's name), read for countries only.</summary>
    public string? Hint { get; init; }

    /// <summary>What a dispatch and its restoration tell beside the text.</summary>
    /// <param name="dispatch">The dispatch, with its title.</param>
    /// <param name="restored">Its text, with its dateline.</param>
    public static ActorContext Of(Dispatch dispatch, RestoredText restored)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        ArgumentNullException.ThrowIfNull(restored);
        return new ActorContext { Dateline = restored.DatelinePlace, Title = dispatch.Title, Publisher = dispatch.Outlet };
    }
}
