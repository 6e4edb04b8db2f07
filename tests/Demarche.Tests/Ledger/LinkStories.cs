using Demarche.Ledger;

namespace Demarche.Tests.Ledger;

/// <summary>Invented stories with the answers that a reader knows of; <c>stories.txt</c> has the form on top.</summary>
sealed class LinkStories
{
    readonly List<(string Dispatch, TextSpan Span, string Label)> _marks = [];

    LinkStories(IEnumerable<string> lines)
    {
        var dispatches = new List<Dispatch>();
        var (story, number) = ("", 0);
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal)) (story, number) = (line[3..], 0);
            else if (line.StartsWith("-- ", StringComparison.Ordinal))
            {
                var (outlet, day) = (line[3..].Split(' ')[0], line[3..].Split(' ')[1]);
                dispatches.Add(new Dispatch { Id = $"{story}-{++number}", Outlet = outlet, Text = "", Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) });
            }
            else dispatches[^1] = dispatches[^1] with { Text = Read(dispatches[^1].Id, story, line) };
        }

        Dispatches = dispatches;
    }

    public static LinkStories Load(string path) => new(File.ReadLines(path));

    public IReadOnlyList<Dispatch> Dispatches { get; }

    /// <summary>Known answers: opening, answer, and what it does.</summary>
    public Dictionary<(string Opening, string Answer), AnswerRelation> Known { get; } = [];

    /// <summary>The marks that the reports of a move stand in.</summary>
    public HashSet<string> LabelsOf(Move move) => [.. move.Reports.SelectMany(report => _marks
        .Where(mark => mark.Dispatch == report.DispatchId && report.Report.Span.Start < mark.Span.End && mark.Span.Start < report.Report.Span.End).Select(mark => mark.Label))];

    // {label|words}, {label=opening:relation,…|words}; a plain name among the openings is a label of its own: an answer that opens something itself.
    string Read(string dispatch, string story, string line)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < line.Length;)
        {
            if (line[at] != '{') { text.Append(line[at++]); continue; }
            var (bar, end) = (line.IndexOf('|', at), line.IndexOf('}', at));
            var span = new TextSpan(text.Length, text.Length + end - bar - 1);
            var parts = line[(at + 1)..bar].Split('=', 2);
            var label = $"{story} {parts[0]}";
            _marks.Add((dispatch, span, label));
            foreach (var answered in parts.Skip(1).SelectMany(part => part.Split(',')).Select(part => part.Split(':')))
                if (answered.Length == 1) _marks.Add((dispatch, span, $"{story} {answered[0]}"));
                else Known[($"{story} {answered[0]}", label)] = Enum.Parse<AnswerRelation>(answered[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            text.Append(line, bar + 1, end - bar - 1);
            at = end + 1;
        }

        return text.ToString();
    }
}
