namespace Demarche.Evaluation;

/// <summary>What <see cref="AlarmScorer"/> counts, shares in [0, 1].</summary>
/// <param name="FalseAlarms">Sentences of class 0 with a report other than <c>state</c>.</param>
/// <param name="Found">Sentences of the other classes with one.</param>
/// <param name="FalseActs">Sentences of class 0 with a report whose CAMEO code is neither a statement (01) nor an appeal (02), which that class is made of.</param>
public readonly record struct AlarmScore(double FalseAlarms, double Found, double FalseActs);
