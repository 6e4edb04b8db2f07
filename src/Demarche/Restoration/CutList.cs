namespace Demarche.Restoration;

/// <summary>The cuts of one line, and which of its characters they take.</summary>
/// <param name="line">Where the line stands in the raw text.</param>
sealed class CutList(TextSpan line)
{
    readonly List<Cut> _cuts = [];
    bool[]? _taken;

    /// <summary>The cuts in the order in which they were found.</summary>
    internal IReadOnlyList<Cut> All => _cuts;

    internal void Add(Cut cut)
    {
        _cuts.Add(cut);
        if (cut.Span.IsEmpty) return;
        _taken ??= new bool[line.Length];
        Array.Fill(_taken, true, cut.Span.Start - line.Start, cut.Span.Length);
    }

    /// <summary>Whether a cut takes the character at <paramref name="place"/> of the raw text.</summary>
    internal bool Takes(int place) => _taken is not null && _taken[place - line.Start];

    /// <summary>Whether a cut takes a character of <paramref name="span"/>.</summary>
    internal bool Takes(TextSpan span) => _taken is not null && _taken.AsSpan(span.Start - line.Start, span.Length).Contains(true);
}
