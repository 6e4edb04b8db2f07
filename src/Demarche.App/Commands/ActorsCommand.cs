using System.CommandLine;
using System.Text;
using System.Text.Json;
using Demarche.Actors;
using Demarche.Intake;
using Demarche.Restoration;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary><c>demarche actors FILE|INPUT.jsonl</c>: every actor phrase with its code, person, score and the readings that lost.</summary>
static class ActorsCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "One dispatch, or one {id, date?, text} a line when the name ends in .jsonl; - is one dispatch from standard input." };
        var date = SharedOptions.Date();
        var actors = ActorsOption.Create();
        var who = new Option<bool>("--who") { Description = "Also the phrases of who acts on whom in each sentence (source, target, both)." };
        var format = SharedOptions.Format("table", "jsonl");
        var verb = new Verb("actors", "Lists who is meant by each phrase of a dispatch on its date.",
            "demarche actors dispatch.txt --date 2022-01-28",
            "demarche actors dispatches.jsonl --format jsonl --actors ours.csv")
        {
            file, date, actors, who, format,
        };
        verb.SetAction(result =>
        {
            var table = ActorsOption.Load(result.GetRequiredValue(actors), result.InvocationConfiguration.Error);
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            var stage = new Stage(new ActorResolver(table), new SyntaxParser(SyntaxModel.Load()), Restorer.Load(), output, result.GetRequiredValue(format) == "jsonl", result.GetValue(who) ? WhoReader.Load() : null);
            return Run(result.GetRequiredValue(file), result.GetValue(date), stage, result.InvocationConfiguration.Error);
        });
        return verb;
    }

    static int Run(string file, DateOnly? date, Stage stage, TextWriter errors)
    {
        if (!file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            var dispatch = DispatchReader.Read(InputFile.ReadAll(file));
            return stage.Write(dispatch with { Date = date ?? dispatch.Date }) ? ExitCode.Done : ExitCode.NothingFound;
        }

        var (bad, number) = (0, 0);
        using var reader = new StreamReader(InputFile.Open(file), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (JsonLine.TryRead(line, out var dispatch, out var error)) stage.Write(dispatch with { Date = date ?? dispatch.Date });
            else
            {
                bad++;
                errors.WriteLine($"line {number}: {error}");
            }
        }

        return bad > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    sealed class Stage(ActorResolver resolver, SyntaxParser parser, Restorer restorer, TextWriter output, bool json, WhoReader? who)
    {
        public bool Write(Dispatch dispatch)
        {
            var restored = restorer.Restore(dispatch);
            var sentences = parser.Parse(restored.Text);
            var resolution = resolver.Resolve(restored.Text, sentences, restored.DatelineDate ?? dispatch.Date);
            var points = new CodePoints(restored.Raw);
            foreach (var mention in resolution.Mentions.All) WriteMention(dispatch.Id, mention, restored, points);
            if (who is not null) WriteWho(dispatch.Id, who, sentences, resolution.Mentions, restored, points);
            foreach (var finding in resolution.Findings) WriteFinding(finding, restored, points);
            foreach (var problem in resolution.Problems) output.WriteLine(json ? JsonSerializer.Serialize(new { id = dispatch.Id, problem = problem.Number, message = problem.Message }, Json) : $"{problem.Number}: {problem.Message}");
            return resolution.Mentions.All.Count > 0;
        }

        static readonly JsonSerializerOptions Json = new()
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        };

        void WriteMention(string id, ActorMention mention, RestoredText restored, CodePoints points)
        {
            var raw = restored.Map.ToRaw(mention.Span);
            var text = mention.Span.Of(restored.Text).ReplaceLineEndings(" ");
            var codes = string.Join(", ", mention.Codes);
            if (json)
            {
                output.WriteLine(JsonSerializer.Serialize(new
                {
                    id,
                    start = points.FromUtf16(raw.Start),
                    end = points.FromUtf16(raw.End),
                    text,
                    codes = mention.Codes.Select(code => code.ToString()),
                    person = mention.Person,
                    office = mention.Office,
                    method = mention.Method.ToString().ToLowerInvariant(),
                    score = Math.Round(mention.Score, 2),
                    rule = mention.Rule,
                    lost = mention.Candidates.Count == 0 ? null : mention.Candidates.Select(lost => new { code = lost.Code.ToString(), name = lost.Name, score = Math.Round(lost.Score, 2) }),
                }, Json));
                return;
            }

            var lost = mention.Candidates.Count == 0 ? "" : $"  not {string.Join(", ", mention.Candidates.Take(3).Select(other => $"{other.Code} ({other.Name})"))}";
            output.WriteLine($"{points.FromUtf16(raw.Start),6}  {Shown(text),-44}{codes,-22}{mention.Person,-26}{mention.Office,-8}{mention.Score:0.00}  {mention.Rule}{lost}");
        }

        void WriteWho(string id, WhoReader who, IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions, RestoredText restored, CodePoints points)
        {
            for (var i = 0; i < sentences.Count; i++)
                foreach (var span in who.Read(sentences[i], mentions.All.Where(mention => mention.Sentence == i)))
                {
                    var raw = restored.Map.ToRaw(span.Span);
                    var (side, text) = (span.Side.ToString().ToLowerInvariant(), span.Span.Of(restored.Text).ReplaceLineEndings(" "));
                    output.WriteLine(json
                        ? JsonSerializer.Serialize(new { id, sentence = i + 1, side, start = points.FromUtf16(raw.Start), end = points.FromUtf16(raw.End), text }, Json)
                        : $"{points.FromUtf16(raw.Start),6}  {Shown(text),-44}{side} of sentence {i + 1}");
                }
        }

        void WriteFinding(NameFinding finding, RestoredText restored, CodePoints points)
        {
            var raw = restored.Map.ToRaw(finding.Span);
            var kind = finding.Kind.ToString().ToLowerInvariant();
            output.WriteLine(json
                ? JsonSerializer.Serialize(new { finding = kind, start = points.FromUtf16(raw.Start), end = points.FromUtf16(raw.End), text = finding.Found, proposal = finding.Proposal, score = Math.Round(finding.Score, 2), explanation = finding.Explanation }, Json)
                : $"{points.FromUtf16(raw.Start),6}  {kind}: {finding.Found} → {finding.Proposal} ({finding.Score:0.00})");
        }

        static string Shown(string text) => text.Length <= 42 ? text : text[..41] + "…";
    }
}
