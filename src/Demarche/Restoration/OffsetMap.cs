namespace Demarche.Restoration;

/// <summary>Maps offsets of a clean text to the raw text that it was cut from, and back.</summary>
/// <remarks>
/// The clean text is a list of segments, each either copied from the raw text character for character or inserted (a paragraph break).
/// Immutable and thread-safe; a query is a binary search over the segments.
/// </remarks>
public sealed class OffsetMap
{
    readonly Segment[] _segments;

    /// <param name="segments">Segments in clean order, without gaps in the clean text and rising in the raw text.</param>
    /// <exception cref="ArgumentException">The segments leave a gap or go back.</exception>
    public OffsetMap(IEnumerable<Segment> segments)
    {
        _segments = [.. segments];
        int clean = 0, raw = 0;
        foreach (var segment in _segments)
        {
            if (segment.Clean != clean || segment.Raw < raw || segment.Length < 0)
                throw new ArgumentException($"Segment at clean {segment.Clean} (raw {segment.Raw}) does not follow clean {clean}, raw {raw}.", nameof(segments));
            clean += segment.Length;
            raw = segment.Copied ? segment.Raw + segment.Length : segment.Raw;
        }
    }

    /// <summary>A run of the clean text.</summary>
    /// <param name="Clean">Where it starts in the clean text.</param>
    /// <param name="Raw">Where its first character stands in the raw text; for an inserted run, the raw place where it was put in.</param>
    /// <param name="Length">Code units of the clean text.</param>
    /// <param name="Copied">Whether it stands in the raw text, character for character.</param>
    public readonly record struct Segment(int Clean, int Raw, int Length, bool Copied);

    /// <summary>The segments in order.</summary>
    public IReadOnlyList<Segment> Segments => _segments;

    /// <summary>The map of a text that was kept as it is.</summary>
    public static OffsetMap Identity(int length) => new(length == 0 ? [] : [new Segment(0, 0, length, true)]);

    /// <summary>The raw offset of the character at <paramref name="clean"/>.</summary>
    public int ToRaw(int clean)
    {
        if (_segments.Length == 0) return 0;
        var segment = _segments[FindByClean(clean)];
        return segment.Copied ? segment.Raw + Math.Min(clean - segment.Clean, segment.Length) : segment.Raw;
    }

    /// <summary>The raw span from the first to the last character of a clean span. What was cut out inside it is part of it.</summary>
    public TextSpan ToRaw(TextSpan clean)
    {
        if (clean.IsEmpty) return new TextSpan(ToRaw(clean.Start), ToRaw(clean.Start));
        var start = ToRaw(clean.Start);
        var last = _segments[FindByClean(clean.End - 1)];
        var end = last.Copied ? last.Raw + (clean.End - last.Clean) : last.Raw;
        return new TextSpan(start, Math.Max(start, end));
    }

    /// <summary>The clean offset of the raw character at <paramref name="raw"/>, or null where it was left out.</summary>
    public int? ToClean(int raw)
    {
        int low = 0, high = _segments.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var segment = _segments[middle];
            if (raw < segment.Raw) high = middle - 1;
            else if (!segment.Copied || raw >= segment.Raw + segment.Length) low = middle + 1;
            else return segment.Clean + (raw - segment.Raw);
        }

        return null;
    }

    int FindByClean(int clean)
    {
        int low = 0, high = _segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Clean <= clean) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
