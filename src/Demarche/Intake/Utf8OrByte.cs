using System.Text;

namespace Demarche.Intake;

/// <summary>UTF-8 in which a byte that belongs to no character is read as Windows-1252 has it.</summary>
sealed class Utf8OrByte : DecoderFallback
{
    Utf8OrByte() { }

    internal static Encoding Encoding { get; } = System.Text.Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Utf8OrByte());

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    sealed class Buffer : DecoderFallbackBuffer
    {
        string _text = "";
        int _at;

        public override int Remaining => _text.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_text, _at) = (Windows1252.GetString(bytesUnknown), 0);
            return _text.Length > 0;
        }

        public override char GetNextChar() => _at < _text.Length ? _text[_at++] : '\0';

        public override bool MovePrevious() => _at > 0 && _at-- > 0;

        public override void Reset() => (_text, _at) = ("", 0);
    }
}
