namespace Demarche.App.Fetching;

/// <summary>What a site's robots.txt allows this program (RFC 9309): the group that names <c>demarche</c>, else the group for all.</summary>
sealed class RobotsRules
{
    /// <summary>Most lines that are read (RFC 9309 asks for 500 KiB at least; that is about as much).</summary>
    const int MostLines = 20_000;

    readonly List<(string Path, bool Allow)> _rules;

    RobotsRules(List<(string, bool)> rules) => _rules = rules;

    /// <summary>No rule: all is allowed.</summary>
    public static RobotsRules Everything { get; } = new([]);

    /// <summary>Nothing is allowed: the site is in trouble.</summary>
    public static RobotsRules Nothing { get; } = new([("/", false)]);

    public static RobotsRules Parse(string text)
    {
        List<(string, bool)> named = [], all = [];
        bool forUs = false, forAll = false, inAgents = false, anyNamed = false;
        foreach (var line in text.Split('\n').Take(MostLines))
        {
            var rule = line.Split('#')[0];
            var colon = rule.IndexOf(':');
            if (colon < 0) continue;
            var (name, value) = (rule[..colon].Trim().ToLowerInvariant(), rule[(colon + 1)..].Trim());
            if (name == "user-agent")
            {
                if (!inAgents) (forUs, forAll) = (false, false);
                forUs |= value.Equals("demarche", StringComparison.OrdinalIgnoreCase);
                forAll |= value == "*";
                anyNamed |= forUs;
                inAgents = true;
                continue;
            }

            inAgents = false;
            if (name is not ("allow" or "disallow") || value.Length == 0) continue;
            if (forUs) named.Add((value, name == "allow"));
            if (forAll) all.Add((value, name == "allow"));
        }

        return new(anyNamed ? named : all);
    }

    /// <summary>The longest rule that matches decides; of two as long, the one that allows.</summary>
    public bool Allows(string path)
    {
        var best = _rules.Where(rule => Matches(path, rule.Path)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.Allow).FirstOrDefault();
        return best.Path is null || best.Allow;
    }

    /// <summary><c>*</c> stands for any characters, <c>$</c> at the end for the end of the path.</summary>
    static bool Matches(string path, string rule)
    {
        var toEnd = rule.EndsWith('$');
        var parts = (toEnd ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var found = toEnd && i == parts.Length - 1 ? LastPlace(path, parts[i], at) : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }

        return !toEnd || at == path.Length;
    }

    static int LastPlace(string path, string part, int from) =>
        path.EndsWith(part, StringComparison.Ordinal) && path.Length - part.Length >= from ? path.Length - part.Length : -1;
}
