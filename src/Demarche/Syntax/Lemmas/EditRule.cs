namespace Demarche.Syntax.Lemmas;

/// <summary>How a form becomes its lemma: whether it is lowered first, how many characters go from its end, and what follows them.</summary>
readonly record struct EditRule(bool KeepsCase, int Strip, string Add)
{
    /// <summary>The rule that leads from <paramref name="form"/> to <paramref name="lemma"/> with the longest common start.</summary>
    public static EditRule Between(string form, string lemma)
    {
        var lower = form.ToLowerInvariant();
        int common = Common(lower, lemma), commonCased = Common(form, lemma);
        return commonCased > common
            ? new EditRule(true, form.Length - commonCased, lemma[commonCased..])
            : new EditRule(false, form.Length - common, lemma[common..]);
    }

    /// <summary>The lemma of a form; a form shorter than what would be cut gives itself.</summary>
    public string Apply(string form)
    {
        var start = KeepsCase ? form : form.ToLowerInvariant();
        if (Strip == 0 && Add.Length == 0) return start;
        return Strip > start.Length ? start : string.Concat(start.AsSpan(0, start.Length - Strip), Add);
    }

    static int Common(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length]) length++;
        return length;
    }
}
