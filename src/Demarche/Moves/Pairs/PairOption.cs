namespace Demarche.Moves;

/// <summary>An entry of the codebook that may join two given actors.</summary>
/// <param name="Score">How well it joins them; higher wins.</param>
/// <param name="Root">Its root as the text tells it: what is only planned is AGREE or THREATEN.</param>
/// <param name="Act">The root of the act itself.</param>
readonly record struct PairOption(double Score, string Root, string Act);
