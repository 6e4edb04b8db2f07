namespace Demarche.Intake;

/// <summary>Recognises what an input is from its first bytes.</summary>
static class InputKinds
{
    internal static InputKind Recognise(ReadOnlySpan<byte> head, string textColumn)
    {
        var text = TextOf(head).TrimStart();
        if (text.StartsWith("WARC/1.", StringComparison.Ordinal)) return InputKind.Warc;
        if (text.StartsWith('{') && text.Contains('"')) return InputKind.JsonLines;
        if (text.StartsWith('<')) return Markup(text);
        if (HoldsJsonLine(text)) return InputKind.JsonLines;
        return CsvReader.Separator(text, textColumn) is null ? InputKind.Text : InputKind.Csv;
    }

    /// <summary>What the first bytes say.</summary>
    internal static string TextOf(ReadOnlySpan<byte> head) => TextDecoding.Decode(Whole(head)).Text;

    /// <summary>Cuts a broken UTF-8 sequence off the end of the sample, so that it is not taken for another encoding.</summary>
    static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> head)
    {
        var end = head.Length;
        while (end > 0 && head.Length - end < 4 && (head[end - 1] & 0xC0) == 0x80) end--;
        return end > 0 && head[end - 1] >= 0xC0 ? head[..(end - 1)] : head;
    }

    static InputKind Markup(string text)
    {
        foreach (var root in (ReadOnlySpan<string>)["<rss", "<feed", "<rdf:RDF"])
            if (text.Contains(root, StringComparison.OrdinalIgnoreCase)) return InputKind.Feed;
        foreach (var mark in (ReadOnlySpan<string>)["<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<article", "<meta"])
            if (text.Contains(mark, StringComparison.OrdinalIgnoreCase)) return InputKind.Html;
        return InputKind.Text;
    }

    /// <summary>Whether one of the first lines is a dispatch of JSON Lines: the first may be broken.</summary>
    static bool HoldsJsonLine(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.StartsWith("{\"") && line.Contains("\"text\"", StringComparison.Ordinal)) return true;
        return false;
    }
}
