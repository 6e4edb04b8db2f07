namespace Demarche;

/// <summary>Something that went wrong or is doubtful with one dispatch; the result stands beside it.</summary>
/// <param name="Number">Searchable number, <c>P001</c>…; the list is in <c>docs/user/problems.md</c>.</param>
/// <param name="Message">One sentence with the value, the range allowed and what was done instead.</param>
/// <param name="Span">The place in the raw text, where there is one.</param>
public sealed record Problem(string Number, string Message, TextSpan? Span = null);
