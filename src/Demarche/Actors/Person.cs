namespace Demarche.Actors;

/// <summary>A person of the table with every name and tenure known of him.</summary>
sealed class Person(string name, string family)
{
    List<string>[]? _spellings;

    /// <summary>Canonical name.</summary>
    public string Name { get; } = name;

    /// <summary>Family name as the source gives it; a guess for names without one.</summary>
    public string Family { get; } = family;

    /// <summary>Other spellings.</summary>
    public List<string> Aliases { get; } = [];

    /// <summary>Every spelling in folded words; folded at the first question, which may happen twice on two threads and gives the same.</summary>
    public List<string>[] Spellings => _spellings ??= [Words.Of(Name), .. Aliases.Select(alias => Words.Of(alias))];

    /// <summary>Indexes of his tenures.</summary>
    public List<int> Tenures { get; } = new(2);
}
