namespace Demarche.Moves;

/// <summary>An entry of the codebook as it stands in a sentence with two given actors.</summary>
/// <param name="Match">What matched.</param>
/// <param name="Roles">Whom it joins.</param>
/// <param name="Root">Its root as the text tells it.</param>
/// <param name="Score">How well it joins the two by itself.</param>
sealed record PairReading(FrameMatch Match, MatchRoles Roles, string Root, double Score);
