using System.CommandLine;

namespace Demarche.App;

/// <summary>A command with examples, which <c>--help</c> prints below its options.</summary>
sealed class Verb : Command
{
    public Verb(string name, string description, params string[] examples) : base(name, description) => Examples = examples;

    /// <summary>Complete command lines that work as they stand.</summary>
    public IReadOnlyList<string> Examples { get; }
}
