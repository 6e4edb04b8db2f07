namespace Demarche.Learning.Variants;

/// <summary>Sentences with some of their words replaced by near ones: a teacher's reading of them shows its students rare words in places where they can stand.</summary>
/// <remarks>Tang et al. (2019) and Jiao et al. (2020, TinyBERT) teach small networks so; what the sentence then says does not matter, the teacher parses it as it stands.</remarks>
/// <param name="near">What may replace what.</param>
/// <param name="random">Source of chance.</param>
sealed class SentenceVariants(NearWords near, Xorshift random)
{
    /// <summary>Share of the words that are replaced where something is near.</summary>
    const float Share = 0.3f;

    /// <summary>One variant of each sentence.</summary>
    public IEnumerable<string[]> Of(IEnumerable<string[]> sentences) => sentences.Select(sentence => Array.ConvertAll(sentence, Vary));

    string Vary(string word)
    {
        if (random.NextSingle() >= Share) return word;
        var lower = word.ToLowerInvariant();
        var choices = near.Of(lower);
        if (choices.Count == 0) return word;
        var choice = choices[(int)(random.NextSingle() * choices.Count)];
        if (word == lower) return choice;
        return !word.Any(char.IsLower) ? choice.ToUpperInvariant() : char.ToUpperInvariant(choice[0]) + choice[1..];
    }
}
