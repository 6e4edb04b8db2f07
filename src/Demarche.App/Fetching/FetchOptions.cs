using System.Net;

namespace Demarche.App.Fetching;

/// <summary>The limits of a fetch.</summary>
sealed record FetchOptions
{
    /// <summary>How the program names itself.</summary>
    public string UserAgent { get; init; } = "demarche/0.1 (news research)";

    /// <summary>Time for one page with its redirects.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most bytes of one page after decompression.</summary>
    public int MaxBytes { get; init; } = 16 << 20;

    /// <summary>Most redirects of one page.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Time between two requests to one host.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Why an address may not be reached. Only tests put another one here.</summary>
    public Func<IPAddress, string?> Refuse { get; init; } = AddressGuard.Refuse;
}
