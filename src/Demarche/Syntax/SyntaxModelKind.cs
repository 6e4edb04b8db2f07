namespace Demarche.Syntax;

/// <summary>The models that travel with the library.</summary>
public enum SyntaxModelKind
{
    /// <summary>A small network: for bulk coding.</summary>
    Fast = 1,
    /// <summary>The neural network: slower, fewer errors.</summary>
    Accurate = 2,
}
