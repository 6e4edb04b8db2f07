using System.Globalization;

namespace Demarche.Syntax.Segmentation;

/// <summary>Parts text into sentences of bare tokens, none longer than a bound. Thread-safe.</summary>
sealed class Segmenter(SegmentationLists lists, int longest)
{
    readonly Tokenizer _tokenizer = new(lists);
    readonly SentenceSplitter _splitter = new(lists);

    /// <summary>Parts a text into sentences of bare tokens.</summary>
    public IReadOnlyList<ParsedSentence> Segment(string text, ICollection<Problem>? problems)
    {
        var sentences = new List<ParsedSentence>();
        var tokens = new List<RawToken>();
        var ends = new List<int>();
        foreach (var block in LineBlocks.Split(text))
        {
            tokens.Clear();
            ends.Clear();
            _tokenizer.Tokenize(text, block, tokens);
            _splitter.Split(text, tokens, ends);
            var start = 0;
            foreach (var end in ends)
            {
                AddBounded(text, tokens, start, end, sentences, problems);
                start = end;
            }
        }

        return sentences;
    }

    void AddBounded(string text, List<RawToken> tokens, int start, int end, List<ParsedSentence> sentences, ICollection<Problem>? problems)
    {
        if (end - start > longest)
        {
            var span = new TextSpan(tokens[start].Span.Start, tokens[end - 1].Span.End);
            problems?.Add(new Problem("P040", string.Create(CultureInfo.InvariantCulture, $"A sentence has {end - start} words, more than {longest}: it was cut."), span));
        }

        while (end - start > longest)
        {
            var cut = CutBefore(text, tokens, start, start + longest);
            sentences.Add(Bare(text, tokens, start, cut));
            start = cut;
        }

        sentences.Add(Bare(text, tokens, start, end));
    }

    int CutBefore(string text, List<RawToken> tokens, int start, int limit)
    {
        for (var i = limit; i > start + longest / 2; i--)
            if (tokens[i - 1].Span.Length == 1 && text[tokens[i - 1].Span.Start] is ',' or ';' or ':' or '.') return i;
        return limit;
    }

    static ParsedSentence Bare(string text, List<RawToken> tokens, int start, int end)
    {
        var words = new Token[end - start];
        for (var i = 0; i < words.Length; i++)
        {
            var raw = tokens[start + i];
            words[i] = new Token
            {
                Index = i,
                Span = raw.Span,
                Form = text.Substring(raw.Span.Start, raw.Span.Length),
                JoinsPrevious = i > 0 && raw.JoinsPrevious,
                SpaceAfter = start + i + 1 >= tokens.Count || tokens[start + i + 1].Span.Start > raw.Span.End,
            };
        }

        return new ParsedSentence(new TextSpan(words[0].Span.Start, words[^1].Span.End), words, margin: 0);
    }
}
