namespace Demarche.Actors;

/// <summary>The words of names in one dispatch: where each form stands and which names stand beside it.</summary>
/// <remarks>Words of runs (names that no table knows) may be changed; those of known persons and of the tables are only what others may be changed to.</remarks>
sealed class NameForms
{
    /// <summary>Shorter words are alike by chance.</summary>
    const int ShortestName = 4;

    readonly Dictionary<string, List<TextSpan>> _places = new(StringComparer.Ordinal);
    readonly Dictionary<string, HashSet<string>> _beside = new(StringComparer.Ordinal);
    readonly HashSet<string> _plain = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    public NameForms(ActorTable table, ComparedDispatch dispatch)
    {
        var scanner = new Scanner(table);
        foreach (var sentence in dispatch.Sentences)
        {
            foreach (var token in sentence.Tokens)
                if (token.Form.Length >= ShortestName && char.IsLower(token.Form[0])) _plain.Add(Words.Fold(token.Form));
            foreach (var item in scanner.Scan(sentence))
                if (item.Kind is ItemKind.Run or ItemKind.Person)
                    for (var t = item.First; t < item.End; t++) Add(sentence, item, t);
        }
    }

    /// <summary>Forms that no table knows, folded.</summary>
    public IEnumerable<string> Unknown => _places.Keys;

    /// <summary>All forms, folded.</summary>
    public IEnumerable<string> All => _written.Keys;

    /// <summary>Whether the dispatch has the form as a name.</summary>
    public bool HasName(string form) => _written.ContainsKey(form);

    /// <summary>Whether the dispatch has the form as a common word.</summary>
    public bool IsPlain(string form) => _plain.Contains(form);

    /// <summary>The form as the dispatch writes it.</summary>
    public string Written(string form) => _written[form];

    /// <summary>Where the form stands.</summary>
    public IReadOnlyList<TextSpan> Places(string form) => _places[form];

    /// <summary>Whether a name beside the form here stands beside the other form there: "Alihan Smailov", "Alikhan Smailov".</summary>
    public bool SharesNeighbour(string form, NameForms there, string other) => _beside[form].Overlaps(there._beside[other]);

    void Add(Syntax.ParsedSentence sentence, Item item, int t)
    {
        var token = sentence.Tokens[t];
        if (!char.IsUpper(token.Form[0]) || Words.Of(token.Form) is not [{ Length: >= ShortestName } form]) return;
        _written.TryAdd(form, token.Form);
        if (!_beside.TryGetValue(form, out var beside)) _beside[form] = beside = new HashSet<string>(StringComparer.Ordinal);
        foreach (var at in (int[])[t - 1, t + 1])
            if (at >= item.First && at < item.End && Words.Of(sentence.Tokens[at].Form) is [{ Length: > 1 } next]) beside.Add(next);
        if (item.Kind != ItemKind.Run) return;
        if (!_places.TryGetValue(form, out var places)) _places[form] = places = [];
        places.Add(token.Span);
    }
}
