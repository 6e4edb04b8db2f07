namespace Demarche.Syntax;

/// <summary>The models that travel with the library.</summary>
public enum SyntaxModelKind
{
    /// <summary>A small network: for bulk coding.</summary>
    Fast = 1,
    /// <summary>A larger network of the same kind: fewer errors, a quarter of the speed.</summary>
    Accurate = 2,
    /// <summary>A network over a sentence encoder, the teacher of the others: the best trees, a few thousand words a second.</summary>
    Deep = 3,
}
