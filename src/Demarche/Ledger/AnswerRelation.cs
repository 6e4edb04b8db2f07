namespace Demarche.Ledger;

/// <summary>What an answer does to the opening move of its exchange.</summary>
/// <remarks>The numbers are stored: they never change. Which move gives which relation is <c>data/ledger/answers.yaml</c>.</remarks>
public enum AnswerRelation
{
    /// <summary>Agrees to it.</summary>
    Accept = 1,
    /// <summary>Agrees to a part of it, or gives way in part.</summary>
    AcceptInPart = 2,
    /// <summary>Refuses it.</summary>
    Reject = 3,
    /// <summary>Puts terms of its own against it.</summary>
    Counter = 4,
    /// <summary>Answers beside the point.</summary>
    Evade = 5,
    /// <summary>Does what was asked, or delivers what was offered.</summary>
    Comply = 6,
    /// <summary>Breaks what had been accepted.</summary>
    Breach = 7,
    /// <summary>A reply was handed over whose content the report does not tell.</summary>
    Reply = 8,
    /// <summary>The opening side takes its own opening back.</summary>
    Withdraw = 9,
    /// <summary>The opening side judges the reply that it got.</summary>
    Appraise = 10,
    /// <summary>Welcomes or backs it without being bound by it.</summary>
    Endorse = 11,
}
