using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Demarche.Actors;

namespace Demarche.App.Commands;

/// <summary><c>demarche resolve INPUT.jsonl|-</c>: single phrases, <c>{id, text, context?, date?}</c> → <c>{id, country, code, person?, score}</c>.</summary>
static class ResolveCommand
{
    static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static Command Create()
    {
        var input = new Argument<string>("INPUT.jsonl") { Description = "One {id, text, context?, date?} a line, or - for standard input." };
        var date = SharedOptions.Date();
        var actors = ActorsOption.Create();
        var verb = new Verb("resolve",
            "Says who is meant by single phrases: PLOVER country and sector ('code'), the code by the manual ('actor'), person and score. Nobody: empty country and code, score 0.",
            "demarche resolve phrases.jsonl",
            """echo '{"id": "1", "text": "the Ukrainian foreign minister", "date": "2022-01-28"}' | demarche resolve -""")
        {
            input, date, actors,
        };
        verb.SetAction(result => Run(result.GetRequiredValue(input), result.GetValue(date),
            new ActorResolver(ActorsOption.Load(result.GetRequiredValue(actors), result.InvocationConfiguration.Error)), result.InvocationConfiguration.Error));
        return verb;
    }

    static int Run(string input, DateOnly? date, ActorResolver resolver, TextWriter errors)
    {
        using var reader = new StreamReader(InputFile.Open(input), Encoding.UTF8);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        var (number, bad, latest) = (0, 0, DateOnly.MinValue);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (Answer(line, date, resolver, ref latest) is { } answer) output.WriteLine(answer);
            else
            {
                bad++;
                errors.WriteLine($"line {number}: no JSON object with 'id' and 'text'");
            }
        }

        // One warning for all phrases that are later than the tables.
        foreach (var problem in resolver.Resolve("", [], latest).Problems) errors.WriteLine($"{problem.Number}: {problem.Message}");
        return bad > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    static string? Answer(string line, DateOnly? date, ActorResolver resolver, ref DateOnly latest)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (Field(json.RootElement, "id") is not { } id || Field(json.RootElement, "text") is not { } text) return null;
            // A date that is none ("today") leaves the phrase undated: the library has no clock.
            var day = DateOnly.TryParse(Field(json.RootElement, "date"), CultureInfo.InvariantCulture, out var given) ? given : date;
            if (day > latest) latest = day.Value;
            var found = resolver.ResolvePhrase(text, day, new ActorContext { Hint = Field(json.RootElement, "context") });
            return JsonSerializer.Serialize(new
            {
                id,
                country = found.Country,
                code = Sector(found.Sector),
                code_2 = found.Second == Demarche.Sector.None ? null : Sector(found.Second),
                actor = found.Actor?.ToString(),
                person = found.Person,
                office = found.Office,
                score = Math.Round(found.Score, 2),
                rule = found.Rule,
            }, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string Sector(Sector sector) => sector == Demarche.Sector.None ? "" : sector.ToString().ToUpperInvariant();

    static string? Field(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
