namespace Demarche;

/// <summary>Converts UTF-16 offsets of one text to Unicode code points and back.</summary>
/// <remarks>
/// .NET counts UTF-16 units; JSON output, CoNLL-U's <c>TokenRange</c> and the gold sets count code points. The two differ from the first
/// character outside the Basic Multilingual Plane on. Immutable; building it costs one pass, a query a binary search over those characters.
/// </remarks>
public sealed class CodePoints
{
    readonly int[] _pairs;
    readonly int _length;

    /// <param name="text">The text whose offsets are converted.</param>
    public CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<int>? pairs = null;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsSurrogatePair(text[i], text[i + 1])) continue;
            (pairs ??= []).Add(i);
            i++;
        }

        _pairs = pairs?.ToArray() ?? [];
        _length = text.Length;
    }

    /// <summary>Number of code points of the text.</summary>
    public int Count => _length - _pairs.Length;

    /// <summary>Code points before the UTF-16 <paramref name="offset"/>; an offset inside a pair counts as its start's.</summary>
    public int FromUtf16(int offset)
    {
        var before = Array.BinarySearch(_pairs, offset);
        if (before >= 0) return offset - before;
        return offset - ~before;
    }

    /// <summary>The UTF-16 offset of the code point <paramref name="index"/>; values past the end give the end.</summary>
    public int ToUtf16(int index)
    {
        if (index >= Count) return _length;
        int low = 0, high = _pairs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pairs[middle] - middle < index) low = middle + 1;
            else high = middle;
        }

        return index + low;
    }

    /// <summary>The span in code points.</summary>
    public TextSpan FromUtf16(TextSpan span) => new(FromUtf16(span.Start), FromUtf16(span.End));
}
