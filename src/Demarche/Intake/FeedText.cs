using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Demarche.Intake;

/// <summary>The text of a feed, made well-formed where feeds seldom are: characters by their names in HTML, ampersands that stand alone, bytes that are no UTF-8.</summary>
/// <remarks>The encoding is that of the byte-order mark or of the XML declaration, else UTF-8; a byte that is none is read as Windows-1252 has it. Names are read inside CDATA too, where a page would read them later.</remarks>
sealed partial class FeedText : TextReader
{
    /// <summary>Longest name of a character with its signs, in characters.</summary>
    const int LongestName = 12;

    readonly StreamReader _input;
    readonly char[] _ahead = new char[LongestName];
    string _ready = "";
    int _at, _held;

    internal FeedText(HeadStream input) => _input = new StreamReader(input, EncodingOf(input.Head), detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);

    public override int Peek() => Fill() ? _ready[_at] : -1;

    public override int Read() => Fill() ? _ready[_at++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = 0;
        for (int c; read < count && (c = Read()) >= 0; read++) buffer[index + read] = (char)c;
        return read;
    }

    /// <summary>Has the next characters ready.</summary>
    bool Fill()
    {
        if (_at < _ready.Length) return true;
        for (int c; _held < _ahead.Length && (c = _input.Read()) >= 0;) _ahead[_held++] = (char)c;
        var ahead = _ahead.AsSpan(0, _held);
        if (ahead.IsEmpty) return false;
        var taken = ahead.IndexOf('&') switch { 0 => Name(ahead), < 0 => ahead.Length, var before => before };
        if (ahead[0] != '&') _ready = ahead[..taken].ToString();
        ahead[taken..].CopyTo(_ahead);
        _held -= taken;
        _at = 0;
        return true;
    }

    /// <summary>Makes ready what stands for an ampersand and the name behind it; how much that takes.</summary>
    int Name(ReadOnlySpan<char> ahead)
    {
        var end = ahead.IndexOf(';') + 1;
        var name = ahead[..end].ToString();
        if (name is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" || Number().IsMatch(name)) _ready = name;
        else if (Word().IsMatch(name) && WebUtility.HtmlDecode(name) is var character && character != name) _ready = character;
        else (_ready, end) = ("&amp;", 1);
        return end;
    }

    static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        var declared = Declaration().Match(Encoding.Latin1.GetString(head[..Math.Min(head.Length, 200)])).Groups["name"].Value;
        return TextDecoding.Find(declared) ?? (declared.StartsWith("iso-8859-1", StringComparison.OrdinalIgnoreCase) && declared.Length == 10 ? Encoding.Latin1 : Utf8OrByte.Encoding);
    }

    [GeneratedRegex("^[^<]*<\\?xml[^>]*encoding=[\"'](?<name>[\\w-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex("^&#(?:[0-9]+|x[0-9a-fA-F]+);$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^&[a-zA-Z][a-zA-Z0-9]*;$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _input.Dispose();
        base.Dispose(disposing);
    }
}
