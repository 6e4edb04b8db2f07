using System.CommandLine;
using System.Text;
using Demarche.Intake;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary><c>demarche parse FILE|-</c>: text or tokens in, CoNLL-U out.</summary>
static class ParseCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Plain text (UTF-8, UTF-16 or Windows-1252) or CoNLL-U, or - for standard input." };
        var input = new Option<string>("--input") { Description = "What the file is. Of CoNLL-U the tokens are kept; tags, lemmas and trees are made anew.", DefaultValueFactory = _ => "text" };
        input.AcceptOnlyFromAmong("text", "conllu");
        var model = ModelOption.Create();
        var format = SharedOptions.Format("conllu");
        var verb = new Verb("parse", "Tags, lemmatizes and parses (Universal Dependencies v2).",
            "demarche parse dispatch.txt > dispatch.conllu",
            "demarche parse tokens.conllu --input conllu --model fast")
        {
            file, input, model, format,
        };
        verb.SetAction(result => Run(result.GetRequiredValue(file), result.GetRequiredValue(input) == "conllu", ModelOption.Load(result.GetValue(model)), result.InvocationConfiguration.Error));
        return verb;
    }

    static int Run(string file, bool tokens, SyntaxModel model, TextWriter errors)
    {
        var parser = new SyntaxParser(model);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        var problems = new List<Problem>();
        if (tokens)
        {
            var document = TreebankFile.Read(file);
            ConlluWriter.Write(output, document.Text, parser.ParseTokens(document.Sentences, problems));
            Report(problems, errors);
            return document.Sentences.Count > 0 ? ExitCode.Done : ExitCode.NothingFound;
        }

        var dispatch = DispatchReader.Read(InputFile.ReadAll(file));
        problems.AddRange(dispatch.Problems);
        var sentences = parser.Parse(dispatch.Text, problems);
        ConlluWriter.Write(output, dispatch.Text, sentences);
        Report(problems, errors);
        return sentences.Count > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    static void Report(List<Problem> problems, TextWriter errors)
    {
        foreach (var problem in problems) errors.WriteLine(problem.Span is { } span ? $"{problem.Number} {span}: {problem.Message}" : $"{problem.Number}: {problem.Message}");
    }
}
