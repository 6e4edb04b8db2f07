#:property PublishAot=false
// Scores the links of an exported record by what persons judged: dotnet run tools/link-score.cs EXPORT [JUDGED.tsv]
//   demarche add articles_open.jsonl --store s.duckdb; demarche export --to jsonl --store s.duckdb --out EXPORT
// A link is known by the place of its opening and of its answer (dispatch and first code point); links that nobody judged are listed.
using System.Text.Json;

if (args.Length is < 1 or > 2)
{
    Console.Error.WriteLine("usage: dotnet run tools/link-score.cs EXPORT [JUDGED.tsv]");
    return 2;
}

var judged = File.ReadLines(args.Length > 1 ? args[1] : "tests/Demarche.Tests/Ledger/links.tsv")
    .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
var links = judged.Where(row => row[0] == "link").ToDictionary(row => (row[1], row[2], row[3], row[4]), row => row[5]);
var open = judged.Where(row => row[0] == "open").ToDictionary(row => (row[1], row[2]), row => row[5]);
var places = Lines("reports.jsonl").ToDictionary(report => report.GetProperty("id").GetString()!, report => (report.GetProperty("dispatch").GetString()!, report.GetProperty("start").GetInt32().ToString()));
string[] parts = ["answers", "third_parties", "follow_ups"];
int right = 0, wrong = 0, unjudged = 0, none = 0, missed = 0;
foreach (var exchange in Lines("exchanges.jsonl"))
{
    var opening = places["r" + exchange.GetProperty("id").GetString()![1..]];
    var answers = parts.SelectMany(part => exchange.GetProperty(part).EnumerateArray()).ToList();
    foreach (var answer in answers)
    {
        var place = places["r" + answer.GetProperty("move").GetProperty("id").GetString()![1..]];
        if (!links.TryGetValue((opening.Item1, opening.Item2, place.Item1, place.Item2), out var verdict)) Console.WriteLine($"not judged\t{opening}\t{place}\t{answer.GetProperty("relation")}");
        _ = verdict switch { "right" => right++, "wrong" => wrong++, _ => unjudged++ };
    }

    if (answers.Count == 0 && open.TryGetValue(opening, out var state)) _ = state == "none" ? none++ : missed++;
}

Console.WriteLine($"links judged {right + wrong}: right {right}, precision {(double)right / Math.Max(1, right + wrong):0.000}; not judged {unjudged}");
Console.WriteLine($"open exchanges judged {none + missed}: rightly open {none}, an answer missed in {missed}");
return 0;

IEnumerable<JsonElement> Lines(string name) => File.ReadLines(Path.Combine(args[0], name)).Select(line => JsonDocument.Parse(line).RootElement);
