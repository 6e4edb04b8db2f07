namespace Demarche.Moves;

/// <summary>Looks for predicates that no sentence can choose.</summary>
static class CodebookLint
{
    /// <summary>A line for each, with file and line, in file order.</summary>
    public static IEnumerable<string> Run(Codebook codebook)
    {
        foreach (var frame in codebook.Moves.SelectMany(entries => entries.Frames))
            if (Impossible(frame) is { } reason) yield return $"{frame.Source}: '{frame.Id}' never matches: {reason}";
        var order = codebook.Moves.SelectMany(entries => entries.Predicates).ToList();
        foreach (var predicate in order)
        {
            if (Unmet(predicate) is { } unmet) yield return $"{predicate.Frame.Source}: '{predicate.Text}' of {predicate.Frame.Id} never matches: {unmet}";
        }

        // Predicates of the same words meet at the same token: the first of the highest score is chosen, whatever stands around.
        foreach (var group in order.GroupBy(SignatureOf).Where(group => group.Count() > 1))
        {
            var winner = group.OrderByDescending(predicate => predicate.Weight + predicate.Frame.Rank).First(predicate => true);
            if (IsConditional(winner)) continue;
            foreach (var loser in group.Where(predicate => !ReferenceEquals(predicate, winner) && StandsWherever(winner, predicate)))
                yield return ReferenceEquals(loser.Frame, winner.Frame)
                    ? $"{loser.Frame.Source}: '{loser.Text}' stands twice in {loser.Frame.Id}"
                    : $"{loser.Frame.Source}: '{loser.Text}' of {loser.Frame.Id} is never chosen: {winner.Frame.Source} has it in {winner.Frame.Id}{RankOf(loser, winner)}";
        }
    }

    static string RankOf(Predicate loser, Predicate winner) => loser.Frame.Rank == winner.Frame.Rank ? "" : $" with rank {winner.Frame.Rank}, not {loser.Frame.Rank}";

    // Limits decide in the sentence, and so do roles: who loses an actor loses its points.
    static bool IsConditional(Predicate predicate) =>
        predicate.Unless.Count > 0 || predicate.Frame is { Needs: not Roles.None } or { Only: not null } or { Never: not null } || predicate.Frame.Pattern is { Saying: true } or { Name: "visit" };

    // With other places the one may be without a performer, or short of an addressee, where the other is not.
    static bool StandsWherever(Predicate winner, Predicate loser) => PlacesOf(winner) == PlacesOf(loser);

    static string PlacesOf(Predicate predicate)
    {
        var roles = predicate.Frame.Pattern.For(predicate.Kind);
        return $"{roles.Joint} {string.Join(',', predicate.Frame.Performer ?? roles.Performer)} / {string.Join(',', predicate.Frame.Addressee ?? roles.Addressee)}";
    }

    static string? Impossible(Frame frame)
    {
        if (frame is { Only.Lemmas: { } only, Never.Lemmas: { } never } && only.All(never.Contains)) return $"all that {frame.Only.Text} allows is in {frame.Never.Text}";
        var kinds = new[] { frame.Pattern.Verb, frame.Pattern.Noun, frame.Pattern.Adjective };
        if (frame.Needs.HasFlag(Roles.Addressee) && frame.Addressee is null && kinds.All(roles => roles.Addressee.Count == 0)) return $"it needs an addressee and the pattern '{frame.Pattern.Name}' has no place for one";
        if ((frame.Needs.HasFlag(Roles.Object) || frame.Only is not null) && frame.Object is null && kinds.All(roles => roles.Object.Count == 0)) return $"it needs an object and the pattern '{frame.Pattern.Name}' has no place for one";
        return null;
    }

    static string? Unmet(Predicate predicate)
    {
        foreach (var part in predicate.Parts)
        {
            if (part.Filler?.Lemmas is { Count: 0 }) return $"'{part.Filler.Text}' has no members";
            if (part is { Kind: PartKind.Object, Filler.Lemmas: { } asked } && predicate.Frame.Never?.Lemmas is { } never && asked.All(never.Contains)) return $"its object is of {predicate.Frame.Never.Text}";
            if (predicate.Kind == PredicateKind.Noun && part.Kind is PartKind.Subject) return "a noun has no subject";
        }

        return null;
    }

    static string SignatureOf(Predicate predicate) => predicate.Kind + "|" + string.Join('|', predicate.Heads.Order(StringComparer.Ordinal)) + "|"
        + string.Join('&', predicate.Parts.Select(part => $"{part.Kind}:{string.Join('|', part.Words.Order(StringComparer.Ordinal))}:{Fill(part.Filler)}").Order(StringComparer.Ordinal));

    static string Fill(Filler? filler) => filler is null ? "" : filler.Lemmas is null ? "ACTOR" : string.Join(',', filler.Lemmas.Concat(filler.Modifiers ?? Enumerable.Empty<string>()).Order(StringComparer.Ordinal));
}
