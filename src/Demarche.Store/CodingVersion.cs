namespace Demarche.Store;

/// <summary>What a dispatch was coded with.</summary>
/// <param name="Program">Version of the program.</param>
/// <param name="Codebook">Digest of the codebook.</param>
/// <param name="Model">Names and digests of the models.</param>
public sealed record CodingVersion(string Program, string Codebook, string Model)
{
    /// <summary>This program's own.</summary>
    public static CodingVersion Current { get; } = new(
        Versions.Program, Versions.Codebook,
        string.Join(' ', Versions.All().Where(part => part.Part.StartsWith("model ", StringComparison.Ordinal)).Select(part => $"{part.Part["model ".Length..]}:{part.Version}")));

    /// <summary>The version of a coding with a user's own actor tables, whose digest stands behind the models.</summary>
    public CodingVersion WithActors(string? digest) => digest is null ? this : this with { Model = $"{Model} actors:{digest}".TrimStart() };

    /// <summary>The version of a coding with a user's own rules, whose digest stands behind the built-in codebook's.</summary>
    public CodingVersion WithCodebook(string? digest) => digest is null ? this : this with { Codebook = $"{Codebook} own:{digest}" };

    /// <summary>All in one line.</summary>
    public override string ToString() => $"demarche {Program}, codebook {Codebook}" + (Model.Length > 0 ? $", {Model}" : "");
}
