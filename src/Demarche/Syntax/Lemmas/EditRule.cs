namespace Demarche.Syntax.Lemmas;

/// <summary>How a form becomes its lemma: how it is spelt, how many characters go from its end, and what follows them.</summary>
readonly record struct EditRule(Respelling Spelling, int Strip, string Add)
{
    static readonly Respelling[] Spellings = Enum.GetValues<Respelling>();

    /// <summary>Every rule that leads from <paramref name="form"/> to <paramref name="lemma"/> with the longest common start that its spelling allows.</summary>
    public static IEnumerable<EditRule> Between(string form, string lemma)
    {
        foreach (var spelling in Spellings)
        {
            var start = Respell(form, spelling);
            var common = start.AsSpan().CommonPrefixLength(lemma);
            // A rule that keeps nothing says no more in another spelling.
            if (common > 0 || spelling == Respelling.Lower) yield return new EditRule(spelling, start.Length - common, lemma[common..]);
        }
    }

    /// <summary>The lemma of a form; a form shorter than what would be cut gives itself.</summary>
    public string Apply(string form)
    {
        var start = Respell(form, Spelling);
        if (Strip == 0 && Add.Length == 0) return start;
        return Strip > start.Length ? start : string.Concat(start.AsSpan(0, start.Length - Strip), Add);
    }

    static string Respell(string form, Respelling spelling) => spelling switch
    {
        Respelling.Lower => form.ToLowerInvariant(),
        Respelling.Title when form.Length > 0 => string.Concat(form[..1].ToUpperInvariant(), form.AsSpan(1)),
        Respelling.Capitalized when form.Length > 0 => string.Concat(form[..1].ToUpperInvariant(), form[1..].ToLowerInvariant()),
        Respelling.Upper => form.ToUpperInvariant(),
        Respelling.WithoutCommas => form.Replace(",", "", StringComparison.Ordinal),
        _ => form,
    };
}
