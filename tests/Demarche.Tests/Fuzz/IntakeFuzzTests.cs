using System.IO.Compression;
using System.Text;
using Demarche.Intake;
using Demarche.Restoration;

namespace Demarche.Tests.Fuzz;

/// <summary>Mutated inputs of every kind: nothing throws, and every clean offset leads to its character.</summary>
public sealed class IntakeFuzzTests
{
    /// <summary>Mutations of every seed. Small enough for every build; a longer run takes the number from <c>DEMARCHE_FUZZ</c>.</summary>
    static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("DEMARCHE_FUZZ"), out var rounds) ? rounds : 60;

    static readonly Restorer Restorer = Restorer.Load();

    public static TheoryData<string, InputKind> Seeds => new()
    {
        { "GENEVA, Jan 28 (Reuters) - Envoys met. “No,” he said.https://x.example/ ”\n\nLeave a Reply\n\ncan go.", InputKind.Text },
        { "<html><head><meta charset=utf-8><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-01-02\"}</script></head><body><div><p>One &amp; two<br>three</p><ul><li><a href=x>y</a></ul><table><td>z</table>", InputKind.Html },
        { "<rss><channel><title>x</title><item><title>a</title><description>&lt;p&gt;b&lt;/p&gt;</description></item><item><link/></item></channel></rss>", InputKind.Feed },
        { "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 60\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>a \r\n0\r\n\r\n\r\n\r\n", InputKind.Warc },
        { "{\"id\":\"a\",\"text\":\"One. \\ud83d two\"}\n{\"id\":1,\"text\":\"x\",\"date\":\"2024\"}\n", InputKind.JsonLines },
        { "id,text,date\n1,\"a \"\"b\"\"\nc\",2024-01-01\n2,d\n", InputKind.Csv },
    };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Broken_input_gives_a_result(string seed, InputKind kind)
    {
        var number = Random.Shared.Next();
        var random = new Random(number);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutate(Encoding.UTF8.GetBytes(seed), random);
            if (round % 7 == 0) bytes = Zip(bytes);
            foreach (var options in (IntakeOptions[])[new() { MaxRecordBytes = 1 << 20 }, new() { Kind = kind, MaxRecordBytes = 1 << 20 }])
            {
                try
                {
                    foreach (var item in IntakeSource.Read(new MemoryStream(bytes), options).Take(50))
                        if (item.Dispatch is { } dispatch) Check(Restorer.Restore(dispatch));
                }
                catch (InvalidDataException)
                {
                    // Broken compression is the caller's to report; nothing else may escape.
                }
                catch (Exception broken)
                {
                    Assert.Fail($"seed {number}, round {round}, {Convert.ToBase64String(bytes)}: {broken}");
                }
            }
        }
    }

    static void Check(RestoredText restored)
    {
        foreach (var segment in restored.Map.Segments.Where(segment => segment.Copied))
            Assert.True(restored.Raw.AsSpan(segment.Raw, segment.Length).SequenceEqual(restored.Text.AsSpan(segment.Clean, segment.Length)));
    }

    static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var i = random.Next(1, 8); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(1, 10), bytes.Count - at)); break;
                case 2: bytes.InsertRange(at, bytes.Take(random.Next(bytes.Count)).ToArray()); break;
                default: bytes.Insert(at, (byte)"<>\"{}&;,\n\r\0“"[random.Next(12)]); break;
            }
        }

        return [.. bytes];
    }

    static byte[] Zip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(bytes);
        return memory.ToArray();
    }
}
