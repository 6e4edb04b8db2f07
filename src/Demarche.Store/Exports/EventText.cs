using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Demarche.Ledger;

namespace Demarche.Store.Exports;

/// <summary>What event formats write of a move beside its codes.</summary>
static class EventText
{
    /// <summary>A number that stays the same for the same move and pair, as event ids have to be numbers: 15 digits at most.</summary>
    public static long Number(MovePair pair)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{pair.Move.Id}|{pair.Number}"));
        return (long)(BitConverter.ToUInt64(hash) % 1_000_000_000_000_000UL);
    }

    /// <summary>CAMEO code of the first report that has one, of three digits at least, as event data have them; empty for none.</summary>
    public static string Cameo(Move move) => move.Reports.Select(report => report.Report.Cameo).FirstOrDefault(code => code.Length >= 2) is { } code ? code.PadRight(3, '0') : "";

    public static string Plover(Move move) => move.Reports.Select(report => report.Report.Plover).FirstOrDefault(code => code.Length > 1) ?? "";

    public static string Mode(Move move) => move.Reports.Select(report => report.Report.PloverMode).FirstOrDefault(mode => !string.IsNullOrEmpty(mode)) ?? "";

    /// <summary>The sentence or line of the dispatch around a report.</summary>
    public static string Sentence(string text, TextSpan span)
    {
        if (span.End > text.Length) return "";
        var before = text.AsSpan(0, span.Start);
        var start = Math.Max(before.LastIndexOf('\n') + 1, before.LastIndexOf(". ") is var full && full < 0 ? 0 : full + 2);
        var end = text.IndexOf('\n', span.End);
        if (end < 0) end = text.Length;
        var stop = text.IndexOf(". ", span.End, StringComparison.Ordinal);
        if (stop >= 0 && stop < end) end = stop + 1;
        return text[start..end].Trim();
    }

    /// <summary>Number of the sentence in its dispatch, from 1.</summary>
    public static int SentenceNumber(string text, int offset)
    {
        var number = 1;
        for (var i = 0; i < Math.Min(offset, text.Length - 1); i++)
            if ((text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1])) || (text[i] == '\n' && text[i + 1] == '\n')) number++;
        return number;
    }

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
