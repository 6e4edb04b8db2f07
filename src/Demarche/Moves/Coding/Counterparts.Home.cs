using Demarche.Syntax;

namespace Demarche.Moves;

/// <content>At whom an act is directed in news of one state, where its sentence names nobody of another: at its own.</content>
sealed partial class Counterparts
{
    // "The president asked a court to step in", "police fired at one of them", "accused Ruiz": in home news those are meant who live there.
    // What an office publishes of itself speaks of everybody.
    ActorGroup? AtHome(Finding act, ActorGroup performer, ClauseView clause)
    {
        if (scene.Home is not { Length: > 0 } home || scene.Publishers.Count > 0 || !performer.Codes.All(code => code.Head == home && code.Sector != Sector.Jrn) || IsAbroad(act.Sentence, home)) return null;
        var isForce = act.Move is MoveType.Assault or MoveType.Coerce;
        if (isForce && act.IsNominal) return null;
        var isMeant = act.Move switch
        {
            MoveType.Assault or MoveType.Coerce => performer.Codes.All(code => code.Sector is Sector.Cop or Sector.Jud or Sector.Reb),
            MoveType.Request or MoveType.Support or MoveType.Criticize => true,
            MoveType.Accept or MoveType.Reject => !act.IsNominal && !act.Match.Frame.Pattern.For(act.Match.Predicate.Kind).Joint && clause.Objects(act.Match.Head).Any(answered => clause[answered].Upos is Upos.Noun or Upos.Pron),
            _ => false,
        };
        if (!isMeant && !(act.Move is MoveType.Accuse or MoveType.Coerce or MoveType.Threaten or MoveType.Warn or MoveType.Demand or MoveType.Sanction && IsAtSomebody(act, clause))) return null;
        return new ActorGroup([new ActorCode(home, act.Stateless is { Codes: [{ Sector: not Sector.None and var role }] } ? role : isForce ? Sector.Cvl : Sector.None)], [], [], false);
    }

    // A role, "her", a name that no table knows.
    bool IsAtSomebody(Finding act, ClauseView clause) =>
        clause.Objects(act.Match.Head).Any(whom => clause[whom].Upos is Upos.Propn or Upos.Pron ? !clause[whom].Form.EndsWith("self", StringComparison.Ordinal) : clause.Lemma(whom) != "state" && lexicon.Class("actor-nouns")!.Contains(clause.Lemma(whom)));

    bool IsAbroad(int sentence, string home) =>
        scene.Mentions.All.Any(mention => mention.Sentence == sentence && mention.Codes.Any(code => !code.IsUnknown && code.Head != home && code.Sector != Sector.Jrn));
}
