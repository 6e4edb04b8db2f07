namespace Demarche.Moves.Issues;

/// <summary>A word as issues look at it: lower case, hyphenated tokens in their parts.</summary>
/// <param name="Form">As it stands.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Token">Index of the token that it stands in.</param>
readonly record struct IssueToken(string Form, string Lemma, int Token);
