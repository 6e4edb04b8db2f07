using System.Text;
using Demarche.Fuzz;

namespace Demarche.Tests.Fuzz;

/// <summary>Every target of the fuzzer runs on seeds of every kind and on each seed cut off at every byte.</summary>
public sealed class FuzzTargetTests
{
    static readonly string[] Seeds =
    [
        "GENEVA, Jan 28 (Reuters) - Envoys met. “No,” he said.https://x.example/ ”\n\nLeave a Reply\n\ncan go.",
        "<html><body><h1>a<p>One &amp; two<table><tr><td>1<td>2</table><!-- x --><b><i><b><p>z",
        "<rss><channel><title>x</title><link>/</link><item><title>a</title><link>b</link><description>&lt;p&gt;c</description></item></channel></rss>",
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 60\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>a \r\n0\r\n\r\n\r\n\r\n",
        "{\"id\":\"a\",\"text\":\"One. \\ud83d two\"}\n{\"id\":1,\"text\":\"x\",\"date\":\"2024\"}\n",
        "id,text,date\n1,\"a \"\"b\"\"\nc\",2024-01-01\n2,d\n",
    ];

    public static TheoryData<string> Names => [.. FuzzTargets.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_target_takes_every_seed_and_every_part_of_it(string name)
    {
        var target = FuzzTargets.All[name];
        foreach (var seed in Seeds.Select(Encoding.UTF8.GetBytes))
            for (var length = 0; length <= seed.Length; length++)
                Assert.Null(Record.Exception(() => target(seed[..length])));
    }
}
