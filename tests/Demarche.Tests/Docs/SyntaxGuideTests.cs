using Demarche.Syntax;
using Demarche.Tests.Support;

namespace Demarche.Tests.Docs;

/// <summary>The example of <c>docs/user/syntax.md</c> is the code below and what it prints. <c>DEMARCHE_ACCEPT=1</c> after a change.</summary>
public sealed class SyntaxGuideTests
{
    static void Example(TextWriter output)
    {
        // example
        // Loading takes the time of a few sentences: do it once and share the parser between threads.
        var parser = new SyntaxParser(SyntaxModel.Load());
        var text = "GENEVA (Reuters) — The rebels’ envoy rejected the offer.\n\n“We won’t sign it,” he said.";

        var problems = new List<Problem>();
        var sentences = parser.Parse(text, problems);
        foreach (var problem in problems) output.WriteLine($"{problem.Number} {problem.Span}: {problem.Message}");

        foreach (var sentence in sentences)
        {
            var root = sentence.Tokens[sentence.RootIndex];
            var subject = sentence.Child(root.Index, "nsubj");
            output.WriteLine($"{sentence.Span} {root.Lemma} ({root.Upos}), subject: {(subject < 0 ? "none" : Words(text, sentence, subject))}");
        }

        // CoNLL-U out and in; tokens of your own are parsed as they stand.
        using var conllu = new StringWriter();
        ConlluWriter.Write(conllu, text, sentences);
        var document = ConlluReader.Read(new StringReader(conllu.ToString()));
        var again = parser.ParseTokens(document.Sentences);
        output.WriteLine($"{again.Count} sentences, {again.Sum(sentence => sentence.Tokens.Count)} words");

        static string Words(string text, ParsedSentence sentence, int index)
        {
            var (start, end) = sentence.Subtree(index);
            return sentence.SpanOf(start, end - 1).Of(text);
        }
        // /example
    }

    [Fact]
    public void The_guide_shows_code_that_runs_and_what_it_prints()
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests", "Demarche.Tests", "Docs", "SyntaxGuideTests.cs"));
        var code = lines.SkipWhile(line => line.Trim() != "// example").Skip(1).TakeWhile(line => line.Trim() != "// /example").Select(line => line.Length > 8 ? line[8..] : "");
        using var output = new StringWriter();

        Example(output);

        string[] block = ["```csharp", "using Demarche;", "using Demarche.Syntax;", "", "var output = Console.Out;", .. code, "```", "", "prints", "", "```text", output.ToString().TrimEnd(), "```"];
        Golden.MatchesSection(Repository.PathOf("docs", "user", "syntax.md"), "example", string.Join('\n', block));
    }
}
