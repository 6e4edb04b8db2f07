namespace Demarche.Moves.Speech;

/// <summary>One line's word of the cue lexicon.</summary>
/// <param name="Lemma">The word itself.</param>
/// <param name="Particle">What must follow it ("out" of "point out"), null where nothing must.</param>
/// <param name="Class">What it does.</param>
/// <param name="Complements">What its content looks like.</param>
sealed record CueEntry(string Lemma, string? Particle, SpeechClass Class, Complements Complements)
{
    public bool Takes(Complements complement) => (Complements & complement) != 0;

    /// <summary>Whether a quotation can hang on it.</summary>
    public bool TakesQuotation => Takes(Complements.That);

    public string Word => Particle is null ? Lemma : $"{Lemma} {Particle}";
}
