namespace Demarche.Evaluation;

/// <summary>A sentence of the alarm test with its reports other than <c>state</c>.</summary>
/// <param name="Id">Id of the sentence.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Class">0 a statement, 1 to 4 an event.</param>
/// <param name="Reports">What was coded.</param>
public sealed record AlarmSentence(string Id, string Text, int Class, IReadOnlyList<Report> Reports);
