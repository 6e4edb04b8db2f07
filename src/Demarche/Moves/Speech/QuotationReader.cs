namespace Demarche.Moves.Speech;

/// <summary>Reads the quotations of a text, damaged ones as well as they can be read.</summary>
/// <remarks>
/// A quotation ends with its paragraph. Without a closing mark it goes on in the next paragraph when that one opens again; else it is
/// damaged and ends with its first sentence, because the words after it are as often the reporter's. A mark of the opening shape where
/// a quotation is open and a comma or stop stands before it closes (“… we will respond, “Blinken said).
/// </remarks>
sealed class QuotationReader(string text)
{
    /// <summary>Longest quotation that is believed without marks at its paragraphs: an answer in an interview.</summary>
    const int MaxParagraphsWithoutMark = 8;

    readonly List<Quotation> _found = [];
    int _resumeAt;

    public IReadOnlyList<Quotation> Read()
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (end > _resumeAt) ReadParagraph(Math.Max(start, _resumeAt), end);
            start = end + 1;
        }

        return _found;
    }

    void ReadParagraph(int start, int end)
    {
        var open = -1;
        for (var i = start; i < end; i++)
        {
            var length = QuotationMarks.LengthAt(text, i);
            if (length == 0) continue;
            if (open < 0)
            {
                if (!QuotationMarks.OnlyCloses(text[i]) && (QuotationMarks.OpensAt(text, i) || i == start)) open = i;
            }
            else if (Closes(i, length, start, end))
            {
                if (i > open + 1) _found.Add(new Quotation(new TextSpan(open, i + length), false, false));
                open = -1;
            }
            else if (text[i] == '“' && i > open + 1 && QuotationMarks.OpensAt(text, i))
            {
                // a second opening mark: the first one lost its partner
                AddDamaged(open, i);
                open = i;
            }

            i += length - 1;
        }

        if (open >= 0) AddOpenEnded(open, end);
    }

    bool Closes(int index, int length, int start, int end)
    {
        var c = text[index];
        if (QuotationMarks.ClosesByShape(c)) return true;
        var before = text[Math.Max(start, index - 1)];
        if (c is '"' or '\'' or '`') return !QuotationMarks.OpensAt(text, index) || index + length >= end;
        // “ in the place of a closing mark
        if (char.IsWhiteSpace(before) && index >= 2) before = text[index - 2];
        return before is ',' or '.' or '!' or '?' && !OpensAgain(index, end);
    }

    // Behind a stop both readings are possible: a new quotation has its own closing mark later in the paragraph.
    bool OpensAgain(int index, int end)
    {
        if (!QuotationMarks.OpensAt(text, index)) return false;
        var next = text.AsSpan(index + 1, end - index - 1).IndexOfAny('”', '“');
        return next >= 0 && text[index + 1 + next] == '”';
    }

    void AddOpenEnded(int open, int end)
    {
        while (end > open && char.IsWhiteSpace(text[end - 1])) end--;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next < text.Length && QuotationMarks.LengthAt(text, next) > 0 && QuotationMarks.OpensAt(text, next))
            _found.Add(new Quotation(new TextSpan(open, end), true, false));
        else if (ClosingMarkAhead(next) is > 0 and var close) AddOverParagraphs(open, close);
        else AddDamaged(open, end);
    }

    /// <summary>Where a quotation closes that runs over paragraphs without marks at their starts; 0 where another opens first.</summary>
    int ClosingMarkAhead(int start)
    {
        var breaks = 0;
        for (var i = start; i < text.Length && breaks < MaxParagraphsWithoutMark; i++)
        {
            if (text[i] == '\n' && text[i - 1] != '\n') breaks++;
            var length = QuotationMarks.LengthAt(text, i);
            if (length == 0) continue;
            return QuotationMarks.OpensAt(text, i) ? 0 : i + length;
        }

        return 0;
    }

    void AddOverParagraphs(int open, int close)
    {
        _found.Add(new Quotation(new TextSpan(open, close), false, false));
        _resumeAt = close;
    }

    void AddDamaged(int open, int limit)
    {
        var end = limit;
        for (var i = open + 1; i < limit; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || (i + 1 < limit && !char.IsWhiteSpace(text[i + 1]))) continue;
            end = i + 1;
            break;
        }

        if (end > open + 1) _found.Add(new Quotation(new TextSpan(open, end), false, true));
    }
}
