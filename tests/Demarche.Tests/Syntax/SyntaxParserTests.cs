using System.Text;
using Demarche.Syntax;
using Demarche.Tests.Support;

namespace Demarche.Tests.Syntax;

public sealed class SyntaxParserTests(SyntaxParserTests.BuiltIn builtIn) : IClassFixture<SyntaxParserTests.BuiltIn>, IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The built-in models, each loaded once.</summary>
    public sealed class BuiltIn
    {
        public IReadOnlyDictionary<SyntaxModelKind, SyntaxParser> Parsers { get; } = Enum.GetValues<SyntaxModelKind>().ToDictionary(kind => kind, kind => new SyntaxParser(SyntaxModel.Load(kind)));

        /// <summary>The default one.</summary>
        public SyntaxParser Parser { get; } = new(SyntaxModel.Load());
    }

    [Theory]
    [InlineData(SyntaxModelKind.Fast)]
    [InlineData(SyntaxModelKind.Accurate)]
    [InlineData(SyntaxModelKind.Deep)]
    public void A_passive_has_its_subject_and_agent(SyntaxModelKind kind)
    {
        var parser = builtIn.Parsers[kind];

        var sentence = Assert.Single(parser.Parse("The ceasefire proposal was rejected by the rebels on Monday."));

        Assert.Equal("reject", sentence.Tokens[sentence.RootIndex].Lemma);
        Assert.Equal("proposal", sentence.Tokens[sentence.Child(sentence.RootIndex, "nsubj:pass")].Form);
        Assert.Equal("rebels", sentence.Tokens[sentence.Child(sentence.RootIndex, "obl")].Form);
    }

    [Theory]
    [InlineData("IRAN REJECTS U.S. PROPOSAL ON GULF")]
    [InlineData("Minister: \"We will not sign\"")]
    [InlineData("😀 和平谈判 שלום")]
    [InlineData(". . . !!! ---")]
    [InlineData("a")]
    public void Every_sentence_is_a_tree_with_one_root(string text)
    {
        foreach (var sentence in builtIn.Parsers.Values.SelectMany(parser => parser.Parse(text)))
        {
            Assert.Single(sentence.Tokens, token => token.Head < 0);
            Assert.All(sentence.Tokens, token => Assert.True(sentence.IsUnder(token.Index, sentence.RootIndex)));
            Assert.All(sentence.Tokens, token => Assert.Equal(token.Form, text.Substring(token.Span.Start, token.Span.Length)));
        }
    }

    [Theory]
    [InlineData("OMAN REJECTS CEASEFIRE PROPOSAL", "reject", "OMAN")]
    [InlineData("Oman urges rebels to return to talks", "urge", "Oman")]
    [InlineData("MUSCAT (Zenith News) — Envoys met the rebels on Monday", "meet", "Envoys")]
    [InlineData("“We will not sign ‘any such paper’,” the minister said", "say", "minister")]
    [InlineData("• Ministers signed the accord;", "sign", "Ministers")]
    [InlineData("The envoy (left) meets Prime Minister محمد السوداني in Baghdad on Tuesday", "meet", "envoy")]
    [InlineData("🚨 Rebels attacked the convoy 🔥🔥", "attack", "Rebels")]
    [InlineData("President 習近平 -- who arrived on Sunday -- praised the accord", "praise", "習近平")]
    [InlineData("the envoys left on monday and nobody signed", "leave", "envoys")]
    public void Headlines_captions_quotes_and_foreign_script_keep_their_subject(string text, string verb, string subject)
    {
        foreach (var parser in builtIn.Parsers.Values)
        {
            var sentence = Assert.Single(parser.Parse(text), sentence => sentence.Tokens.Any(token => token.Lemma == verb));
            var predicate = Assert.Single(sentence.Tokens, token => token.Lemma == verb);
            Assert.Equal(subject, sentence.Tokens[sentence.Child(predicate.Index, "nsubj")].Form);
        }
    }

    [Theory]
    [InlineData("He's rejected the offer.", "have")]
    [InlineData("He's rejecting the offer.", "be")]
    [InlineData("She’s been told.", "have")]
    public void A_short_auxiliary_has_the_lemma_of_its_clause(string text, string lemma)
    {
        foreach (var parser in builtIn.Parsers.Values) Assert.Equal(lemma, Assert.Single(parser.Parse(text)).Tokens[1].Lemma);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t")]
    public void Text_without_words_has_no_sentences(string text) => Assert.Empty(builtIn.Parser.Parse(text));

    [Fact]
    public void Given_tokens_stay_as_they_are()
    {
        var document = ConlluReader.Read(new StringReader("1\tDid\t_\t_\t_\t_\t_\t_\t_\t_\n2\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n\n"));

        var sentence = Assert.Single(builtIn.Parser.ParseTokens(document.Sentences));

        Assert.Equal(["Did", "n't"], sentence.Tokens.Select(token => token.Form));
        Assert.Equal(["do", "not"], sentence.Tokens.Select(token => token.Lemma));
    }

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    [InlineData(3000, 1)]
    public void A_given_sentence_past_the_bound_stays_one_tree_and_is_named(int words, int named)
    {
        string[] phrase = ["the", "envoys", "left", "and", "rebels"];
        ParsedSentence given = new(new TextSpan(0, 1), [.. Enumerable.Range(0, words).Select(i => new Token { Index = i, Span = new TextSpan(0, 1), Form = phrase[i % phrase.Length] })]);
        var problems = new List<Problem>();

        var sentences = builtIn.Parsers[SyntaxModelKind.Fast].ParseTokens([given, given], problems);

        Assert.Equal(Enumerable.Repeat("P041", 2 * named), problems.Select(problem => problem.Number));
        Assert.All(sentences, sentence =>
        {
            Assert.Equal(words, sentence.Tokens.Count);
            Assert.Single(sentence.Tokens, token => token.Head < 0);
            Assert.All(sentence.Tokens, token => Assert.True(sentence.IsUnder(token.Index, sentence.RootIndex)));
        });
    }

    [Fact]
    public void Threads_share_one_parser()
    {
        const string text = "The envoys met in Oman. Iran said it would not give up enrichment, which the EU had demanded.";
        var expected = Heads(builtIn.Parser.Parse(text));

        var results = new string[64];
        Parallel.For(0, results.Length, i => results[i] = Heads(builtIn.Parser.Parse(text)));

        Assert.All(results, result => Assert.Equal(expected, result));
        static string Heads(IEnumerable<ParsedSentence> sentences) => string.Join(' ', sentences.SelectMany(sentence => sentence.Tokens).Select(token => $"{token.Head}{token.Deprel}"));
    }

    [Fact]
    public void A_stream_that_is_no_model_is_refused() => Assert.Throws<InvalidDataException>(() => SyntaxModel.Load(new MemoryStream([1, 2, 3])));

    [Fact]
    public void What_was_parsed_comes_back_from_conllu_as_it_was()
    {
        const string text = "GENEVA (Reuters) — The envoys didn't sign; others' doubts grew. 😀 It's “off”.\n\nMinister 習近平 said: 'We won't!'";
        var written = Write(text, builtIn.Parser.Parse(text));

        var document = ConlluReader.Read(new StringReader(written));

        Assert.Equal(text, document.Text);
        Assert.Equal(written, Write(document.Text, document.Sentences));
        Assert.Equal(written, Write(document.Text, builtIn.Parser.ParseTokens(document.Sentences)));
        static string Write(string text, IReadOnlyList<ParsedSentence> sentences)
        {
            using var writer = new StringWriter();
            ConlluWriter.Write(writer, text, sentences);
            return writer.ToString();
        }
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Parse_reads_a_file_in_its_encoding(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var file = Path.Combine(_folder.FullName, $"{name}.txt");
        File.WriteAllBytes(file, [.. encoding.Preamble, .. encoding.GetBytes("The envoy’s café failed.")]);

        var run = Cli.Run("parse", file);

        Assert.Equal(["The", "envoy", "’s", "café", "failed", "."], Assert.Single(ConlluReader.Read(new StringReader(run.Output)).Sentences).Tokens.Select(token => token.Form));
    }

    [Fact]
    public void Parse_names_bytes_that_are_no_text_and_sentences_that_it_cut()
    {
        var file = Path.Combine(_folder.FullName, "broken.txt");
        File.WriteAllBytes(file, [.. "Ça où é à — the "u8, 0xFF, .. Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat("envoy", 400)))]);

        var run = Cli.Run("parse", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("P001", run.Error);
        Assert.Contains("P040", run.Error);
    }

    [Fact]
    public void Parse_writes_conllu_that_evaluate_reads()
    {
        var run = Cli.RunWith("He left.\n\nShe stayed.", "parse", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, ConlluReader.Read(new StringReader(run.Output)).Sentences.Count);
    }
}
