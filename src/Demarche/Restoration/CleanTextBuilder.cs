using System.Text;

namespace Demarche.Restoration;

/// <summary>Writes the clean text piece by piece and keeps the map of its offsets. Pieces are copied in raw order or inserted.</summary>
sealed class CleanTextBuilder(string raw)
{
    readonly StringBuilder _text = new();
    readonly List<OffsetMap.Segment> _segments = [];
    int _rawEnd;

    /// <summary>Code units written.</summary>
    internal int Length => _text.Length;

    /// <summary>Copies <paramref name="span"/> of the raw text.</summary>
    internal void Copy(TextSpan span)
    {
        if (span.IsEmpty) return;
        if (_segments.Count > 0 && _segments[^1] is { Copied: true } last && last.Raw + last.Length == span.Start)
            _segments[^1] = last with { Length = last.Length + span.Length };
        else _segments.Add(new(_text.Length, span.Start, span.Length, true));
        _text.Append(raw, span.Start, span.Length);
        _rawEnd = span.End;
    }

    /// <summary>Writes <paramref name="text"/> that the raw text lacks, at the raw place <paramref name="at"/>.</summary>
    internal void Insert(string text, int at)
    {
        if (text.Length == 0) return;
        _segments.Add(new(_text.Length, Math.Max(at, _rawEnd), text.Length, false));
        _text.Append(text);
    }

    /// <summary>Begins a new paragraph unless nothing is written yet.</summary>
    internal void Break(int at)
    {
        if (_text.Length > 0) Insert("\n\n", at);
    }

    /// <summary>Whether the last character written is a blank, or nothing is written.</summary>
    internal bool EndsInBlank => _text.Length == 0 || char.IsWhiteSpace(_text[^1]);

    internal (string Text, OffsetMap Map) Build() => (_text.ToString(), new OffsetMap(_segments));
}
