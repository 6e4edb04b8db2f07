using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Gathers the words of names over the sentences of a dispatch.</summary>
sealed class NameGatherer(int shortest)
{
    readonly Dictionary<string, Gathered> _forms = new(StringComparer.Ordinal);

    /// <summary>Adds the names of a sentence: its persons, and its runs of unknown capitalised words.</summary>
    public void Add(ParsedSentence sentence, IReadOnlyList<Item> items)
    {
        foreach (var item in items)
            if (item.Kind is ItemKind.Run or ItemKind.Person)
                for (var t = item.First; t < item.End; t++) Add(sentence, item, t);
    }

    /// <summary>What was gathered, by folded form.</summary>
    public NameForm[] Forms() =>
        [.. _forms.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new NameForm(pair.Key, pair.Value.Written, [.. pair.Value.Beside], [.. pair.Value.Places]))];

    void Add(ParsedSentence sentence, Item item, int t)
    {
        var token = sentence.Tokens[t];
        if (!char.IsUpper(token.Form[0]) || Words.Of(token.Form) is not [var form] || form.Length < shortest) return;
        if (!_forms.TryGetValue(form, out var gathered)) _forms[form] = gathered = new Gathered(token.Form);
        foreach (var at in (int[])[t - 1, t + 1])
            if (at >= item.First && at < item.End && Words.Of(sentence.Tokens[at].Form) is [{ Length: > 1 } next]) gathered.Beside.Add(next);
        if (item.Kind == ItemKind.Run) gathered.Places.Add(token.Span);
    }

    sealed record Gathered(string Written)
    {
        public HashSet<string> Beside { get; } = new(StringComparer.Ordinal);

        public List<TextSpan> Places { get; } = [];
    }
}
