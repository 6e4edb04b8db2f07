namespace Demarche.Actors;

/// <summary>A person of the table with every name known of him.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Family">Family name as the source gives it; a guess for names without one, empty where unknown.</param>
/// <param name="Aliases">Other spellings.</param>
sealed record Person(string Name, string Family, IReadOnlyList<string> Aliases)
{
    List<string>[]? _spellings;
    string? _family;

    /// <summary>Every spelling in folded words; folded at the first question, which may happen twice on two threads and gives the same.</summary>
    public List<string>[] Spellings => _spellings ??= [Words.Of(Name), .. Aliases.Select(alias => Words.Of(alias))];

    /// <summary>The family name in folded words, empty where unknown.</summary>
    public string FoldedFamily => _family ??= Words.Fold(Family);

    /// <summary>The folded name by which he goes alone: the family name, or the last of his names where that is unknown; empty where it is his state's (Salman of Saudi Arabia).</summary>
    public string Surname => Spellings[0] is not [.., var last] || (Spellings[0].Contains("of") && (FoldedFamily.Length == 0 || FoldedFamily == last)) ? "" : FoldedFamily.Length > 0 ? FoldedFamily : last;
}
