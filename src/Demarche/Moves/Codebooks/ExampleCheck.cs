namespace Demarche.Moves;

/// <summary>Compares what a coder made of an example sentence with what the codebook says.</summary>
static class ExampleCheck
{
    /// <summary>Every example of the codebook with the move that it belongs to.</summary>
    public static IEnumerable<(MoveType Move, CodebookExample Example)> Examples(Codebook codebook) =>
        codebook.Moves.SelectMany(entries => entries.Frames.SelectMany(frame => frame.Examples).Concat(entries.Examples).Select(example => (entries.Move, example)));

    /// <summary>What is wrong, null when the example holds.</summary>
    public static string? Problem(MoveType move, CodebookExample example, IReadOnlyList<Report> reports)
    {
        var wanted = example.Expect.TryGetValue("move", out var name) && Enum.TryParse<MoveType>(name, ignoreCase: true, out var other) ? other : move;
        var same = reports.Where(report => report.Move == wanted).ToList();
        if (!example.Codes) return same.Count == 0 ? null : $"codes {wanted} by '{same[0].Trigger}' ({same[0].Rule}) and must not";
        if (same.Count == 0) return $"does not code {wanted}; it codes {Listing(reports)}";
        var problems = same.Select(report => Differences(example, report)).ToList();
        return problems.Exists(problem => problem is null) ? null : problems[0];
    }

    static string? Differences(CodebookExample example, Report report)
    {
        foreach (var (field, expected) in example.Expect)
        {
            var found = field switch
            {
                "trigger" => report.Trigger.Contains(expected, StringComparison.OrdinalIgnoreCase) ? expected : report.Trigger,
                "performer" => Heads(report.Performer, expected),
                "addressee" => Heads(report.Addressee, expected),
                "attribution" => Heads(report.Attribution, expected),
                "issue" => report.Issue ?? "",
                "polarity" => report.Polarity.ToString().ToLowerInvariant(),
                "modality" => report.Modality.ToString().ToLowerInvariant(),
                "date" => report.Date?.ToString() ?? "",
                _ => expected,
            };
            if (found != expected) return $"{report.Move} by '{report.Trigger}' ({report.Rule}) has {field} '{found}', not '{expected}'";
        }

        return null;
    }

    // Sides are sets, and only their first parts are compared.
    static string Heads(IReadOnlyList<ActorCode> codes, string expected)
    {
        var wanted = expected.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(code => code.Split(' ')[0]).ToHashSet();
        return wanted.SetEquals(codes.Select(code => code.Head)) ? expected : string.Join(", ", codes.Select(code => code.Head));
    }

    static string Listing(IReadOnlyList<Report> reports) =>
        reports.Count == 0 ? "nothing" : string.Join("; ", reports.Select(report => $"{report.Move} by '{report.Trigger}' ({report.Rule})"));
}
