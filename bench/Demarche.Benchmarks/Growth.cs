using System.Diagnostics;
using System.Text;
using Demarche.Intake;
using Demarche.Restoration;

namespace Demarche.Benchmarks;

/// <summary>How processor time grows with the length of hostile input: each shape at one, two, four and eight times its length, milliseconds and the last doubling's ratio.</summary>
/// <remarks>Linear work doubles (a ratio of about 2); a ratio near 4 is work that grows with the square.</remarks>
static class Growth
{
    const int Repeats = 3;

    static readonly int[] Factors = [1, 2, 4, 8];

    static readonly (string Name, InputKind Kind, Func<int, string> Input)[] Shapes =
    [
        ("text: prose lines", InputKind.Text, n => Times(n, i => $"Envoy {i} of Norland met the minister in Geneva on Monday and spoke of water.\n\n")),
        ("text: one line", InputKind.Text, n => Times(n, i => $"Envoy {i} met the minister. ")),
        ("text: one word", InputKind.Text, n => new string('a', n * 20)),
        ("text: the same line", InputKind.Text, n => Times(n, _ => "Share on Facebook\n")),
        ("text: quotation marks", InputKind.Text, n => new string('“', n * 10)),
        ("text: brackets", InputKind.Text, n => Times(n, _ => "(([[")),
        ("text: links in a line", InputKind.Text, n => Times(n, i => $"“https://h{i}.example/” ")),
        ("text: one link on many lines", InputKind.Text, n => Times(n, i => $"He said no {i} https://h.example/ ”.\n")),
        ("text: mojibake", InputKind.Text, n => Times(n, _ => "â€œ")),
        ("text: glued words", InputKind.Text, n => Times(n, i => $"said.The{i}")),
        ("text: captions", InputKind.Text, n => Times(n, _ => "The envoys shake hands (Photo: AP)\n")),
        ("text: credits", InputKind.Text, n => Times(n, _ => "source: AP ")),
        ("html: nested elements", InputKind.Html, n => Times(n, _ => "<div>") + "text"),
        ("html: nested tables", InputKind.Html, n => Times(n, _ => "<table><tr><td>") + "text"),
        ("html: open formatting", InputKind.Html, n => Times(n, i => $"<b id={i}>") + Times(n, _ => "<p>a")),
        ("html: paragraphs", InputKind.Html, n => Times(n, i => $"<p>Envoy {i} of Norland met the minister in Geneva on Monday and spoke of water.</p>")),
        ("html: classes", InputKind.Html, n => Times(n, i => $"<p class=c{i}>Envoy {i} of Norland met the minister in Geneva on Monday and spoke of water.</p>")),
        ("html: links", InputKind.Html, n => Times(n, i => $"<a href=/{i}>link {i}</a>")),
        ("html: comments", InputKind.Html, n => Times(n, _ => "<!-")),
        ("html: open tags", InputKind.Html, n => Times(n, _ => "<a ")),
        ("html: meta", InputKind.Html, n => Times(n, i => $"<meta name=author content=a{i}>")),
        ("html: json-ld", InputKind.Html, n => Times(n / 8, _ => "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"keywords\":[\"a\"]}]}</script>")),
        ("feed: items", InputKind.Feed, n => $"<rss><channel>{Times(n, i => $"<item><title>t{i}</title><description>d</description></item>")}</channel></rss>"),
        ("feed: nested", InputKind.Feed, n => $"<rss><channel><item>{Times(n, _ => "<a>")}"),
        ("jsonl: lines", InputKind.JsonLines, n => Times(n, i => $"{{\"id\":{i},\"text\":\"t\"}}\n")),
        ("jsonl: nested", InputKind.JsonLines, n => $"{{\"id\":1,\"text\":{Times(n, _ => "[")}"),
        ("csv: quotes", InputKind.Csv, n => "id,text\n1,\"" + Times(n, _ => "\"\"")),
        ("warc: empty records", InputKind.Warc, n => Times(n, _ => "WARC/1.0\r\nContent-Length: 0\r\n\r\n")),
    ];

    internal static void Print(int size, string part)
    {
        var restorer = Restorer.Load();
        Console.WriteLine($"{"shape",-30} {"1×",9} {"2×",9} {"4×",9} {"8×",9}  last ratio");
        foreach (var (name, kind, input) in Shapes.Where(shape => shape.Name.Contains(part, StringComparison.Ordinal)))
        {
            var times = Factors.Select(factor => Measure(restorer, kind, Encoding.UTF8.GetBytes(input(size * factor)))).ToArray();
            Console.WriteLine($"{name,-30} {times[0],9:F1} {times[1],9:F1} {times[2],9:F1} {times[3],9:F1}  {times[3] / times[2],5:F2}");
        }
    }

    static double Measure(Restorer restorer, InputKind kind, byte[] bytes)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Repeats; i++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (var item in IntakeSource.Read(new MemoryStream(bytes), new IntakeOptions { Kind = kind }))
                if (item.Dispatch is { } dispatch) restorer.Restore(dispatch);
            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
        }

        return best;
    }

    static string Times(int count, Func<int, string> piece)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(piece(i));
        return text.ToString();
    }
}
