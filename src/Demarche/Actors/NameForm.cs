namespace Demarche.Actors;

/// <summary>One word of names in a dispatch.</summary>
/// <param name="Form">The word, folded.</param>
/// <param name="Written">As the dispatch writes it first.</param>
/// <param name="Beside">Words of names that stand directly beside it, folded.</param>
/// <param name="Places">Where it stands in names that no table knows; empty where the tables know every bearer.</param>
sealed record NameForm(string Form, string Written, string[] Beside, TextSpan[] Places);
