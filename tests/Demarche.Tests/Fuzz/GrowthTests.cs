using System.Text;
using Demarche.Intake;
using Demarche.Restoration;

namespace Demarche.Tests.Fuzz;

/// <summary>Hostile input of four times the length allocates about four times as much: nothing is copied or collected by the square. Times: <c>bench … growth</c>.</summary>
public sealed class GrowthTests
{
    /// <summary>What four times the length may allocate at most; growth by the square would be sixteen.</summary>
    const double MostGrowth = 6;

    static readonly Restorer Restorer = Restorer.Load();

    public static TheoryData<InputKind, string, string> Shapes => new()
    {
        { InputKind.Text, "", "“https://h.example/” " },
        { InputKind.Text, "", "said.The envoy" },
        { InputKind.Text, "", "“" },
        { InputKind.Text, "", "(([[" },
        { InputKind.Text, "", "â€œ" },
        { InputKind.Text, "", "The envoys shake hands (Photo: AP)\n" },
        { InputKind.Text, "", "Share on Facebook\n" },
        { InputKind.Html, "", "<div>" },
        { InputKind.Html, "", "<table><tr><td>" },
        { InputKind.Html, "", "<b a=1><p>" },
        { InputKind.Html, "", "<p>The minister met the envoys in Geneva on Monday and spoke of water.</p>" },
        { InputKind.Html, "", "<!-" },
        { InputKind.Feed, "<rss><channel>", "<item><title>t</title></item>" },
        { InputKind.Feed, "<rss><channel><item>", "<a>" },
        { InputKind.JsonLines, "{\"id\":1,\"text\":", "[" },
        { InputKind.Csv, "id,text\n1,\"", "\"\"" },
        { InputKind.Warc, "", "WARC/1.0\r\nContent-Length: 0\r\n\r\n" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Four_times_the_input_costs_about_four_times_as_much(InputKind kind, string head, string piece)
    {
        var small = Allocated(kind, head, piece, 4000);
        var large = Allocated(kind, head, piece, 16000);
        Assert.True(large <= small * MostGrowth, $"{small} bytes, then {large}");
    }

    static long Allocated(InputKind kind, string head, string piece, int times)
    {
        var bytes = Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(piece, times)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var item in IntakeSource.Read(new MemoryStream(bytes), new IntakeOptions { Kind = kind }))
            if (item.Dispatch is { } dispatch) Restorer.Restore(dispatch);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
