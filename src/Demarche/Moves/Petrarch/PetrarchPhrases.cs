namespace Demarche.Moves;

/// <summary>Codes the noun phrases of a sentence by PETRARCH's actor and agent dictionaries.</summary>
sealed class PetrarchPhrases
{
    /// <summary>Longest name in tokens.</summary>
    const int MaxTokens = 8;

    readonly ClauseView _clause;
    readonly List<(int First, int End, string Code)> _actors = [];
    readonly List<(int First, int End, string Code, bool Before)> _agents = [];

    public PetrarchPhrases(ClauseView clause, PetrarchNames names, DateOnly day)
    {
        _clause = clause;
        var tokens = clause.Sentence.Tokens;
        for (var i = 0; i < tokens.Count;)
        {
            var next = i + 1;
            for (var length = Math.Min(MaxTokens, tokens.Count - i); length > 0; length--)
            {
                var key = PetrarchNames.KeyOf(string.Concat(tokens.Skip(i).Take(length).Select(token => token.Form)));
                if (key.Length == 0 || PetrarchNames.KeyOf(tokens[i].Form).Length == 0) continue;
                if (names.ActorOf(key, day) is { } code) _actors.Add((i, i + length, code));
                else if (names.AgentOf(key) is { } agent) _agents.Add((i, i + length, agent.Code, agent.Before));
                else continue;
                next = i + length;
                break;
            }

            i = next;
        }
    }

    /// <summary>Codes of a phrase and of those coordinated with its head.</summary>
    public List<string> Group(int head)
    {
        var members = _clause.WithConjuncts(head).ToList();
        var parts = members.Select(Part).ToList();
        // "Danish media and government", "lawmakers and officials in Arnor": what stands beside one of them holds for all without an article of their own.
        var shared = parts.FirstOrDefault(part => part.Countries.Count > 0);
        var codes = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            var (countries, agents) = parts[i];
            if (countries.Count == 0 && agents.Count > 0 && shared.Countries is not null && !_clause.Has(members[i], "det")) countries = shared.Countries;
            if (countries.Count == 0 && agents.Count == 0) continue;
            foreach (var country in countries.Count == 0 ? ["---"] : countries) codes.Add(Compose(country, agents));
        }

        return [.. codes.Distinct()];
    }

    /// <summary>The first phrase from a token on that names somebody, -1 when there is none.</summary>
    /// <param name="from">First token looked at.</param>
    /// <param name="end">First token not looked at.</param>
    public int First(int from, int end)
    {
        var first = -1;
        foreach (var at in _actors.Select(actor => actor.First).Concat(_agents.Select(agent => agent.First)).Where(at => at >= from && at < end).Order())
        {
            var head = HeadOf(at);
            if (Group(head).Exists(code => !code.StartsWith("---", StringComparison.Ordinal))) return head;
            if (first < 0) first = head;
        }

        return first;
    }

    /// <summary>The phrase that a token belongs to as a modifier or name part.</summary>
    public int HeadOf(int token)
    {
        for (var at = token; ; at = _clause[at].Head)
            if (_clause[at].Head < 0 || !IsInside(at)) return at;
    }

    bool IsInside(int token) => _clause[token].Relation is "amod" or "compound" or "flat" or "nummod" or "det" or "goeswith" or "fixed" || _clause[token].Deprel is "nmod:poss" or "nmod:desc"
        || (_clause[token].Relation == "conj" && _clause[token].Head >= 0 && _clause[_clause[token].Head].Relation is "amod" or "compound")
        || (_clause[token].Relation is "nmod" or "appos" && _clause.Marker(token) < 0 && token < _clause[token].Head);

    (List<string> Countries, List<(string Code, bool Before)> Agents) Part(int head)
    {
        var tokens = Core(head).ToHashSet();
        List<string> countries = [];
        var lastActor = -1;
        foreach (var (first, _, code) in _actors.Where(actor => tokens.Contains(actor.First)))
        {
            // A second name of the phrase counts only where it is coordinated with the first: "Eriadori and Calenardhon leaders".
            if (countries.Count > 0 && !IsCoordinated(first, lastActor)) continue;
            countries.Add(code);
            lastActor = first;
        }

        var agents = _agents.Where(agent => tokens.Contains(agent.First)).Select(agent => (agent.Code, agent.Before)).ToList();
        if (countries.Count == 0)
            foreach (var child in _clause.Sentence.Children(head))
                if (_clause[child].Relation is "nmod" && _clause.Marker(child) is var marker and >= 0 && _clause.Lemma(marker) is "of" or "in" or "from" or "at" or "for" or "to" or "with" or "between")
                {
                    var behind = Group(child).Where(code => !code.StartsWith("---", StringComparison.Ordinal)).ToList();
                    if (agents.Count == 0 && _clause.Lemma(marker) is not ("of" or "from")) continue;
                    countries.AddRange(behind);
                    if (countries.Count > 0) break;
                }

        return (countries, agents);
    }

    bool IsCoordinated(int token, int first)
    {
        if (first < 0) return false;
        var head = HeadWithin(token);
        return _clause[head].Relation == "conj" && (_clause[head].Head == first || _clause[head].Head == HeadWithin(first));
    }

    int HeadWithin(int token) => _clause[token].Relation == "flat" && _clause[token].Head >= 0 ? _clause[token].Head : token;

    IEnumerable<int> Core(int head)
    {
        yield return head;
        foreach (var child in _clause.Sentence.Children(head))
            if (IsInside(child) || (_clause[child].Relation == "appos" && child - 1 >= 0 && !HasComma(head, child)))
                foreach (var deeper in Core(child)) yield return deeper;
    }

    bool HasComma(int from, int to)
    {
        for (var at = Math.Min(from, to); at < Math.Max(from, to); at++)
            if (_clause[at].Form is "," or "(") return true;
        return false;
    }

    // ISO3 and roles in threes; a piece that stands there already is not repeated.
    static string Compose(string country, IEnumerable<(string Code, bool Before)> agents)
    {
        var code = country;
        foreach (var (agent, before) in agents)
        {
            if (before)
            {
                code = code.StartsWith(agent, StringComparison.Ordinal) ? code : agent + code;
                continue;
            }

            for (var at = 0; at + 3 <= agent.Length; at += 3)
            {
                var piece = agent.Substring(at, 3);
                if (!Pieces(code).Contains(piece)) code += piece;
            }
        }

        return code;
    }

    static IEnumerable<string> Pieces(string code) => Enumerable.Range(0, code.Length / 3).Select(i => code.Substring(i * 3, 3));
}
