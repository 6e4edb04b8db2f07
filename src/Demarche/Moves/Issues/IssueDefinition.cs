namespace Demarche.Moves.Issues;

/// <summary>One issue between parties.</summary>
/// <param name="Id"><c>troop-withdrawal</c>.</param>
/// <param name="Parent">The group that it belongs to.</param>
/// <param name="Definition">What belongs there, in words.</param>
public sealed record IssueDefinition(string Id, string Parent, string Definition);
