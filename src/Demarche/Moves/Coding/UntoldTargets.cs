namespace Demarche.Moves;

/// <summary>Completes acts of force that leave open against whom they were, where the text says so only further down: "Chad's invasion" above "Chad's war on Niger".</summary>
/// <remarks>What was told before is <see cref="ToldActs"/>'s. Who attacks two states in one text leaves it open, and a headline says only what it says.</remarks>
static class UntoldTargets
{
    /// <summary>Replaces findings whose performer has one target in the whole text.</summary>
    /// <param name="findings">Findings by sentence; changed in place.</param>
    /// <param name="headlines">Number of sentences in the headline.</param>
    public static void Complete(List<List<Finding>> findings, int headlines)
    {
        var targets = new Dictionary<string, ActorGroup?>(StringComparer.Ordinal);
        foreach (var finding in findings.SelectMany(list => list))
        {
            if (finding is not { Move: MoveType.Assault, Roles: { Performer: { IsKnown: true, Codes: [var performer] }, Addressee: { IsKnown: true } addressee } }) continue;
            var hit = addressee.WithoutUnknown;
            targets[performer.Head] = targets.TryGetValue(performer.Head, out var known) && known?.HasSameHeads(hit) != true ? null : hit.FromElsewhere;
        }

        foreach (var sentence in findings.Skip(headlines))
            for (var i = 0; i < sentence.Count; i++)
                if (sentence[i] is { Move: MoveType.Assault, IsNominal: true, Roles: { Performer: { IsKnown: true, Codes: [var performer] }, Addressee: null } } && targets.GetValueOrDefault(performer.Head) is { } target)
                    sentence[i] = sentence[i] with { Roles = sentence[i].Roles with { Addressee = target } };
    }
}
