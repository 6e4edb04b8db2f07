using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Moves.Speech;

/// <summary>The text of one dispatch with everything that the cue finders look at.</summary>
sealed class SpeechDocument
{
    readonly int[] _starts;

    public SpeechDocument(string text, IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions)
    {
        (Text, Sentences, Mentions) = (text, sentences, mentions);
        Quotations = new QuotationReader(text).Read();
        _starts = [.. sentences.Select(sentence => sentence.Span.Start)];
    }

    public string Text { get; }

    public IReadOnlyList<ParsedSentence> Sentences { get; }

    public ActorMentions Mentions { get; }

    /// <summary>Quoted stretches in text order, one a paragraph at most in width.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Index of the sentence that holds the offset, or of the last that starts before it; 0 before the first.</summary>
    public int SentenceAt(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        return Math.Max(0, found >= 0 ? found : ~found - 1);
    }

    /// <summary>Whether a paragraph break lies between two offsets.</summary>
    public bool ParagraphBreakBetween(int start, int end) =>
        end > start && Text.AsSpan(start, end - start).Contains('\n');

    /// <summary>Whether the character stands inside a quotation.</summary>
    public bool IsQuoted(int offset)
    {
        foreach (var quotation in Quotations)
        {
            if (quotation.Span.Start > offset) return false;
            if (offset < quotation.Span.End) return true;
        }

        return false;
    }

    /// <summary>The span without blanks and clause punctuation at its edges, widened over a quotation mark that it cuts off.</summary>
    public TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsLoose(Text[start])) start++;
        while (end > start && IsLoose(Text[end - 1])) end--;
        if (start == end) return new TextSpan(start, end);
        foreach (var quotation in Quotations)
        {
            if (quotation.Span.Start >= end) break;
            // "end” with the mark outside, after the full stop or comma inside the marks
            if (quotation.Span.Start >= start && quotation.Span.End > end && quotation.Span.End - end <= 3
                && IsOnlyLooseOrMark(end, quotation.Span.End)) end = quotation.Span.End;
            if (start - quotation.Span.Start is 1 or 2 && quotation.Span.End <= end && QuotationMarks.IsMark(Text, start - 1)) start = quotation.Span.Start;
        }

        return new TextSpan(start, end);
    }

    bool IsOnlyLooseOrMark(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!IsLoose(Text[i]) && !QuotationMarks.IsMark(Text, i) && Text[i] is not ('!' or '?')) return false;
        return true;
    }

    static bool IsLoose(char c) => char.IsWhiteSpace(c) || c is ',' or '.' or ';' or ':' or '-' or '–' or '—' or '―';
}
