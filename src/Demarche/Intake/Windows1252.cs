namespace Demarche.Intake;

/// <summary>The Windows-1252 code page, both ways, as the WHATWG encoding standard has it: every byte is a character.</summary>
static class Windows1252
{
    /// <summary>Characters of the bytes 0x80–0x9F; the five holes of the code page are C1 controls.</summary>
    const string HighControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text of <paramref name="bytes"/>, one character a byte.</summary>
    internal static string GetString(ReadOnlySpan<byte> bytes)
    {
        var chars = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
            chars[i] = bytes[i] is >= 0x80 and <= 0x9F ? HighControls[bytes[i] - 0x80] : (char)bytes[i];
        return new string(chars);
    }

    /// <summary>The byte of a character.</summary>
    /// <returns>Whether the code page has it.</returns>
    internal static bool TryGetByte(char character, out byte value)
    {
        var high = HighControls.IndexOf(character);
        value = high >= 0 ? (byte)(0x80 + high) : (byte)character;
        return high >= 0 || character is < '\x80' or (>= '\xA0' and <= '\xFF');
    }
}
