using System.CommandLine;
using System.Globalization;
using Demarche.App.Record;
using Demarche.App.Review;

namespace Demarche.App.Commands;

/// <summary><c>demarche agreement [FILE FILE…]</c>: how far coders agree, with each other and with the program.</summary>
static class AgreementCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Codings of the same dispatches, JSON Lines as 'demarche code' writes them; without files, the store's second codings.", Arity = ArgumentArity.ZeroOrMore };
        var store = StoreOption.Create();
        var verb = new Verb("agreement",
            "Krippendorff's alpha, Gwet's AC1, the share of equal answers and the scorer's F1 per field, between second coders and against the program; for files also alpha of unitizing. Exit code 1 when there is nothing to compare.",
            "demarche agreement",
            "demarche agreement anna.jsonl ben.jsonl")
        {
            files, store,
        };
        verb.SetAction(result =>
        {
            var rows = result.GetValue(files) is { Length: > 0 } named ? CodingFiles.Compare(named) : SecondCodings(result.GetRequiredValue(store));
            var output = result.InvocationConfiguration.Output;
            if (rows.Count == 0)
            {
                result.InvocationConfiguration.Error.WriteLine("Nothing to compare: nobody has coded a second time ('demarche review --second --by NAME').");
                return ExitCode.NothingFound;
            }

            output.WriteLine("coders\tfield\titems\talpha\tAC1\tequal\tF1");
            foreach (var row in rows)
                output.WriteLine($"{row.Coders}\t{row.Field}\t{row.Items}\t{Number(row.Alpha)}\t{Number(row.Ac1)}\t{Number(row.Equal)}\t{Number(row.F1)}");
            return ExitCode.Done;
        });
        return verb;
    }

    static List<AgreementRow> SecondCodings(string address)
    {
        var store = StoreOption.OpenExisting(address);
        var answers = store.SecondCodings();
        var program = store.Reports().ToDictionary(report => report.Id, report => SecondCoding.Program(report.Report), StringComparer.Ordinal);
        var coders = answers.Select(answer => answer.Coder).Distinct(StringComparer.Ordinal).ToList();
        var byReport = answers.ToLookup(answer => (answer.Report, answer.Coder, answer.Field), answer => SecondCoding.Normal(answer.Field, answer.Answer));
        var reports = answers.Select(answer => answer.Report).Distinct(StringComparer.Ordinal).ToList();
        string? Of(string report, string coder, string field) => byReport[(report, coder, field)].LastOrDefault();
        string? OfProgram(string report, string field) => program.TryGetValue(report, out var coded) ? SecondCoding.Normal(field, coded[field]) : null;
        var rows = new List<AgreementRow>();
        foreach (var field in SecondCoding.Fields)
        {
            if (coders.Count > 1)
            {
                var among = AgreementRow.Of(string.Join("–", coders), field, reports.Select(report => coders.Select(coder => Of(report, coder, field)).ToArray()));
                var f1 = coders.Count == 2 ? F1(field, (report, name) => Of(report, coders[0], name), (report, name) => Of(report, coders[1], name)) : double.NaN;
                rows.Add(among with { F1 = f1 });
            }

            foreach (var coder in coders)
            {
                var ours = AgreementRow.Of($"{coder}–program", field, reports.Select(report => new[] { Of(report, coder, field), OfProgram(report, field) }));
                rows.Add(ours with { F1 = F1(field, (report, name) => Of(report, coder, name), OfProgram) });
            }
        }

        // Reports that both coded with the same move and value, out of what each coded; 'none' is no report.
        double F1(string field, Func<string, string, string?> first, Func<string, string, string?> second)
        {
            var both = reports.Where(report => first(report, "move") is not null && second(report, "move") is not null).ToList();
            var coded = both.Count(report => first(report, "move") != "none") + both.Count(report => second(report, "move") != "none");
            var equal = both.Count(report => first(report, "move") is not "none" && first(report, "move") == second(report, "move") && first(report, field) == second(report, field));
            return coded == 0 ? double.NaN : 2.0 * equal / coded;
        }

        return rows;
    }

    static string Number(double value) => double.IsNaN(value) ? "–" : value.ToString("0.000", CultureInfo.InvariantCulture);
}
