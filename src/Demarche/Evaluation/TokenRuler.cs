using Demarche.Syntax;

namespace Demarche.Evaluation;

/// <summary>Measures spans in tokens, numbered through a whole text.</summary>
sealed class TokenRuler(IReadOnlyList<ParsedSentence> sentences)
{
    readonly TextSpan[] _tokens = [.. sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Span)];

    /// <summary>Numbers of the tokens that share a character with one of the spans.</summary>
    public HashSet<int> Of(IEnumerable<TextSpan> spans)
    {
        var numbers = new HashSet<int>();
        foreach (var span in spans)
            for (var i = FirstEndingAfter(span.Start); i < _tokens.Length && _tokens[i].Start < span.End; i++) numbers.Add(i);
        return numbers;
    }

    int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, _tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
