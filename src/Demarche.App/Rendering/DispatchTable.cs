using Demarche.Output;
using Demarche.Restoration;
using Spectre.Console;

namespace Demarche.App.Rendering;

/// <summary>Draws a coded dispatch for a person: headline, reports in text order, damage, problems.</summary>
static class DispatchTable
{
    /// <summary>Columns of a terminal whose width is unknown (a pipe, a file).</summary>
    const int PipeWidth = 160;

    public static void Write(CodedDispatch coded) => Write(AnsiConsole.Console, coded);

    public static void Write(IAnsiConsole console, CodedDispatch coded)
    {
        if (Console.IsOutputRedirected && ReferenceEquals(console, AnsiConsole.Console)) console.Profile.Width = PipeWidth;
        WriteHead(console, coded);
        WriteReports(console, coded);
        WriteDamage(console, coded);
        WriteProblems(console, coded);
    }

    static void WriteHead(IAnsiConsole console, CodedDispatch coded)
    {
        console.MarkupLineInterpolated($"[bold]{coded.Restored.Title ?? coded.Dispatch.Title ?? "(no headline)"}[/]");
        string?[] parts =
        [
            coded.Dispatch.Outlet ?? coded.Restored.Outlet,
            coded.Restored.Agency is { } agency ? $"agency {agency}" : null,
            coded.Date?.ToString("yyyy-MM-dd") ?? "no date given: pass --date to resolve days and office-holders",
            $"trust {coded.Restored.Trust:0.00}",
        ];
        console.MarkupLineInterpolated($"{string.Join(" · ", parts.Where(part => part is not null))}");
        console.WriteLine();
    }

    static void WriteReports(IAnsiConsole console, CodedDispatch coded)
    {
        if (coded.Reports.Count == 0)
        {
            console.WriteLine("No report of a move.");
            return;
        }

        var points = new CodePoints(coded.Dispatch.Text);
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("move", "who → whom", "issue", "marks", "on whose word", "date", "the words");
        table.AddColumn(new TableColumn("at").RightAligned());
        foreach (var column in table.Columns.Take(7)) column.PadLeft(0);
        foreach (var report in coded.Reports)
        {
            table.AddRow(
                new Text(DispatchJson.Name(report.Move), new Style(FamilyColor.Of(report.Move))),
                new Text(Parties(report)),
                new Text(report.Issue ?? "–"),
                new Text(Marks(report)),
                new Text(Codes(report.Attribution, " < ", "–")),
                new Text(report.Date?.ToString() ?? "–"),
                new Text(OneLine(report.Trigger)),
                new Text(points.FromUtf16(report.Span.Start).ToString()));
        }

        console.Write(table);
        console.MarkupLineInterpolated($"[dim]{coded.Reports.Count} reports in {coded.SentenceCount} sentences; marks: not = negative, then the modality where it is not actual.[/]");
    }

    static void WriteDamage(IAnsiConsole console, CodedDispatch coded)
    {
        if (coded.Damage.Count == 0) return;
        console.WriteLine();
        var points = new CodePoints(coded.Dispatch.Text);
        var table = new Table().Border(TableBorder.Simple).AddColumns("damage", "the words", "proposal");
        table.AddColumn(new TableColumn("at").RightAligned());
        foreach (var column in table.Columns.Take(3)) column.PadLeft(0);
        foreach (var damage in coded.Damage)
        {
            table.AddRow(
                new Text($"D{(int)damage.Kind:000} {DispatchJson.KebabCase(damage.Kind.ToString())}"),
                new Text(Shorten(OneLine(damage.Span.Of(coded.Dispatch.Text)))),
                new Text(damage.Proposal is { } proposal ? $"{proposal} ({damage.Confidence:0.00})" : Default(damage)),
                new Text(points.FromUtf16(damage.Span.Start).ToString()));
        }

        console.Write(table);
    }

    static void WriteProblems(IAnsiConsole console, CodedDispatch coded)
    {
        foreach (var problem in coded.Problems) console.MarkupLineInterpolated($"[yellow]{problem.Number}[/] {problem.Message}");
    }

    static string Default(Damage damage) => damage.Kind switch
    {
        DamageKind.GarbledName => "doubtful: check the name",
        DamageKind.UnbalancedQuote or DamageKind.Truncated => "none",
        DamageKind.Fragment or DamageKind.TornSentence => "read apart",
        _ => "leave out",
    };

    static string Parties(Report report) => report.Addressee.Count == 0
        ? Codes(report.Performer, ", ", "---")
        : $"{Codes(report.Performer, ", ", "---")} → {Codes(report.Addressee, ", ", "")}";

    static string Marks(Report report) =>
        string.Join(' ', new[]
        {
            report.Polarity == Polarity.Negative ? "not" : null,
            report.Modality == Modality.Actual ? null : DispatchJson.Name(report.Modality),
        }.Where(mark => mark is not null));

    static string Codes(IReadOnlyList<ActorCode> codes, string separator, string none) =>
        codes.Count == 0 ? none : string.Join(separator, codes);

    static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Shorten(string words) => words.Length <= 60 ? words : words[..57] + "…";
}
