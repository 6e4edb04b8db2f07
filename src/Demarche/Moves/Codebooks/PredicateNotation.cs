namespace Demarche.Moves;

/// <summary>Reads the compact notation of predicates, as <c>docs/user/codebook.md</c> describes it.</summary>
/// <param name="lexicon">Classes and function words of the codebook.</param>
sealed class PredicateNotation(CodebookLexicon lexicon)
{
    const string UnlessPrefix = "unless:";

    /// <summary>Reads <c>break|call off &lt;talks&gt;</c>, <c>call on|upon</c>, <c>agree to:meet</c>, <c>air|missile strike on</c>.</summary>
    /// <returns>Null with <paramref name="problem"/> set when the text does not follow the notation.</returns>
    public Predicate? Parse(Frame frame, PredicateKind kind, string text, out string problem)
    {
        problem = "";
        var words = Words(WithoutCircumstances(text));
        if (words.Length == 0)
        {
            problem = "an empty predicate";
            return null;
        }

        if (CircumstancesOf(text, out problem) is not { } unless) return null;

        var head = HeadPosition(kind, words);
        var parts = new List<PredicatePart>();
        for (var i = 0; i < head; i++) parts.Add(new PredicatePart(PartKind.Modifier, Alternatives(words[i]), null));
        for (var i = head + 1; i < words.Length; i++)
        {
            var part = Part(words, ref i, out problem);
            if (part is null)
            {
                problem = $"{problem} in '{text}'";
                return null;
            }

            parts.Add(part);
        }

        return new Predicate(frame, kind, text, Alternatives(words[head]), parts) { Unless = [.. frame.Unless.Union(unless)] };
    }

    /// <summary>The predicate without its <c>unless:negated|past</c>.</summary>
    public static string WithoutCircumstances(string text) => string.Join(' ', Words(text).Where(word => !IsUnless(word)));

    /// <summary>Head lemmas of a predicate.</summary>
    public IReadOnlyList<string> HeadsOf(PredicateKind kind, string text)
    {
        var words = Words(WithoutCircumstances(text));
        return words.Length == 0 ? [] : Alternatives(words[HeadPosition(kind, words)]);
    }

    /// <summary>Reads <c>&lt;class&gt;</c>, <c>&lt;@move&gt;</c>, <c>&lt;ACTOR&gt;</c>, <c>=word|word</c>, <c>&lt;class&gt;|=word</c>.</summary>
    public Filler? ParseFiller(string text, out string problem)
    {
        problem = "";
        if (text == "<ACTOR>") return new Filler(text, null);
        if (text.StartsWith('=')) return Nouns(text);
        var union = new HashSet<string>(StringComparer.Ordinal);
        var plain = false;
        foreach (var name in text.Split('|'))
        {
            plain |= name.StartsWith('=');
            if (plain && name is not ['<', ..])
            {
                union.Add(name.TrimStart('='));
                continue;
            }

            if (name is not ['<', .., '>'] || lexicon.Class(name[1..^1]) is not { } words)
            {
                problem = $"unknown class '{name}' (classes stand in classes.yaml; <@move> is a move's own predicates, <ACTOR> any actor)";
                return null;
            }

            union.UnionWith(words);
        }

        return new Filler(text, union);
    }

    // "=cool/frosty+reception|response": the nouns ask for one of the modifiers.
    static Filler Nouns(string text)
    {
        var parts = text[1..].Split('+');
        var modifiers = parts.Length == 2 ? new HashSet<string>(parts[0].Split('/'), StringComparer.Ordinal) : null;
        return new Filler(text, new HashSet<string>(Alternatives(parts[^1]), StringComparer.Ordinal), modifiers);
    }

    static List<Circumstance>? CircumstancesOf(string text, out string problem)
    {
        problem = "";
        var found = new List<Circumstance>();
        foreach (var name in Words(text).Where(IsUnless).SelectMany(word => Alternatives(word[UnlessPrefix.Length..])))
        {
            if (!Enum.TryParse<Circumstance>(name, ignoreCase: true, out var one) || !Enum.IsDefined(one))
            {
                problem = $"unknown circumstance '{name}' in '{text}' (known: {string.Join(", ", Enum.GetNames<Circumstance>()).ToLowerInvariant()})";
                return null;
            }

            found.Add(one);
        }

        return found;
    }

    static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    static bool IsUnless(string word) => word.StartsWith(UnlessPrefix, StringComparison.Ordinal);

    // "air strike on", "(is a) kangaroo court": the head of a noun is its last word before a preposition; of verbs it is the first word.
    int HeadPosition(PredicateKind kind, string[] words)
    {
        if (kind == PredicateKind.Verb) return 0;
        var last = 0;
        while (last + 1 < words.Length && IsPlain(words[last + 1]) && words[last + 1] != "not" && !words[last + 1].Contains(':', StringComparison.Ordinal) && !lexicon.IsFunctionWord(words[last + 1])) last++;
        return last;
    }

    PredicatePart? Part(string[] words, ref int i, out string problem)
    {
        problem = "";
        var word = words[i];
        if (word == "not") return new PredicatePart(PartKind.Negation, [], null);
        if (word == "obj:none") return new PredicatePart(PartKind.NoObject, [], null);
        if (word == "done:*") return new PredicatePart(PartKind.Participle, [], null);
        if (word == "obj:*") return new PredicatePart(PartKind.SomeObject, [], null);
        foreach (var (prefix, kind) in new[] { ("to:", PartKind.Infinitive), ("that:", PartKind.Clause), ("subj:", PartKind.Subject) })
            if (word.StartsWith(prefix, StringComparison.Ordinal)) return Governed(kind, word[prefix.Length..], out problem);
        if (!IsPlain(word))
        {
            var filler = ParseFiller(word, out problem);
            return filler is null ? null : new PredicatePart(PartKind.Object, [], filler);
        }

        if (!lexicon.IsFunctionWord(word))
        {
            problem = $"'{word}' is no known particle or preposition (an object noun is written '={word}'; new particles go into patterns.yaml)";
            return null;
        }

        if (i + 1 >= words.Length || IsPlain(words[i + 1]) || words[i + 1].Contains(':', StringComparison.Ordinal))
            return new PredicatePart(PartKind.Word, Alternatives(word), null);
        var behind = ParseFiller(words[++i], out problem);
        return behind is null ? null : new PredicatePart(PartKind.Word, Alternatives(word), behind);
    }

    PredicatePart? Governed(PartKind kind, string text, out string problem)
    {
        problem = "";
        if (text == "*") return new PredicatePart(kind, [], null);
        var filler = ParseFiller(IsPlain(text) ? "=" + text : text, out problem);
        return filler is null ? null : new PredicatePart(kind, [], filler);
    }

    static bool IsPlain(string word) => word[0] is not ('<' or '=');

    static string[] Alternatives(string word) => word.Split('|');
}
