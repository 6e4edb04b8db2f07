using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Demarche.Ledger;

/// <summary>Finds where a meeting takes place: "in" and a name, behind the trigger or in its object.</summary>
sealed partial class VenueFinder(IEnumerable<string> notBefore, IEnumerable<string> noVenue)
{
    readonly FrozenSet<string> _notBefore = notBefore.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    readonly FrozenSet<string> _noVenue = noVenue.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first place in the words, or null.</summary>
    public string? In(ReadOnlySpan<char> words)
    {
        foreach (var match in Place().EnumerateMatches(words))
        {
            var name = words.Slice(match.Index + 3, match.Length - 3).Trim().ToString();
            if (_noVenue.Contains(name.Split(' ')[0])) continue;
            var before = words[..match.Index].TrimEnd();
            if (_notBefore.Contains(before[(before.LastIndexOf(' ') + 1)..].ToString())) continue;
            return name;
        }

        return null;
    }

    [GeneratedRegex(@"\bin \p{Lu}[\p{L}.'’-]*[\p{L}](?: (?:\p{Lu}[\p{L}'’-]+|de|el|al))*", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
