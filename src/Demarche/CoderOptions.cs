using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche;

/// <summary>How a <see cref="Coder"/> works. The defaults work; change one with <c>with</c>.</summary>
public sealed record CoderOptions
{
    /// <summary>Reports below this confidence are left out. In [0, 1], default 0: all are kept.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Which built-in model parses. Default: <see cref="SyntaxModelKind.Accurate"/>, whose trees make the best reports for their cost; <see cref="SyntaxModelKind.Deep"/> has the best trees at a fifth of the speed.</summary>
    public SyntaxModelKind SyntaxModel { get; init; } = SyntaxModelKind.Accurate;

    /// <summary>Folder whose codebook files are laid over the built-in ones; null takes the built-in codebook alone.</summary>
    public string? CodebookFolder { get; init; }

    /// <summary>The actors, as <see cref="ActorTable.Load(IReadOnlyList{string}, ICollection{Problem})"/> merges a user's own; null takes the built-in tables alone.</summary>
    public ActorTable? Actors { get; init; }

    /// <summary>Whether the built-in moves count beside those of <see cref="CodebookFolder"/>. Default: true.</summary>
    public bool BuiltInMoves { get; init; } = true;
}
