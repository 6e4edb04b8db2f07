namespace Demarche.Ledger;

/// <summary>Who answers an opening.</summary>
/// <remarks>The numbers are stored: they never change.</remarks>
public enum AnswerSide
{
    /// <summary>An addressee, or somebody on an addressee's side.</summary>
    Addressee = 1,
    /// <summary>The side that opened the exchange.</summary>
    Opener = 2,
    /// <summary>Somebody else; such answers do not change the exchange's state.</summary>
    ThirdParty = 3,
}
