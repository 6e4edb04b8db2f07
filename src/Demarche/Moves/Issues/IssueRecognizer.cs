using Demarche.Data;
using Demarche.Syntax;

namespace Demarche.Moves.Issues;

/// <summary>Names the issue that a move is about: words of its object first, then of its clause and sentence, with the dispatch's topic behind them.</summary>
/// <remarks>Immutable and thread-safe. Ids and words: <c>data/codebook/issues.yaml</c> and <c>issue-words/</c>; how they are weighed: <c>docs/user/issues.md</c>.</remarks>
public sealed class IssueRecognizer
{
    /// <param name="issues">The issues, in the order of the codebook.</param>
    /// <param name="read">Gives the words of one issue by its id, or null where it has none.</param>
    internal IssueRecognizer(IReadOnlyList<IssueDefinition> issues, Func<string, string?> read)
    {
        Issues = issues;
        Words = new IssueWords([.. issues.Select(issue => issue.Id)], read);
    }

    /// <summary>The issues that it knows.</summary>
    public IReadOnlyList<IssueDefinition> Issues { get; }

    internal IssueWords Words { get; }

    /// <summary>The recogniser with the issues that are built into the library.</summary>
    public static IssueRecognizer Load() => new(
        IssueList.Read("issues.yaml", EmbeddedData.ReadText("data/codebook/issues.yaml")),
        id => EmbeddedData.ReadText($"data/codebook/issue-words/{id}.txt"));

    /// <summary>Reads a dispatch for its topic and gives the issues of its moves.</summary>
    /// <param name="sentences">Its sentences in order.</param>
    /// <param name="headlines">How many of the first sentences are its headline.</param>
    /// <param name="mentions">Its actors, whose titles speak less for an issue; null where they are not known.</param>
    public DispatchIssues Read(IReadOnlyList<ParsedSentence> sentences, int headlines = 1, Actors.ActorMentions? mentions = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return new DispatchIssues(this, sentences, headlines, mentions);
    }
}
