using System.Text;
using Demarche.Intake;

namespace Demarche.Restoration;

/// <summary>Finds UTF-8 that was read as Windows-1252 or ISO 8859-1, once or more often: <c>â€œ</c> for <c>“</c>.</summary>
/// <remarks>A run of characters beyond ASCII counts when its Windows-1252 bytes are valid UTF-8 and shorter text: no word of a Latin script is by accident.</remarks>
static class MojibakeDetector
{
    static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    internal static void Find(Line line, List<Damage> damage, CutList cuts)
    {
        for (var i = 0; i < line.Text.Length; i++)
        {
            if (line.Text[i] <= '\x7F') continue;
            var start = i;
            while (i < line.Text.Length && line.Text[i] > '\x7F') i++;
            if (Repair(line.Text[start..i]) is not { } repaired) continue;
            var span = new TextSpan(line.Span.Start + start, line.Span.Start + i);
            damage.Add(new(DamageKind.Mojibake, span, "UTF-8 text was read as Windows-1252 here.", repaired, 0.95, "mojibake/utf8-as-1252"));
            if (!cuts.Takes(span)) cuts.Add(new Cut(span, repaired));
        }
    }

    /// <summary>What the run was before it was misread, or null.</summary>
    internal static string? Repair(string run)
    {
        string? found = null;
        for (var next = RepairOnce(run); next is not null; next = RepairOnce(next)) found = next;
        return found is null || found.Any(char.IsControl) ? null : found;
    }

    // Where bytes were read as ISO 8859-1, those from 0x80 to 0x9F are control characters.
    static string? RepairOnce(string run)
    {
        if (run.Length < 2) return null;
        var bytes = new byte[run.Length];
        for (var i = 0; i < run.Length; i++)
            if (run[i] is >= '\x80' and <= '\x9F') bytes[i] = (byte)run[i];
            else if (!Windows1252.TryGetByte(run[i], out bytes[i])) return null;
        if (!System.Text.Unicode.Utf8.IsValid(bytes)) return null;
        var text = Strict.GetString(bytes);
        return text.Length < run.Length ? text : null;
    }
}
