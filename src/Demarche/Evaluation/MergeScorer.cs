using System.Globalization;
using Demarche.Ledger;

namespace Demarche.Evaluation;

/// <summary>Scores the fold by stories that several outlets tell: translations of one document, each read as a dispatch of its own outlet.</summary>
/// <remarks>
/// Translations go segment by segment, so what a reader would say can be counted. Two reports of two tellings tell one act when they stand in the same segment,
/// are of the same type, and are the n-th of that type in it, of equally many. Two reports of two segments tell two acts; the headline repeats the
/// lead and is left out. What a later segment tells again counts as a second act too, so that the share of wrong merges is an upper bound, unless a reader has judged the segments.
/// </remarks>
public static class MergeScorer
{
    /// <summary>Codes and folds all stories together, and compares every pair of tellings of a story.</summary>
    /// <param name="coder">Codes each telling by itself.</param>
    /// <param name="documents"><c>{id, human_reference_segments: […], mt_segments: {system: […]}}</c> a line.</param>
    /// <param name="retold">What later segments tell again, by reading; null counts it as a second act.</param>
    /// <exception cref="FormatException">A line is not of that shape; the message names it.</exception>
    public static MergeScore Score(Coder coder, TextReader documents, RetoldActs? retold = null)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(documents);
        var tables = LedgerTables.Load();
        var sourcing = new ReportSourcing(tables);
        var stories = TranslatedDocument.ReadAll(documents).Select(Versions).ToList();
        var told = stories.SelectMany(story => story).AsParallel().AsOrdered()
            .Select(telling => (telling.Dispatch.Id, Reports: sourcing.Of(telling.Dispatch, coder.Code(telling.Dispatch).Reports))).ToDictionary(row => row.Id, row => row.Reports);
        var moves = MovesOf(new LedgerFold(tables).Run(told.Values.SelectMany(reports => reports)));
        var score = new MergeScore();
        foreach (var story in stories)
        {
            var tellings = story.ConvertAll(telling => told[telling.Dispatch.Id].Where(report => moves.ContainsKey(report.Id))
                .Select(report => new Told(report, telling.SegmentOf(report.Report.Span.Start), moves[report.Id])).ToList());
            for (var i = 0; i < tellings.Count; i++)
                for (var j = i + 1; j < tellings.Count; j++)
                {
                    CountOneAct(score, tellings[i], tellings[j]);
                    CountOthers(score, tables, retold, tellings[i], tellings[j]);
                }
        }

        return score;
    }

    static void CountOneAct(MergeScore score, List<Told> ours, List<Told> theirs)
    {
        var other = theirs.ToLookup(told => (told.Segment, told.Type));
        foreach (var group in ours.GroupBy(told => (told.Segment, told.Type)))
        {
            var (mine, yours) = (group.ToList(), other[group.Key].ToList());
            if (mine.Count != yours.Count) continue;
            foreach (var (one, two) in mine.Zip(yours))
            {
                var isMerged = one.Move == two.Move;
                score.AddOneAct(isMerged, one.IsCodedLike(two));
                if (!isMerged) score.AddError($"apart\t{one}\t{two}");
            }
        }
    }

    static void CountOthers(MergeScore score, LedgerTables tables, RetoldActs? retold, List<Told> ours, List<Told> theirs)
    {
        foreach (var one in ours)
            foreach (var two in theirs)
            {
                if (one.Segment == two.Segment || one.Segment == 0 || two.Segment == 0) continue;
                var isMerged = one.Move == two.Move;
                var isSame = retold?.Judge(one.Story, one.Type, one.Segment, two.Segment) ?? retold?.Judge(one.Story, two.Type, one.Segment, two.Segment);
                if (isSame == true) { score.AddToldAgain(isMerged); continue; }
                if (isMerged && isSame is null) score.AddUnjudged();
                score.AddOther(isMerged, tables.AreCompatible(one.Type, two.Type));
                if (isMerged) score.AddError($"joined\t{one}\t{two}");
            }
    }

    static Dictionary<string, string> MovesOf(NegotiationRecord record) =>
        record.Moves.SelectMany(move => move.Reports.Select(report => (report.Id, Move: move.Id))).ToDictionary(row => row.Id, row => row.Move, StringComparer.Ordinal);

    static List<Version> Versions(TranslatedDocument document) =>
        [Version.Of(document.Id, "human", document.Human), .. document.Systems.Select(system => Version.Of(document.Id, system.Name, system.Segments))];

    sealed record Version(Dispatch Dispatch, int[] Ends)
    {
        public static Version Of(string story, string outlet, IReadOnlyList<string> segments)
        {
            var ends = new int[segments.Count];
            for (var i = 0; i < ends.Length; i++) ends[i] = (i == 0 ? 0 : ends[i - 1]) + segments[i].Length + Break.Length;
            return new Version(new Dispatch { Id = $"{story} {outlet}", Text = string.Join(Break, segments), Outlet = outlet, Date = Day }, ends);
        }

        public int SegmentOf(int offset) => Array.FindIndex(Ends, end => offset < end);
    }

    sealed record Told(SourcedReport Sourced, int Segment, string Move)
    {
        /// <summary>A telling's id is that of its story and the outlet, a blank between.</summary>
        public string Story => Sourced.DispatchId[..Sourced.DispatchId.LastIndexOf(' ')];

        public MoveType Type => Sourced.Report.Move;

        public bool IsCodedLike(Told other) =>
            Sourced.Report.Modality == other.Sourced.Report.Modality && Sourced.Report.Performer.ToHashSet().SetEquals(other.Sourced.Report.Performer);

        public override string ToString() => string.Join(' ', Sourced.DispatchId, Segment.ToString(CultureInfo.InvariantCulture), Type, Sourced.Report.Modality, string.Join('+', Sourced.Report.Performer),
            "→", string.Join('+', Sourced.Report.Addressee), $"[{Sourced.Report.Issue}]", $"{Sourced.Report.Trigger}:", Sourced.ObjectText.ReplaceLineEndings(" "));
    }

    // The documents are of December 2021; outlets that tell one story do so on one day.
    static readonly DateOnly Day = new(2021, 12, 13);
    const string Break = "\n\n";
}
