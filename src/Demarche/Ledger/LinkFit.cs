namespace Demarche.Ledger;

/// <summary>How well an answer fits an opening.</summary>
/// <param name="Score">In [0, 1].</param>
/// <param name="Side">Who answers.</param>
/// <param name="Tie">What ties it to this opening.</param>
readonly record struct LinkFit(double Score, AnswerSide Side, LinkTie Tie);
