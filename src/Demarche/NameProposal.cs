namespace Demarche;

/// <summary>A name of the text with the form that is proposed for it.</summary>
/// <param name="Name">As the text has it.</param>
/// <param name="Proposal">As it should be.</param>
/// <param name="Score">How sure, in [0, 1].</param>
public sealed record NameProposal(string Name, string Proposal, double Score);
