using System.Text;
using Demarche.Intake;

namespace Demarche.Tests.Intake;

public sealed class DispatchReaderTests
{
    const string Text = "The minister’s “no” cost 5 € — déjà vu.";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Text) },
        { "utf-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
        { "utf-16le", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { "utf-16be", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "utf-16le", Encoding.Unicode.GetBytes(Text) },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "windows-1252", [.. CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found_from_the_bytes(string encoding, byte[] bytes)
    {
        var dispatch = DispatchReader.Read(bytes);
        Assert.Equal(Text, dispatch.Text);
        Assert.Equal(encoding, dispatch.Encoding);
        Assert.Empty(dispatch.Problems);
    }

    [Fact]
    public void The_id_is_the_digest_of_the_raw_bytes()
    {
        var dispatch = DispatchReader.Read([0xEF, 0xBB, 0xBF, (byte)'a', (byte)'b', (byte)'c']);
        Assert.Equal("abc", dispatch.Text);
        Assert.NotEqual(DispatchReader.Read("abc"u8).Id, dispatch.Id);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", DispatchReader.Read("abc"u8).Id);
    }

    [Fact]
    public void A_broken_sequence_inside_utf8_is_a_problem_and_no_reason_to_read_it_as_1252()
    {
        var dispatch = DispatchReader.Read([.. Encoding.UTF8.GetBytes("Élysée, “oui”, café"), 0xFF, .. "."u8]);
        Assert.Equal("utf-8", dispatch.Encoding);
        Assert.Equal("Élysée, “oui”, café\uFFFD.", dispatch.Text);
        Assert.Equal("P001", Assert.Single(dispatch.Problems).Number);
    }

    [Fact]
    public void Any_bytes_give_a_dispatch()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Assert.True(DispatchReader.Read(bytes).Text is not null, $"seed {seed}");
        }
    }
}
