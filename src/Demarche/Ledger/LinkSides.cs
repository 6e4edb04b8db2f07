namespace Demarche.Ledger;

/// <summary>Who opened, who was asked, who answers and whom: by state between states, by branch inside one state.</summary>
/// <remarks>A government does not answer itself, but a court, a parliament or protesters answer their government.</remarks>
readonly record struct LinkSides(string[] Openers, string[] Asked, string[] Answerers, string[] Answered)
{
    public static LinkSides Of(LinkMove opening, LinkMove answer) =>
        Share(opening.Performers, answer.Performers) && AreBranches(opening, answer)
            ? new LinkSides(opening.PerformerOrgans, opening.AddresseeOrgans, answer.PerformerOrgans, answer.AddresseeOrgans)
            : new LinkSides(opening.Performers, opening.Addressees, answer.Performers, answer.Addressees);

    /// <summary>Whether the answer comes from those who opened.</summary>
    public bool IsOwn => Share(Answerers, Openers);

    /// <summary>Whether the answer is addressed to those who opened.</summary>
    public bool IsBack => Share(Answered, Openers);

    /// <summary>Whether the answer comes from those who were asked.</summary>
    public bool IsAsked => Share(Answerers, Asked);

    // A code without a branch may be any of them.
    static bool AreBranches(LinkMove opening, LinkMove answer) =>
        !Share(opening.PerformerOrgans, answer.PerformerOrgans) && opening.Move.Performers.Concat(answer.Move.Performers).All(code => code.IsUnknown || code.Sector != Sector.None);

    static bool Share(string[] a, string[] b)
    {
        foreach (var one in a)
            if (Array.IndexOf(b, one) >= 0) return true;
        return false;
    }
}
