using System.Text;
using Demarche.Evaluation;
using Demarche.Tests.Support;

namespace Demarche.Tests.Docs;

/// <summary>The README is an output: its example and its scores are written here and compared.</summary>
public sealed class ReadmeTests
{
    static readonly string Readme = Repository.PathOf("README.md");

    /// <summary>What is measured, the figure of <c>data/floors.json</c>, and what peers or people reach, with where that was published or measured.</summary>
    static readonly (string What, string Floor, string Others)[] Scores =
    [
        ("47 dispatches coded by hand: report found, F1", "reports.dev.found_f1", "two people against each other .957"),
        ("… with the right move, F1", "reports.dev.move_f1", "two people .939"),
        ("… with move, performer and addressee, F1", "reports.dev.event_f1", "two people .870"),
        ("the founding dispatch: move F1", "reports.first.move_f1", "–"),
        ("UD English EWT test, gold tokens: LAS", "syntax.accurate.ewt_test.las", "UDPipe 1.2 .811, LIMA .847, UDify .885"),
        ("… UPOS", "syntax.accurate.ewt_test.upos", "UDPipe 1.2 .944"),
        ("… from raw text: LAS", "syntax.accurate.ewt_test.raw_las", "UDPipe 1.2 .786"),
        ("NGEC's public actor cases: country right", "actors.ngec.country", "a table look-up .777"),
        ("ambiguous and garbled actors: right", "actors.ambiguous.right", "–"),
        ("sentences with an event: given a report", "events.alarms.found", "UniversalPETRARCH .87"),
        ("sentences without one: given none", "events.alarms.quiet", "UniversalPETRARCH .52"),
        ("root of a given pair, 15 PLOVER roots: macro-F1", "events.pairs.macro_f1", "ZSP .743, GPT-4 .615"),
        ("who-spans of a sentence, exact: F1", "actors.spans.f1", "ConfliBERT, fine-tuned, .740"),
        ("PETRARCH's unit records with its own dictionaries: right", "events.records.right", "UniversalPETRARCH .722"),
        ("names garbled in ten translations: repaired", "actors.story_variants.repaired_of_10", "–"),
        ("PETRARCH-2's records from raw text, as CAMEO events: source, target, root, F1", "events.petrarch2.cameo_f1", "–"),
        ("… with the whole CAMEO code, F1", "events.petrarch2.cameo_code_f1", "UniversalPETRARCH .549"),
        ("body of 62 web pages, AEB's 4-grams: F1", "restoration.pages.f1", "SmartReader .951 and trafilatura .958 on AEB's own pages"),
        ("body lines of scraped text: F1", "restoration.lines.f1", "the best simple rule .886"),
        ("one act told twice in translations, in one move", "ledger.merges.one_act", "–"),
    ];

    [Fact]
    public void The_example_is_what_the_program_prints()
    {
        var output = Cli.Run("read", "data/samples/geneva-2022-01.txt", "--date", "2022-01-28").Output;
        Golden.MatchesSection(Readme, "read", $"```text\n{string.Join('\n', output.Split('\n').Select(line => line.TrimEnd())).TrimEnd()}\n```");
    }

    [Fact]
    public void The_scores_are_the_floors()
    {
        var floors = FloorFile.Read(Repository.PathOf("data", "floors.json")).Floors;
        var table = new StringBuilder("| what | Demarche | others |\n| --- | --- | --- |\n");
        foreach (var (what, floor, others) in Scores) table.Append($"| {what} | {floors[floor].ToString("0.000")[1..]} | {others} |\n");
        Golden.MatchesSection(Readme, "scores", table.ToString());
    }

    [Fact]
    public void It_stays_within_200_lines() => Assert.InRange(File.ReadAllLines(Readme).Length, 1, 200);
}
