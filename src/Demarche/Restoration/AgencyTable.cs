namespace Demarche.Restoration;

/// <summary>News agencies by every form that credits and datelines write.</summary>
sealed class AgencyTable
{
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    readonly string[] _forms;

    internal AgencyTable(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
            foreach (var form in row)
                _names.TryAdd(form, row[0]);
        _forms = [.. _names.Keys.OrderByDescending(form => form.Length)];
    }

    /// <summary>The agency that <paramref name="form"/> names, in capitals or not, or null.</summary>
    internal string? Find(string form) => _names.GetValueOrDefault(form.Trim());

    /// <summary>The agency whose form stands first in <paramref name="text"/> as whole words, or null.</summary>
    internal string? FindIn(string text)
    {
        var (best, name) = (int.MaxValue, (string?)null);
        foreach (var form in _forms)
        {
            var at = IndexOfWord(text, form);
            if (at >= 0 && at < best) (best, name) = (at, _names[form]);
        }

        return name;
    }

    static int IndexOfWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return at;
        }

        return -1;
    }
}
