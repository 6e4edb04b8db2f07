using System.IO.Compression;
using System.Text;
using Demarche.Intake;

namespace Demarche.Tests.Intake;

public sealed class IntakeSourceTests
{
    const string Rss = """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example Wire</title>
        <item><title>Talks &amp; tea</title><link>https://wire.example/1</link><pubDate>Mon, 06 May 2024 09:00:00 +0000</pubDate><dc:creator>Jane Doe</dc:creator><description>Short.</description>
        <content:encoded><![CDATA[<p>The envoys met for talks and tea on Monday.</p><script>var x;</script>]]></content:encoded></item>
        <item><title>Second</title><description>&lt;p&gt;The second report is escaped.&lt;/p&gt;</description></item></channel></rss>
        """;

    const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Example Wire</title><entry><title>Third</title><link rel="self" href="https://wire.example/feed"/><link href="https://wire.example/3"/>
        <updated>2024-05-07T00:00:00Z</updated><content type="html">&lt;p&gt;The third report.&lt;/p&gt;</content></entry></feed>
        """;

    static List<IntakeItem> Read(byte[] bytes, IntakeOptions? options = null) => [.. IntakeSource.Read(new MemoryStream(bytes), options)];

    static List<IntakeItem> Read(string text, IntakeOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    [Fact]
    public void A_feed_gives_its_items_with_their_fullest_body()
    {
        var items = Read(Rss);
        Assert.Equal(["The envoys met for talks and tea on Monday.", "The second report is escaped."], items.Select(item => item.Dispatch!.Text));
        var first = items[0].Dispatch!;
        Assert.Equal(("Talks & tea", "Example Wire", "https://wire.example/1", new DateOnly(2024, 5, 6)), (first.Title, first.Outlet, first.Url, first.Date));
        Assert.Contains(new Metadata("byline", "Jane Doe", "feed:creator"), first.Metadata);
    }

    [Fact]
    public void An_atom_feed_gives_its_entries()
    {
        var third = Assert.Single(Read(Atom)).Dispatch!;
        Assert.Equal(("Third", "The third report.", "https://wire.example/3", new DateOnly(2024, 5, 7)), (third.Title, third.Text, third.Url, third.Date));
    }

    [Fact]
    public void Entities_of_a_feed_are_refused()
    {
        var items = Read("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\">]><rss><channel><item><title>&a;</title></item></channel></rss>");
        Assert.Contains("not well-formed", Assert.Single(items).Error);
    }

    [Theory]
    [InlineData("", "Caf\u00E9&nbsp;&amp; bar &eacute;&#233;", "Caf\u00E9 & bar \u00E9\u00E9", "characters by their names in HTML")]
    [InlineData("", "tea & talks; more & &unknown; x", "tea & talks; more & &unknown; x", "ampersands that stand alone")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "Caf\u00E9 \u0093no\u0094", "Caf\u00E9 “no”", "bytes that are no UTF-8")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", "Caf\u00E9", "Caf\u00E9", "the declared encoding")]
    public void A_feed_that_is_not_well_formed_by_its_characters_is_read(string head, string title, string read, string because)
    {
        var items = Read(Encoding.Latin1.GetBytes($"{head}<rss><channel><item><title>{title}</title></item><item><title>b</title></item></channel></rss>"));
        Assert.True(items.Count == 2 && items.All(item => item.Error is null), because);
        Assert.Equal(read, items[0].Dispatch!.Title);
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14, 0x00 }, "a ZIP archive or an office document, not text.")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D }, "a picture, not text.")]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x03, 0x05, 0x00 }, "binary data, not text.")]
    public void Bytes_that_are_no_text_are_refused(byte[] bytes, string error)
    {
        Assert.Equal(error, Assert.Single(Read(bytes)).Error);
        Assert.NotNull(Assert.Single(Read(bytes, new IntakeOptions { Kind = InputKind.Text })).Dispatch);
    }

    [Theory]
    [InlineData("One\0 stray zero in a text of some length is no sign of binary data.")]
    [InlineData("Page one.\fPage two.\u001b[1m Bold.\u001b[0m")]
    public void A_text_with_a_few_control_characters_is_read(string text) => Assert.Equal(text, Assert.Single(Read(text)).Dispatch!.Text);

    [Fact]
    public void Json_lines_keep_their_ids_and_name_a_bad_line()
    {
        var items = Read("{\"id\":\"a\",\"text\":\"One.\"}\nnonsense\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
        Assert.Equal(["a", null, "b"], items.Select(item => item.Dispatch?.Id));
        Assert.Equal(2, items[1].Number);
    }

    [Fact]
    public void Csv_with_quoted_fields_is_read()
    {
        var items = Read("id,date,text\r\n7,2024-05-06,\"He said \"\"no\"\",\r\nand left.\"\r\n8,,Short.\r\n");
        Assert.Equal(["He said \"no\",\r\nand left.", "Short."], items.Select(item => item.Dispatch!.Text));
        Assert.Equal(("7", new DateOnly(2024, 5, 6)), (items[0].Dispatch!.Id, items[0].Dispatch!.Date!.Value));
    }

    [Theory]
    [InlineData("", InputKind.Auto, "there is nothing in it.")]
    [InlineData("", InputKind.JsonLines, "there is nothing in it.")]
    [InlineData(" \r\n\t\n", InputKind.Auto, "there is nothing in it but blanks.")]
    public void An_input_without_text_is_an_error(string text, InputKind kind, string error) =>
        Assert.Equal(error, Assert.Single(Read(text, new IntakeOptions { Kind = kind })).Error);

    [Theory]
    [InlineData("<!doctype html><html><body><script>x</script></body></html>")]
    [InlineData("{\"id\":\"a\",\"text\":\"\"}")]
    [InlineData("id,text\n1,\"\"\n")]
    public void A_page_or_record_without_text_is_a_dispatch_with_a_problem(string text) =>
        Assert.Equal("P004", Assert.Single(Assert.Single(Read(text)).Dispatch!.Problems).Number);

    [Fact]
    public void Json_lines_and_tables_of_several_encodings_are_decoded_record_by_record()
    {
        const string Word = "Café";
        foreach (var (head, line) in new[] { ("", $"{{\"id\":\"a\",\"text\":\"{Word}\"}}\n"), ("id,text\n", $"1,{Word}\n") })
            Assert.Equal([(Word, "windows-1252"), (Word, "utf-8")], Read([.. Encoding.ASCII.GetBytes(head), .. Encoding.Latin1.GetBytes(line), .. Encoding.UTF8.GetBytes(line)]).Select(item => (item.Dispatch!.Text, item.Dispatch.Encoding)));
        Assert.Equal(Word, Assert.Single(Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"id,text\n1,{Word}\n")])).Dispatch!.Text);
    }

    [Fact]
    public void An_archive_is_read_on_behind_what_is_no_record()
    {
        const string Page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The accord was signed.</p>";
        var good = Record("response", "application/http", Page)[..^1];
        var broken = Record("response", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\u001f?????")[..^1];
        var bytes = Encoding.Latin1.GetBytes(good + broken + "rubbish\r\n" + good + "WARC/1.0\r\nWARC-Type: response\r\n\r\n" + good);
        bytes[Array.IndexOf(bytes, (byte)0x1f) + 1] = 0x8B;
        Assert.Equal([null, "https://post.example/a", "record 3 does not begin with WARC/1.x.", null, "record 5 has no Content-Length.", null], Read(bytes).Select(item => item.Error?.Split(": ")[0]));
    }

    [Fact]
    public void An_archive_gives_its_pages()
    {
        var page = "<html><head><title>Accord</title></head><body><p>The accord was signed.</p></body></html>";
        var chunked = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n{Encoding.UTF8.GetByteCount(page):x}\r\n{page}\r\n0\r\n\r\n";
        var records = Record("warcinfo", "application/warc-fields", "software: x\r\n") + Record("response", "application/http; msgtype=response", chunked)
            + Record("response", "application/http; msgtype=response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html></html>");
        var item = Assert.Single(Read(GzipOfEach(records)), found => found.Dispatch is not null);
        Assert.Equal(("The accord was signed.", "Accord", "https://post.example/a"), (item.Dispatch!.Text, item.Dispatch.Title, item.Dispatch.Url));
    }

    static string Record(string type, string content, string block) =>
        $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://post.example/a\r\nWARC-Date: 2024-05-06T00:00:00Z\r\nContent-Type: {content}\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n\u0001";

    /// <summary>Every record a gzip member of its own, as archives are written.</summary>
    static byte[] GzipOfEach(string records)
    {
        using var all = new MemoryStream();
        foreach (var record in records.Split('\u0001', StringSplitOptions.RemoveEmptyEntries))
            using (var member = new GZipStream(all, CompressionLevel.Fastest, leaveOpen: true))
                member.Write(Encoding.UTF8.GetBytes(record));
        return all.ToArray();
    }

    [Fact]
    public void Zstandard_is_opened()
    {
        using var compressor = new ZstdSharp.Compressor();
        Assert.Equal("Plain text.", Assert.Single(Read(compressor.Wrap("Plain text."u8).ToArray())).Dispatch!.Text);
    }

    [Fact]
    public void A_bomb_is_refused_with_the_limit()
    {
        using var small = new MemoryStream();
        using (var zip = new GZipStream(small, CompressionLevel.Optimal, leaveOpen: true)) zip.Write([.. Enumerable.Repeat((byte)'a', 4 << 20)]);
        var item = Assert.Single(Read(small.ToArray(), new IntakeOptions { MaxRecordBytes = 1 << 20 }));
        Assert.Contains("1048576", item.Error);
    }

    [Fact]
    public void The_relative_links_of_a_feed_are_resolved()
    {
        const string Bare = "<rss><channel><title>Wire</title><item><title>t</title><link>/story</link></item></channel></rss>";
        const string Sited = "<rss><channel><title>Wire</title><link>https://wire.example/news/</link><item><title>t</title><link>story</link></item></channel></rss>";
        const string Based = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://wire.example/x/'><title>Wire</title><entry><title>t</title><link href='story'/></entry></feed>";
        Assert.Equal("https://from.example/story", Assert.Single(Read(Bare, new IntakeOptions { Url = "https://from.example/feed.xml" })).Dispatch!.Url);
        Assert.Equal("https://wire.example/news/story", Assert.Single(Read(Sited)).Dispatch!.Url);
        Assert.Equal("https://wire.example/x/story", Assert.Single(Read(Based)).Dispatch!.Url);
        Assert.Equal("/story", Assert.Single(Read(Bare)).Dispatch!.Url);
    }

    [Fact]
    public void A_description_that_stands_twice_gives_its_text_once()
    {
        const string Twice = "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><title>t</title><description>&lt;p&gt;The accord was signed.&lt;/p&gt;</description><content:encoded><![CDATA[<p>The accord was signed.</p>]]></content:encoded></item></channel></rss>";
        Assert.Equal("The accord was signed.", Assert.Single(Read(Twice)).Dispatch!.Text);
    }

    [Theory]
    [InlineData("The accord was signed.\n\nTranslated from the Russian by Jane Doe.", "Russian")]
    [InlineData("This report is a translation from Ukrainian.\nThe accord was signed.", "Ukrainian")]
    [InlineData("The accord was translated from paper to deeds.", null)]
    public void A_note_of_translation_is_metadata(string text, string? language) =>
        Assert.Equal(language, Assert.Single(Read(text)).Dispatch!.Metadata.FirstOrDefault(item => item.Field == "translated-from")?.Value);
}
