using System.Text.RegularExpressions;
using Demarche.Syntax;

namespace Demarche.Tests.Moves.Issues;

/// <summary>Cuts a text into sentences with flat trees, for tests of what looks at words only.</summary>
static partial class PlainSentences
{
    public static IReadOnlyList<ParsedSentence> Of(string text)
    {
        var sentences = new List<ParsedSentence>();
        foreach (Match sentence in Sentences().Matches(text))
        {
            var tokens = new List<Token>();
            foreach (Match word in Words().Matches(sentence.Value))
                tokens.Add(new Token
                {
                    Index = tokens.Count,
                    Span = new TextSpan(sentence.Index + word.Index, sentence.Index + word.Index + word.Length),
                    Form = word.Value,
                    Lemma = Lemma(word.Value.ToLowerInvariant()),
                    Head = tokens.Count == 0 ? -1 : 0,
                });
            if (tokens.Count > 0) sentences.Add(new ParsedSentence(new TextSpan(sentence.Index, sentence.Index + sentence.Length), tokens));
        }

        return sentences;
    }

    static string Lemma(string word) => word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    [GeneratedRegex(@"[^\n]+?(?:(?<![A-Z]\.[A-Z]|\b[A-Z][a-z]{0,3})[.!?][""”’)]*(?=\s|$)|\n|$)")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"(?:[A-Z]\.){2,}|[\w’'-]*\w|[^\s\w]")]
    private static partial Regex Words();
}
