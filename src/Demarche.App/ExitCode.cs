namespace Demarche.App;

/// <summary>What the process ends with, as in ripgrep.</summary>
static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>All was done and nothing was found.</summary>
    public const int NothingFound = 1;

    /// <summary>Something failed; stderr says what, the rest was done.</summary>
    public const int Failed = 2;
}
