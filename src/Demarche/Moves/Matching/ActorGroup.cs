using Demarche.Actors;

namespace Demarche.Moves;

/// <summary>Actors that a phrase names, all sides of a coordination together.</summary>
/// <param name="Codes">Never empty.</param>
/// <param name="Mentions">The mentions behind them.</param>
/// <param name="Tokens">Heads of the phrases.</param>
/// <param name="Direct">Whether the phrase itself names the actor; else one of its modifiers does ("Iranian oil platform").</param>
sealed record ActorGroup(IReadOnlyList<ActorCode> Codes, IReadOnlyList<ActorMention> Mentions, IReadOnlyList<int> Tokens, bool Direct)
{
    /// <summary>Whether anybody is named, not only a role whose state is unknown.</summary>
    public bool IsKnown => Codes.Any(code => code.Head != ActorCode.Unknown.Head);

    /// <summary>The same actors for a clause whose words do not name them.</summary>
    public ActorGroup FromElsewhere => this with { Tokens = [], Direct = false };

    /// <summary>The same actors without roles whose state nobody knows; all of them where none is known.</summary>
    public ActorGroup WithoutUnknown => IsKnown ? this with { Codes = [.. Codes.Where(code => code.Head != ActorCode.Unknown.Head)] } : this;

    /// <summary>The same roles as those of a state that other words tell.</summary>
    public ActorGroup OfState(string head) => this with { Codes = [.. Codes.Select(code => new ActorCode(head, code.Sector))], Direct = false };

    /// <summary>Whether the states and organisations of both are the same, whatever their sectors.</summary>
    public bool HasSameHeads(ActorGroup other) => IsAmong(other) && other.IsAmong(this);

    /// <summary>Whether each of its states and organisations is one of another group.</summary>
    public bool IsAmong(ActorGroup other) => Codes.All(code => other.Codes.Any(known => known.Head == code.Head));

    /// <summary>The same actors but for those of another group, null where nobody known is left.</summary>
    public ActorGroup? Except(ActorGroup other)
    {
        var left = Codes.Where(code => code.IsUnknown || !other.Codes.Any(known => known.Head == code.Head && !AreCamps(known.Sector, code.Sector))).ToList();
        return left.Count == Codes.Count ? this : left.Exists(code => !code.IsUnknown) ? this with { Codes = left } : null;
    }

    /// <summary>Both groups as one, each state once.</summary>
    public ActorGroup With(ActorGroup? other) => Joined(other, (known, code) => known.Head == code.Head);

    /// <summary>Both groups as the sides of one move: a state's government and its opposition, rebels or people are two.</summary>
    public ActorGroup Beside(ActorGroup? other) => Joined(other, (known, code) => known.Head == code.Head && (known.IsUnknown || !AreCamps(known.Sector, code.Sector)));

    static bool AreCamps(Sector one, Sector other) => (IsOfState(one) && IsOfPeople(other)) || (IsOfPeople(one) && IsOfState(other));

    static bool IsOfState(Sector sector) => sector is Sector.Gov or Sector.Mil or Sector.Cop;

    static bool IsOfPeople(Sector sector) => sector is Sector.Opp or Sector.Reb or Sector.Cvl or Sector.Lab;

    ActorGroup Joined(ActorGroup? other, Func<ActorCode, ActorCode, bool> isSame)
    {
        if (other is null) return this;
        var codes = new List<ActorCode>(Codes);
        foreach (var code in other.Codes)
            if (!codes.Exists(known => isSame(known, code))) codes.Add(code);
        return new ActorGroup(codes, [.. Mentions, .. other.Mentions], [.. Tokens, .. other.Tokens], Direct && other.Direct);
    }
}
