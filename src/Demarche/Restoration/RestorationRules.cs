using System.Buffers;

namespace Demarche.Restoration;

/// <summary>The rules of <c>data/restoration</c>, read once and immutable.</summary>
sealed class RestorationRules
{
    internal required PhraseIndex Furniture { get; init; }
    internal required PhraseIndex Captions { get; init; }
    internal required PhraseIndex CaptionTails { get; init; }
    internal required AgencyTable Agencies { get; init; }
    internal required IReadOnlyDictionary<string, string> Outlets { get; init; }
    internal required IReadOnlySet<string> Abbreviations { get; init; }
    internal required HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Stopwords { get; init; }
    internal required IReadOnlySet<string> Stranded { get; init; }
    internal required LineWeights Weights { get; init; }
    internal required PhraseIndex AuthorNotes { get; init; }
    internal required IReadOnlySet<string> AuthorRoles { get; init; }
    internal required PhraseIndex CommentHeads { get; init; }
    internal required PhraseIndex Credits { get; init; }
    internal required IReadOnlyList<string> Templates { get; init; }

    /// <summary>The same pieces, to find out fast that a line holds none.</summary>
    internal required SearchValues<string> TemplateMarks { get; init; }

    internal static RestorationRules Load() => new()
    {
        Furniture = new PhraseIndex(RuleFile.Rows("furniture.tsv").Select(row => (row[0], row[1][0], row[2]))),
        Captions = new PhraseIndex(RuleFile.Rows("captions.tsv").Where(row => row[0] != "!").Select(row => ("caption", row[0][0], row[1]))),
        CaptionTails = new PhraseIndex(RuleFile.Rows("captions.tsv").Where(row => row[0] == "!").Select(row => ("caption", '$', row[1]))),
        Agencies = new AgencyTable(RuleFile.Rows("agencies.tsv")),
        Outlets = RuleFile.Rows("outlets.tsv").ToDictionary(row => row[0], row => row[1]),
        Abbreviations = RuleFile.Lines("abbreviations.txt").ToHashSet(),
        Stopwords = RuleFile.Lines("stopwords.txt").ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>(),
        Stranded = RuleFile.Lines("stranded.txt").ToHashSet(),
        AuthorNotes = new PhraseIndex(RuleFile.Lines("author-notes.txt").Select(phrase => ("author-note", '~', phrase))),
        AuthorRoles = RuleFile.Lines("author-roles.txt").ToHashSet(),
        CommentHeads = new PhraseIndex(RuleFile.Rows("comment-heads.tsv").Select(row => ("comments", row[0][0], row[1]))),
        Credits = new PhraseIndex(RuleFile.Rows("credits.tsv").Select(row => ("credit", row[0][0], row[1]))),
        Weights = new LineWeights(RuleFile.Rows("weights.tsv")),
        TemplateMarks = SearchValues.Create([.. RuleFile.Lines("templates.txt")], StringComparison.OrdinalIgnoreCase),
        Templates = [.. RuleFile.Lines("templates.txt")],
    };
}
