namespace Demarche.Moves.Speech;

/// <summary>What the word that brings in the reported words does with them.</summary>
public enum SpeechClass
{
    /// <summary>Says, tells, confirms, announces, "according to": the content stands on the speaker's word.</summary>
    Neutral = 1,
    /// <summary>Says with doubt or force: claims, alleges, insists.</summary>
    Claim = 2,
    /// <summary>A document, study or person shows, finds, rules.</summary>
    Finding = 3,
    /// <summary>Thinks, fears, expects.</summary>
    Opinion = 4,
    /// <summary>Wants or plans an act of one's own.</summary>
    Intention = 5,
    /// <summary>Asks or orders somebody to act.</summary>
    Request = 6,
    /// <summary>Promises, threatens, offers.</summary>
    Commitment = 7,
    /// <summary>Warns.</summary>
    Warning = 8,
    /// <summary>Accuses, blames.</summary>
    Accusation = 9,
    /// <summary>Denies, refuses.</summary>
    Denial = 10,
    /// <summary>Praises, condemns, complains.</summary>
    Evaluation = 11,
    /// <summary>Asks to know.</summary>
    Question = 12,
    /// <summary>Agrees, approves.</summary>
    Agreement = 13,
}
