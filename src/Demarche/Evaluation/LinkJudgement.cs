namespace Demarche.Evaluation;

/// <summary>What a reader decided about an opening: that an act answers it or does not, or that nothing does.</summary>
/// <param name="Opening">Where the opening stands.</param>
/// <param name="Answer">Where the answer stands; null where the reader found none.</param>
/// <param name="IsRight">Whether the act answers the opening with the relation that the program named; of an open one, that it is rightly open.</param>
/// <param name="IsDrawn">Whether the opening is one of those drawn at random.</param>
public sealed record LinkJudgement(LinkPlace Opening, LinkPlace? Answer, bool IsRight, bool IsDrawn)
{
    /// <summary>Reads lines of <c>drawn|-, dispatch, start, answer's dispatch, its start, right|wrong|none|missed, why</c>, parted by tabs; <c>#</c> begins a comment.</summary>
    /// <exception cref="FormatException">A line has another shape.</exception>
    public static IReadOnlyList<LinkJudgement> ReadAll(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var judgements = new List<LinkJudgement>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (line.Length > 0 && line[0] != '#') judgements.Add(Read(line.Split('\t')) ?? throw new FormatException($"line {number} is no judgement: {line}"));
        return judgements;
    }

    static LinkJudgement? Read(string[] cells)
    {
        if (cells.Length < 6 || cells[0] is not ("drawn" or "-") || Place(cells[1], cells[2]) is not { } opening) return null;
        var answer = Place(cells[3], cells[4]);
        var isDrawn = cells[0] == "drawn";
        return cells[5] switch
        {
            "right" or "wrong" when answer is not null => new LinkJudgement(opening, answer, cells[5] == "right", isDrawn),
            // The words that answer may be none that the coder reports; then a reader's place is all that is known.
            "none" or "missed" when answer is null => new LinkJudgement(opening, null, cells[5] == "none", isDrawn),
            _ => null,
        };
    }

    static LinkPlace? Place(string dispatch, string start) => dispatch.Length > 0 && int.TryParse(start, out var at) ? new LinkPlace(dispatch, at) : null;
}
