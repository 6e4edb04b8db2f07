namespace Demarche.Moves;

/// <summary>Parses one side of a pattern: bare words, <c>{phrases}</c>, <c>(PREP NOUN)</c>, <c>&amp;SETS</c> and the actor symbols.</summary>
static class PetrarchPatternParser
{
    public static bool TryParse(string text, PetrarchSynonyms synonyms, out List<PetrarchElement> elements, out string problem)
    {
        (elements, problem) = ([], "");
        text = text.ToUpperInvariant();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var close = text[at] switch { '(' => ')', '{' => '}', _ => ' ' };
            var end = close == ' ' ? EndOfWord(text, at) : text.IndexOf(close, at);
            if (end < 0)
            {
                problem = $"the '{text[at]}' does not close";
                return false;
            }

            var part = text[at..end];
            if (!TryElement(part, synonyms, out var element))
            {
                problem = $"undefined synonym set or empty element in '{part}'";
                return false;
            }

            elements.Add(element!);
            at = close == ' ' ? end : end + 1;
        }

        return true;
    }

    static int EndOfWord(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or '{')) at++;
        return at;
    }

    static bool TryElement(string part, PetrarchSynonyms synonyms, out PetrarchElement? element)
    {
        element = null;
        if (part is "$" or "+" or "%" or "^") element = new PetrarchElement(PetrarchElementKind.Actor, [], null, part[0]);
        else if (part.StartsWith('('))
        {
            var words = part[1..].Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length == 0) return false;
            PetrarchElement? inner = null;
            if (words.Length > 1 && !TryElement(words[1].StartsWith('{') ? words[1].TrimEnd('}') : Symbols(words[1]) ?? "{" + words[1], synonyms, out inner)) return false;
            if (!synonyms.TryExpand(words[0], out var prepositions)) return false;
            element = new PetrarchElement(PetrarchElementKind.Preposition, [.. prepositions.Where(phrase => phrase.Length == 1)], inner, '\0');
        }
        else if (TryPhrase(part.TrimStart('{'), synonyms, out var phrases)) element = new PetrarchElement(PetrarchElementKind.Phrase, phrases, null, '\0');
        return element is not null;
    }

    // "(AT ^ ^)": the last symbol says which actor stands there.
    static string? Symbols(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.All(word => word is "$" or "+" or "%" or "^") ? words[^1] : null;
    }

    static bool TryPhrase(string text, PetrarchSynonyms synonyms, out List<string[]> phrases)
    {
        phrases = [[]];
        foreach (var word in text.Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "$" or "+" or "%" or "^") continue;
            if (!synonyms.TryExpand(word, out var alternatives)) return false;
            phrases = [.. phrases.SelectMany(phrase => alternatives.Select(alternative => (string[])[.. phrase, .. alternative]))];
        }

        phrases.RemoveAll(phrase => phrase.Length == 0);
        return phrases.Count > 0;
    }
}
