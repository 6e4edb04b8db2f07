using System.Collections.Frozen;
using Demarche.Data;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Demarche.Ledger;

/// <summary>The tables of <c>data/ledger</c>: what makes one act of two reports, what answers what, who is on whose side, which move leads to which phase.</summary>
/// <remarks>Immutable and thread-safe; build it once.</remarks>
public sealed class LedgerTables
{
    LedgerTables(MoveRows moves, AnswerRow[] answers, LinkRows links, ReferenceRows references, Dictionary<string, string[]> sides,
        Dictionary<string, StanceRow> stances, PhaseRow[] phases, RoundRows rounds, IEnumerable<string> stopWords, Dictionary<string, string> forms, IssueTree issues)
    {
        Compatible = [.. moves.Compatible.Select(row => row.Select(Moves).ToFrozenSet())];
        Acts = moves.Acts.Select(Moves).ToFrozenSet();
        WindowDays = [.. Enumerable.Range(0, 64).Select(type => Window(moves.WindowDays, (MoveType)type))];
        Retold = moves.Retold;
        Named = moves.Named;
        Links = links;
        Answers = [.. answers.Select(row => new AnswerRule(row))];
        References = references.Nouns.ToFrozenDictionary(pair => Wording.Stem(pair.Key), pair => pair.Value.Select(Moves).ToFrozenSet());
        ReplyWords = references.Replies.Select(Wording.Stem).ToFrozenSet(StringComparer.Ordinal);
        TextWords = references.Texts.Select(Wording.Stem).ToFrozenSet(StringComparer.Ordinal);
        ThanksWords = references.Thanks.Select(Wording.Stem).ToFrozenSet(StringComparer.Ordinal);
        TalkWords = references.Talks.Select(Wording.Stem).ToFrozenSet(StringComparer.Ordinal);
        InviteWords = references.Invitations.Select(Wording.Stem).ToFrozenSet(StringComparer.Ordinal);
        VisitWords = references.Visits.Select(Wording.Stem).ToFrozenSet(StringComparer.Ordinal);
        Auxiliaries = references.Auxiliaries.ToFrozenSet(StringComparer.Ordinal);
        TidingsWords = references.Tidings.Select(Wording.Stem).ToFrozenSet(StringComparer.Ordinal);
        WillingWords = references.Willing.ToFrozenSet(StringComparer.Ordinal);
        ConditionWords = references.Conditions.ToFrozenSet(StringComparer.Ordinal);
        PointerWords = references.Pointers.ToFrozenSet(StringComparer.Ordinal);
        Sides = sides.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Stances = stances.ToFrozenDictionary(pair => Moves(pair.Key), pair => (pair.Value.Stance, pair.Value.Value));
        Phases = [.. phases.Select(row => new PhaseRule(row))];
        CancelWords = [.. rounds.Cancelled];
        (PlannedDays, UndatedDays) = (rounds.PlannedDays, rounds.UndatedDays);
        Venues = new VenueFinder(rounds.NotBeforeVenue, rounds.NoVenue);
        Wording = new Wording(stopWords);
        LinkWording = new Wording(stopWords.Concat(references.Days), forms);
        _nouns = references.Nouns.Keys.SelectMany(noun => new[] { noun, noun + "s" }).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Issues = issues;
    }

    readonly FrozenSet<string> _nouns;

    internal IReadOnlyList<FrozenSet<MoveType>> Compatible { get; }
    internal FrozenSet<MoveType> Acts { get; }
    internal int[] WindowDays { get; }
    internal RetoldRow Retold { get; }
    internal NamedRow Named { get; }
    internal IReadOnlyList<AnswerRule> Answers { get; }
    internal LinkRows Links { get; }
    internal FrozenDictionary<string, FrozenSet<MoveType>> References { get; }
    internal FrozenSet<string> ReplyWords { get; }
    internal FrozenSet<string> TextWords { get; }
    internal FrozenSet<string> ThanksWords { get; }
    internal FrozenSet<string> TalkWords { get; }
    internal FrozenSet<string> InviteWords { get; }
    internal FrozenSet<string> VisitWords { get; }
    internal FrozenSet<string> PointerWords { get; }
    internal FrozenSet<string> Auxiliaries { get; }
    internal FrozenSet<string> TidingsWords { get; }
    internal FrozenSet<string> WillingWords { get; }
    internal FrozenSet<string> ConditionWords { get; }
    internal FrozenDictionary<string, FrozenSet<string>> Sides { get; }
    internal FrozenDictionary<MoveType, (string Stance, int Value)> Stances { get; }
    internal IReadOnlyList<PhaseRule> Phases { get; }
    internal IReadOnlyList<string> CancelWords { get; }
    internal int PlannedDays { get; }
    internal int UndatedDays { get; }
    internal VenueFinder Venues { get; }
    internal Wording Wording { get; }

    /// <summary>Words as links compare them: forms of one verb and the noun of its deed are one.</summary>
    internal Wording LinkWording { get; }
    internal IssueTree Issues { get; }

    /// <summary>First twelve hexadecimal digits of the SHA-256 over the tables' files, in path order: a record folded with others is another.</summary>
    public static string Digest { get; } = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
        System.Text.Encoding.UTF8.GetBytes(string.Concat(EmbeddedData.List("data/ledger/", "").Select(EmbeddedData.ReadText)))))[..12];

    /// <summary>Reads the tables that are built into the assembly.</summary>
    public static LedgerTables Load()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        T Read<T>(string name) => yaml.Deserialize<T>(EmbeddedData.ReadText($"data/ledger/{name}"));
        return new LedgerTables(
            Read<MoveRows>("moves.yaml"), Read<AnswerRow[]>("answers.yaml"), Read<LinkRows>("links.yaml"), Read<ReferenceRows>("references.yaml"),
            Read<Dictionary<string, string[]>>("sides.yaml"), Read<Dictionary<string, StanceRow>>("stances.yaml"),
            Read<PhaseRow[]>("phases.yaml"), Read<RoundRows>("rounds.yaml"), StopWords(),
            Read<Dictionary<string, string[]>>("forms.yaml").SelectMany(row => row.Value.Select(form => (Form: form, Whole: row.Key))).ToDictionary(row => row.Form, row => row.Whole, StringComparer.Ordinal), IssueTree.Load());
    }

    /// <summary>Whether two types can tell one act.</summary>
    internal bool AreCompatible(MoveType a, MoveType b)
    {
        if (a == b) return true;
        foreach (var group in Compatible)
            if (group.Contains(a) && group.Contains(b)) return true;
        return false;
    }

    /// <summary>Whether the word is a noun for moves of this type: "demands", "offer".</summary>
    internal bool IsNameOf(string word, MoveType type) => References.TryGetValue(Wording.Stem(word), out var types) && types.Contains(type);

    /// <summary>Whether the word is a noun of the table or its plural: "demanded" is not.</summary>
    internal bool IsNoun(string word) => _nouns.Contains(word);

    /// <summary>Whether one is the other, a member of it, or its bloc.</summary>
    internal bool SameSide(string a, string b) =>
        a == b || (Sides.TryGetValue(a, out var membersA) && membersA.Contains(b)) || (Sides.TryGetValue(b, out var membersB) && membersB.Contains(a));

    internal static MoveType Moves(string name) => Enum.Parse<MoveType>(name, ignoreCase: true);

    static int Window(Dictionary<string, int> rows, MoveType type) =>
        rows.TryGetValue(type.ToString().ToLowerInvariant(), out var days) ? days : rows["default"];

    static IEnumerable<string> StopWords() => EmbeddedData.ReadText("data/ledger/stopwords.txt")
        .Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
