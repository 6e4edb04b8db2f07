namespace Demarche.Restoration;

/// <content>Copies kept passages into the clean text around their cuts.</content>
public sealed partial class Restorer
{
    /// <summary>Writes <paramref name="span"/> as a paragraph without <paramref name="cuts"/>, and its passage.</summary>
    static void Keep(TextSpan span, Verdict verdict, IReadOnlyList<Cut> cuts, Draft draft)
    {
        var text = draft.Dispatch.Text;
        var inside = cuts.Where(cut => span.Contains(cut.Span)).OrderBy(cut => cut.Span.Start).Select(cut => Widen(cut, span, text)).ToList();
        var (first, last) = Trim(span, inside, text);
        if (first >= last)
        {
            AddPassage(span, TextSpanAt(draft), verdict, draft);
            return;
        }

        if (draft.Joins && !draft.Clean.EndsInBlank) draft.Clean.Insert(" ", first);
        else draft.Clean.Break(first);
        draft.Joins = false;
        var start = draft.Clean.Length;
        var at = first;
        foreach (var cut in inside)
        {
            if (cut.Span.End <= at || cut.Span.Start >= last) continue;
            draft.Clean.Copy(new TextSpan(at, Math.Max(at, cut.Span.Start)));
            draft.Clean.Insert(cut.Instead, cut.Span.Start);
            at = cut.Span.End;
        }

        draft.Clean.Copy(new TextSpan(at, Math.Max(at, last)));
        AddPassage(span, new TextSpan(start, draft.Clean.Length), verdict, draft);
    }

    /// <summary>Takes the blank that a cut would leave double, before a stop, or after an opening mark.</summary>
    static Cut Widen(Cut cut, TextSpan within, string text)
    {
        if (cut.Instead.Length > 0) return cut;
        int start = cut.Span.Start, end = cut.Span.End;
        var blankBefore = start == within.Start || text[start - 1] == ' ' || QuoteMarks.IsOpening(text[start - 1]);
        var blankAfter = end == within.End || text[end] is ' ' or '.' or ',' or ';' or ':' or '!' or '?';
        if (!blankBefore || !blankAfter) return cut;
        if (end < within.End && text[end] == ' ') while (end < within.End && text[end] == ' ') end++;
        else while (start > within.Start && text[start - 1] == ' ') start--;
        return cut with { Span = new TextSpan(start, end) };
    }

    /// <summary>Moves the ends of <paramref name="span"/> over blanks and cuts, so that a paragraph begins and ends with its own words.</summary>
    static (int First, int Last) Trim(TextSpan span, List<Cut> cuts, string text)
    {
        int first = span.Start, last = span.End, head = 0, tail = cuts.Count - 1;
        for (var moved = true; moved && first < last;)
        {
            moved = false;
            // Cuts are in the order of the text: one that was passed at either end is never looked at again.
            for (; head < cuts.Count && cuts[head].Span.Start <= first; head++)
                if (cuts[head].Instead.Length == 0 && first < cuts[head].Span.End) (first, moved) = (cuts[head].Span.End, true);
            for (; tail >= 0 && cuts[tail].Span.End >= last; tail--)
                if (cuts[tail].Instead.Length == 0 && cuts[tail].Span.Start < last) (last, moved) = (cuts[tail].Span.Start, true);
            while (first < last && char.IsWhiteSpace(text[first])) (first, moved) = (first + 1, true);
            while (first < last && char.IsWhiteSpace(text[last - 1])) (last, moved) = (last - 1, true);
        }

        return (first, last);
    }
}
