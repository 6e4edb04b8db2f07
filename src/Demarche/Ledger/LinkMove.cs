namespace Demarche.Ledger;

/// <summary>A move made ready for linking: its heads, the words of its object, and what it refers to.</summary>
sealed class LinkMove
{
    public LinkMove(Move move, LedgerTables tables)
    {
        Move = move;
        Performers = Heads(move.Performers);
        Addressees = Heads(move.Addressees);
        Words = tables.Wording.Words(move.ObjectText);
        (Refers, IsReply) = References(move, tables);
        Talks = move.ObjectText.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Any(word => tables.TalkWords.Contains(Wording.Stem(word)));
    }

    public Move Move { get; }
    public string[] Performers { get; }
    public string[] Addressees { get; }
    public int[] Words { get; }

    /// <summary>Types of openings that the object's words name ("rejected Moscow's demands").</summary>
    public IReadOnlySet<MoveType> Refers { get; }

    /// <summary>Whether its words call it a reply.</summary>
    public bool IsReply { get; }

    /// <summary>Whether its object is talks or a meeting.</summary>
    public bool Talks { get; }

    public static string[] Heads(IReadOnlyList<ActorCode> codes)
    {
        if (codes.Count == 0) return [];
        return [.. codes.Where(code => !code.IsUnknown).Select(code => code.Head).Distinct(StringComparer.Ordinal)];
    }

    static (IReadOnlySet<MoveType>, bool) References(Move move, LedgerTables tables)
    {
        HashSet<MoveType>? types = null;
        var isReply = false;
        foreach (var report in move.Reports)
        {
            Read(report.ObjectText, isTrigger: false);
            Read(report.Report.Trigger, isTrigger: true);
        }

        void Read(string words, bool isTrigger)
        {
            foreach (var word in words.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            {
                var stem = Wording.Stem(word);
                isReply |= tables.ReplyWords.Contains(stem);
                // "The threat" as the trigger of a threat is the act itself, no reference to another.
                if (tables.References.TryGetValue(stem, out var named) && !(isTrigger && named.Contains(move.Type))) (types ??= []).UnionWith(named);
            }
        }

        // The trigger of a demand is a word for demands too; it does not refer to another one.
        return (types is null || move.Type is MoveType.Demand or MoveType.Request ? None : types, isReply);
    }

    static readonly HashSet<MoveType> None = [];
    static readonly char[] Separators = [' ', '\n', ',', '.', ';', ':', '"', '“', '”', '(', ')', '’', '\''];
}
