namespace Demarche.Moves;

/// <content>Who is a party to what the dispatch tells, and who is only named in it.</content>
sealed partial class Counterparts
{
    /// <summary>Parties beside the performer with whom a dispatch tells his exchange; those told of less often stand at its edge.</summary>
    const int MainParties = 2;

    Dictionary<string, int>? _mentioned;

    // Whether one of a group is among the parties that the dispatch speaks of most, beside the performer himself.
    bool IsMainParty(IReadOnlyList<ActorCode> group, IReadOnlyList<ActorCode> own)
    {
        _mentioned ??= scene.Mentions.All.SelectMany(mention => mention.Codes).Where(code => !code.IsUnknown && code.Sector != Sector.Jrn).CountBy(code => code.Head).ToDictionary(StringComparer.Ordinal);
        return group.Any(code => _mentioned.TryGetValue(code.Head, out var count) && _mentioned.Count(other => other.Value > count && !own.Any(one => one.Head == other.Key)) < MainParties);
    }

    // "China rejected the charge, and Peru said …", "struck a ship since Iraqi jets …": whom another clause than the predicate's own names.
    static bool IsBeyond(ClauseView clause, int token, int anchor)
    {
        for (var at = token; at >= 0 && at != anchor; at = clause[at].Head)
            if (clause[at].Relation is "parataxis" or "advcl" || (clause[at].Relation == "conj" && clause.Sentence.Child(at, "nsubj") >= 0)) return true;
        return false;
    }
}
