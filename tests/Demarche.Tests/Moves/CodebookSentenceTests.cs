using System.Globalization;
using Demarche.Moves;

namespace Demarche.Tests.Moves;

/// <summary>The sentences that the codebook's entries carry: they must code, or must not.</summary>
public sealed class CodebookSentenceTests
{
    static readonly DateOnly Published = new(2022, 1, 28);
    static readonly Lazy<Coder> Coder = new(() => Demarche.Coder.Load());
    static readonly Codebook Codebook = Codebook.LoadDefault();

    public static TheoryData<string, string> Coded() => Rows(codes: true);

    public static TheoryData<string, string> Refused() => Rows(codes: false);

    [Theory]
    [MemberData(nameof(Coded))]
    public void A_sentence_of_an_entry_codes(string move, string sentence)
    {
        var example = Examples(true).First(row => row.Move.ToString() == move && row.Example.Text == sentence).Example;
        var report = Reports(sentence).FirstOrDefault(found => found.Move.ToString() == move && found.Trigger.Contains(example.Expect.GetValueOrDefault("trigger", ""), StringComparison.OrdinalIgnoreCase));
        Assert.True(report is not null, $"{example.Source}: no {move} in '{sentence}'");
        foreach (var (field, value) in example.Expect)
            Assert.True(Same(value, ValueOf(report, field)), $"{example.Source}: {field} is '{ValueOf(report, field)}', not '{value}'");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_sentence_that_must_not_code_does_not(string move, string sentence) =>
        Assert.DoesNotContain(Reports(sentence), found => found.Move.ToString() == move);

    static IReadOnlyList<Report> Reports(string sentence) =>
        Coder.Value.Code(new Dispatch { Id = "example", Text = sentence, Date = Published }).Reports;

    static string ValueOf(Report report, string field) => field switch
    {
        "trigger" => report.Trigger,
        "performer" => Heads(report.Performer),
        "addressee" => Heads(report.Addressee),
        "attribution" => Heads(report.Attribution),
        "issue" => report.Issue ?? "",
        "polarity" => report.Polarity.ToString(),
        "modality" => report.Modality.ToString(),
        "date" => report.Date?.ToString() ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no field of a report"),
    };

    static string Heads(IReadOnlyList<ActorCode> codes) => string.Join(", ", codes.Select(code => code.Head).Distinct());

    // Codes in any order; enums in any case.
    static bool Same(string expected, string actual) => Parts(expected).SetEquals(Parts(actual));

    static HashSet<string> Parts(string list) =>
        [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => part.ToLower(CultureInfo.InvariantCulture))];

    static IEnumerable<(MoveType Move, CodebookExample Example)> Examples(bool codes) =>
        from move in Codebook.Moves
        from example in move.Frames.SelectMany(frame => frame.Examples).Concat(move.Examples)
        where example.Codes == codes
        select (move.Move, example);

    static TheoryData<string, string> Rows(bool codes)
    {
        var rows = new TheoryData<string, string>();
        foreach (var (move, example) in Examples(codes)) rows.Add(move.ToString(), example.Text);
        return rows;
    }
}
