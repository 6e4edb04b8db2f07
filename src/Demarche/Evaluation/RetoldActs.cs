namespace Demarche.Evaluation;

/// <summary>Which acts a story tells again in a later segment, by reading: a table <c>story, type, segment, segment, verdict</c>, tabs between.</summary>
/// <remarks>The verdict is <c>same</c> (one act told again) or <c>other</c> (two acts). Lines that begin with <c>#</c> are left out. Immutable.</remarks>
public sealed class RetoldActs
{
    readonly Dictionary<(string Story, string Type, int First, int Second), bool> _rows = [];

    /// <summary>Reads a table.</summary>
    /// <exception cref="FormatException">A line is not of that shape; the message names it.</exception>
    public static RetoldActs Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var table = new RetoldActs();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length < 5 || !int.TryParse(cells[2], out var first) || !int.TryParse(cells[3], out var second) || cells[4] is not ("same" or "other"))
                throw new FormatException($"line {number}: a row is 'story, type, segment, segment, same or other', tabs between.");
            table._rows[Key(cells[0], cells[1], first, second)] = cells[4] == "same";
        }

        return table;
    }

    /// <summary>Whether the two segments tell one act of this type; null where nobody has judged them.</summary>
    internal bool? Judge(string story, MoveType type, int first, int second) =>
        _rows.TryGetValue(Key(story, type.ToString().ToLowerInvariant(), first, second), out var isSame) ? isSame : null;

    static (string, string, int, int) Key(string story, string type, int a, int b) => (story, type, Math.Min(a, b), Math.Max(a, b));
}
