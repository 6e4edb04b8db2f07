using System.Net;
using Demarche.Ledger;

namespace Demarche.App.Reporting;

/// <summary>Moves and meetings on a line of days, a lane an issue: held solid, planned hollow, cancelled struck; intervals are bars.</summary>
sealed class TimelineSection(Html html, NegotiationRecord record, Evidence evidence)
{
    public void Write()
    {
        html.Raw("<section id=\"timeline\">\n<h2>Timeline</h2>\n");
        var marks = Marks().OrderBy(mark => mark.Start).ToList();
        if (marks.Count == 0)
        {
            html.Raw("<p>Nothing dated on record.</p>\n</section>\n");
            return;
        }

        var shown = WithoutStrays(marks);
        if (shown.Count > MaxMarks) shown = shown[^MaxMarks..];
        if (shown.Count < marks.Count) html.Raw("<p class=\"soft\">").Text($"{shown.Count} of {marks.Count} marks, from {MoveText.Day(shown[0].Start)} to {MoveText.Day(shown.Max(mark => mark.End))}.").Raw("</p>\n");
        Draw(shown);
        Rounds();
        html.Raw("</section>\n");
    }

    IEnumerable<Mark> Marks()
    {
        foreach (var round in record.Rounds)
        {
            if ((round.Held ?? (round.Planned.Count > 0 ? round.Planned[^1] : null)) is not { } days) continue;
            var style = round.Status switch { RoundStatus.Held => MarkStyle.Solid, RoundStatus.Cancelled => MarkStyle.Struck, _ => MarkStyle.Hollow };
            yield return new Mark(round.Issues.Count > 0 ? round.Issues[0] : "talks", days.Start, days.End, "coop", style, evidence.Link(round.Moves[^1]), true,
                $"{MoveText.Name(round.Status)}: {MoveText.Codes(round.Parties)} {round.Venue} {days}");
        }

        foreach (var move in record.Moves)
        {
            if (move.Issue is null || move.Day is not { } day || move.Type is MoveType.Meet or MoveType.Schedule or MoveType.State) continue;
            yield return new Mark(move.Issue, day, move.IsAhead ? day : move.Date?.End ?? day, MoveText.Tone(move.Type), move.Modality == Modality.Actual ? MarkStyle.Solid : MarkStyle.Hollow,
                evidence.Link(move), false, MoveText.Line(move));
        }
    }

    /// <summary>The marks without the few of long ago and far ahead (a treaty of 1905, a goal for 2050) where they would press the others together.</summary>
    static List<Mark> WithoutStrays(List<Mark> marks)
    {
        var few = marks.Count < FewestMarks ? 0 : Math.Max(1, marks.Count * MostStrays / 100);
        var (from, to) = (marks[few].Start, marks.Select(mark => mark.End).Order().ElementAt(marks.Count - 1 - few));
        var (all, most) = (marks.Max(mark => mark.End).DayNumber - marks[0].Start.DayNumber, to.DayNumber - from.DayNumber);
        return all < 2 * most ? marks : marks.FindAll(mark => mark.Start >= from && mark.End <= to);
    }

    void Draw(List<Mark> marks)
    {
        var (first, last) = (marks.Min(mark => mark.Start), marks.Max(mark => mark.End));
        var days = Math.Max(7, last.DayNumber - first.DayNumber + 1);
        double X(DateOnly day) => LabelWidth + 10 + (Width - LabelWidth - 30) * (day.DayNumber - first.DayNumber + 0.5) / days;
        var lanes = marks.GroupBy(mark => mark.Lane).OrderByDescending(lane => lane.Count()).ThenBy(lane => lane.Key, StringComparer.Ordinal).ToList();
        var height = lanes.Count * LaneHeight + 30;
        html.Raw($"<figure>\n<svg viewBox=\"0 0 {Width} {height}\" role=\"group\" aria-labelledby=\"timeline-title timeline-key\">\n<title id=\"timeline-title\">Moves and meetings by issue, {MoveText.Day(first)} to {MoveText.Day(last)}</title>\n");
        var year = 0;
        foreach (var day in Ticks(first, last))
        {
            // The year stands where it begins; on every tick it would be noise.
            var label = day.Year == year ? N($"{day:d MMM}") : N($"{day:d MMM yyyy}");
            year = day.Year;
            html.Raw(N($"<line class=\"grid\" x1=\"{X(day)}\" x2=\"{X(day)}\" y1=\"0\" y2=\"{height - 22}\"/><text class=\"soft\" text-anchor=\"middle\" x=\"{X(day)}\" y=\"{height - 6}\">{label}</text>\n"));
        }

        for (var i = 0; i < lanes.Count; i++)
        {
            var y = i * LaneHeight + LaneHeight / 2.0;
            html.Raw(N($"<line class=\"grid\" x1=\"0\" x2=\"{Width}\" y1=\"{(i + 1) * LaneHeight}\" y2=\"{(i + 1) * LaneHeight}\"/><text x=\"0\" y=\"{y + 4}\">")).Text(lanes[i].Key).Raw("</text>\n");
            // Marks of one day stand above each other, or they would hide each other.
            var stack = new Dictionary<DateOnly, int>();
            foreach (var mark in lanes[i])
            {
                var level = stack[mark.Start] = stack.GetValueOrDefault(mark.Start) + 1;
                Draw(mark, X(mark.Start), X(mark.End), y + Offset(level));
            }
        }

        html.Raw("</svg>\n<figcaption id=\"timeline-key\">Large marks are meetings: solid held, hollow planned, struck cancelled or postponed. Small marks are moves: green cooperative, red conflictual, blue neutral; hollow where not yet done.</figcaption>\n</figure>\n");
    }

    void Draw(Mark mark, double x, double end, double y)
    {
        var radius = mark.IsMeeting ? 7 : 4.5;
        var hollow = mark.Style == MarkStyle.Solid ? "" : " hollow";
        html.Raw($"<a href=\"{mark.Link}\" aria-label=\"{WebUtility.HtmlEncode(mark.Label)}\"><title>{WebUtility.HtmlEncode(mark.Label)}</title>");
        html.Raw(end - x > 2
            ? N($"<rect class=\"{mark.Tone}{hollow}\" x=\"{x - radius}\" y=\"{y - radius}\" width=\"{end - x + 2 * radius}\" height=\"{2 * radius}\" rx=\"{radius}\"/>")
            : N($"<circle class=\"{mark.Tone}{hollow}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"));
        if (mark.Style == MarkStyle.Struck) html.Raw(N($"<line class=\"strike\" x1=\"{x - 10}\" x2=\"{end + 10}\" y1=\"{y + 7}\" y2=\"{y - 7}\"/>"));
        html.Raw("</a>\n");
    }

    void Rounds()
    {
        if (record.Rounds.Count == 0) return;
        html.Raw("<h3>Meetings</h3>\n").OpenTable("From the first announcement to the meeting.", "Parties", "Venue", "Status", "Planned", "Held", "Told by");
        foreach (var round in record.Rounds)
        {
            html.Raw("<tr><th scope=\"row\">").Text(MoveText.Codes(round.Parties)).Raw("</th><td>").Text(round.Venue).Raw("</td><td><span class=\"state\">").Text(MoveText.Name(round.Status))
                .Raw("</span></td><td class=\"day\">").Text(string.Join(", ", round.Planned)).Raw("</td><td class=\"day\">").Text(round.Held?.ToString()).Raw("</td><td>");
            for (var i = 0; i < round.Moves.Count; i++) html.Raw(i > 0 ? ", " : "").Raw($"<a href=\"{evidence.Link(round.Moves[i])}\">").Text(MoveText.Name(round.Moves[i].Type)).Raw("</a>");
            html.Raw("</td></tr>\n");
        }

        html.CloseTable();
    }

    static IEnumerable<DateOnly> Ticks(DateOnly first, DateOnly last)
    {
        var step = Math.Max(1, (last.DayNumber - first.DayNumber) / MaxTicks + 1);
        for (var day = first; day <= last; day = day.AddDays(step)) yield return day;
    }

    // 0, -9, 9, -18, 18… and again from the middle where a day is fuller than its lane.
    static double Offset(int level) => (level - 1) % 5 is var place && place % 2 == 0 ? place / 2 * 9 : -(place + 1) / 2 * 9;

    static string N(FormattableString markup) => FormattableString.Invariant(markup);

    enum MarkStyle { Solid, Hollow, Struck }

    sealed record Mark(string Lane, DateOnly Start, DateOnly End, string Tone, MarkStyle Style, string Link, bool IsMeeting, string Label);

    const int Width = 1100;
    const int LabelWidth = 170;
    const int LaneHeight = 56;
    const int MaxTicks = 10;
    const int MaxMarks = 600;

    // Per cent of the marks at each end that may be strays.
    const int MostStrays = 2;

    // Of fewer each is worth its place.
    const int FewestMarks = 10;
}
