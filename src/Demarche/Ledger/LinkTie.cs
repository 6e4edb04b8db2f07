namespace Demarche.Ledger;

/// <summary>What ties an answer to one opening out of many, weakest first.</summary>
enum LinkTie
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>Both name each other, the issue is the same and little time has passed.</summary>
    Sides,
    /// <summary>The answer is told right behind the opening and only points back to it: "but he declined".</summary>
    Next,
    /// <summary>Their objects share words.</summary>
    Words,
    /// <summary>The answer's object is called what the opening is: "Moscow's demands".</summary>
    Reference,
    /// <summary>The answer's own words hold the opening: "welcomed Oman's [offer] to mediate".</summary>
    Named,
}
