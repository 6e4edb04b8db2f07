using Demarche.Data;

namespace Demarche.Actors;

/// <summary>Tells whether somebody is "he" or "she", by the given names of <c>data/actors/given_genders.txt</c> and by titles that only one of them bears.</summary>
static class Genders
{
    static readonly WordLists Names = WordLists.Load("data/actors/given_genders.txt");

    static readonly IReadOnlySet<string> Women = Names["female"], Men = Names["male"];

    /// <summary>The gender of a full name: that of its first word that is no initial.</summary>
    public static Gender OfName(IReadOnlyList<string> words)
    {
        foreach (var word in words)
            if (word.Length > 1) return Women.Contains(word) ? Gender.Female : Men.Contains(word) ? Gender.Male : Gender.Unknown;
        return Gender.Unknown;
    }

    /// <summary>The gender of whom a phrase means.</summary>
    public static Gender Of(Reading reading)
    {
        if (reading.Role is { } role && OfTitle(role.Phrase) is not Gender.Unknown and var titled) return titled;
        if (reading.Person is { } person) return OfName(Words.Of(person));
        return reading.IsStranger ? OfName(reading.NameWords) : Gender.Unknown;
    }

    static Gender OfTitle(string phrase)
    {
        var noun = phrase[(phrase.LastIndexOf(' ') + 1)..];
        return Lexicon.WomensTitles.Contains(noun) || Lexicon.WomensTitles.Contains(phrase) ? Gender.Female : Lexicon.MensTitles.Contains(noun) ? Gender.Male : Gender.Unknown;
    }
}
