namespace Demarche.Moves;

/// <content>Of which state the people are to whom something is done, where only a role stands for them: "killed nine peasants".</content>
sealed partial class Counterparts
{
    // People are of the state that tells of a raid by another, of that whose rebels or police have them in their hands, of the place, or of those whom the same attackers hit before.
    ActorGroup? Victims(Finding force, ActorGroup? people, ClauseView clause)
    {
        if (force.Move is not (MoveType.Assault or MoveType.Coerce)) return null;
        people = people is null && force.Move == MoveType.Assault && IsHome(force, clause) ? new ActorGroup([ActorCode.Unknown], [], [], false) : people;
        if (people is not { IsKnown: false, Codes: [{ Sector: var sector }] }) return null;
        var performer = force.Roles.Performer;
        if (force.Move == MoveType.Assault && performer is not null && Teller(force) is { } teller) return people.OfState(teller);
        if (sector is Sector.Mil or Sector.Reb or Sector.Uaf or Sector.Gov) return null;
        if (performer is { Codes: [{ IsState: true, Head: var state, Sector: Sector.Reb or Sector.Opp or Sector.Cop or Sector.Jud or Sector.Cvl or Sector.Prm }] }) return people.OfState(state);
        if (performer is { IsKnown: true, Codes.Count: > 1 }) return null;
        if (Scene(force, clause) is { } place && (performer is not { IsKnown: true } || (force.Move == MoveType.Assault && performer.Codes[0].Head != place))) return people.OfState(place);
        return force.Move == MoveType.Assault && performer is { IsKnown: true } && told.Addressee(force)?.WithoutUnknown is { Codes: [{ IsState: true } hit] } ? people.OfState(hit.Head) : null;
    }

    // "bombed northern towns", "killed four": somebody lives there, and a number stands for people.
    bool IsHome(Finding force, ClauseView clause) => !force.IsNominal && force.Roles.Object >= 0 && (clause[force.Roles.Object].Upos == Syntax.Upos.Num || words.Of("home-nouns").Contains(clause.Lemma(force.Roles.Object)));

    // "Chad says Libyan jets bombed a village": an officer tells of what was done to his own.
    string? Teller(Finding force) =>
        scene.SpeakerAt(force.Sentence, force.Match.Head) is { Codes: [{ IsState: true, Head: var state, Sector: Sector.None or Sector.Gov or Sector.Mil or Sector.Cop }] } && force.Roles.Performer?.Codes.Any(code => code.Head == state) != true ? state : null;

    // "A strike killed 40 people in Libya", "in Tajoura, near the Libyan capital".
    string? Scene(Finding force, ClauseView clause)
    {
        string? only = null;
        foreach (var mention in scene.Mentions.All)
        {
            if (mention.Sentence != force.Sentence || mention.Codes is not [{ IsState: true, Head: var state }] || !IsPlace(clause, mention.HeadToken)) continue;
            if (only is not null && only != state) return null;
            only = state;
        }

        return only;
    }
}
