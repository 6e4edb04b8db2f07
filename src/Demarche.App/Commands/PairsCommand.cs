using System.CommandLine;
using System.Text;
using System.Text.Json;
using Demarche.Moves;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary><c>demarche pairs INPUT.jsonl|-</c>: the PLOVER root between two given actors.</summary>
static class PairsCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("INPUT") { Description = "JSON Lines {id, text, source_start, source_end, target_start, target_end}, offsets in code points; - for standard input." };
        var output = new Option<string?>("--out") { Description = "Write to a file instead of standard output." };
        var codebook = new CodebookOptions();
        var verb = new Verb("pairs", "Names the one PLOVER root (PLV dialect) between two marked actors: lines {id, root}. Exit code 2 when a line is bad; the others are answered.",
            "demarche pairs pairs.jsonl --out roots.jsonl")
        {
            input, output,
        };
        codebook.AddTo(verb);
        verb.SetAction((result, _) => RunAsync(codebook.Read(result), result.GetRequiredValue(input), result.GetValue(output), result.InvocationConfiguration.Error));
        return verb;
    }

    static async Task<int> RunAsync(Codebook codebook, string input, string? output, TextWriter errors)
    {
        using var reader = new StreamReader(InputFile.Open(input), Encoding.UTF8);
        await using var target = OutputFile.Open(output);
        var coder = new PairCoder(codebook, new SyntaxParser(SyntaxModel.Load()));
        var bad = 0;
        await using (var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
        {
            for (var (number, line) = (1, await reader.ReadLineAsync()); line is not null; number++, line = await reader.ReadLineAsync())
            {
                if (line.Length == 0) continue;
                if (GivenPairLine.TryRead(line, out var id, out var pair, out var error)) await writer.WriteLineAsync(JsonSerializer.Serialize(new { id, root = coder.RootOf(pair!) }));
                else
                {
                    bad++;
                    await errors.WriteLineAsync($"line {number}: {error}");
                }
            }
        }

        target.Commit();
        return bad > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
