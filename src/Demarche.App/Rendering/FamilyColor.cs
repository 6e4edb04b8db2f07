using Spectre.Console;

namespace Demarche.App.Rendering;

/// <summary>A colour for each family of moves: cooperation green, conflict red, warnings yellow, words and procedure in the terminal's own.</summary>
static class FamilyColor
{
    public static Color Of(MoveType move) => move switch
    {
        MoveType.Propose or MoveType.Counter or MoveType.Accept or MoveType.Promise or MoveType.Concede or MoveType.Sign or MoveType.Aid
            or MoveType.Cooperate or MoveType.Yield or MoveType.Support or MoveType.Schedule or MoveType.Meet or MoveType.Mediate => Color.Green,
        MoveType.Sanction or MoveType.Mobilize or MoveType.Coerce or MoveType.Assault or MoveType.Protest or MoveType.Reject
            or MoveType.Retract => Color.Red,
        MoveType.Threaten or MoveType.Warn or MoveType.Demand or MoveType.Accuse or MoveType.Criticize => Color.Yellow,
        _ => Color.Default,
    };
}
