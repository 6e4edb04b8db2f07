using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Tells who speaks in each sentence of a transcript: "SECRETARY BLINKEN: Well, good afternoon.", "QUESTION: …".</summary>
sealed class Turns
{
    /// <summary>Labels that make a text a transcript; one alone may be a dateline.</summary>
    const int LeastLabels = 2;

    /// <summary>Words of the longest label.</summary>
    const int MostWords = 8;

    readonly (bool IsKnown, ActorMention? Speaker)[] _speakers;

    // The speakers turn by turn, and the turn of each sentence; -1 above the first.
    readonly List<ActorMention?> _turns;
    readonly int[] _turnOf;

    Turns((bool, ActorMention?)[] speakers, List<ActorMention?> turns, int[] turnOf) => (_speakers, _turns, _turnOf) = (speakers, turns, turnOf);

    /// <summary>The turns of a text; null when it is no transcript.</summary>
    /// <param name="sentences">The text.</param>
    /// <param name="mentions">Its actors.</param>
    /// <param name="issuer">Who stands for officers without a title of their own ("MR. PRICE"): they speak for whose transcript it is.</param>
    public static Turns? Of(IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions, ActorMention issuer)
    {
        var speakers = new (bool IsKnown, ActorMention? Speaker)[sentences.Count];
        var (turns, turnOf) = (new List<ActorMention?>(), new int[sentences.Count]);
        for (var i = 0; i < speakers.Length; i++)
        {
            if (i > 0) speakers[i] = speakers[i - 1];
            if (LabelEnd(sentences[i]) is > 0 and var end)
            {
                speakers[i] = (true, SpeakerOf(sentences[i], i, end, mentions, issuer));
                turns.Add(speakers[i].Speaker);
            }

            turnOf[i] = turns.Count - 1;
        }

        return turns.Count < LeastLabels ? null : new Turns(speakers, turns, turnOf);
    }

    /// <summary>The states and organisations whose officers speak by turns in a text; empty when it is no transcript.</summary>
    public static IReadOnlyList<ActorCode> Speakers(IReadOnlyList<ParsedSentence> sentences, ActorMentions mentions)
    {
        var (codes, labels) = (new List<ActorCode>(), 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (LabelEnd(sentences[i]) is not (> 0 and var end)) continue;
            labels++;
            if (NamedIn(mentions, i, end) is { Codes: [{ Sector: Sector.Gov or Sector.None } code] } && !codes.Exists(known => known.Head == code.Head)) codes.Add(code);
        }

        return labels < LeastLabels ? [] : codes;
    }

    /// <summary>Whether a sentence stands in a turn, and whose it is where that is known.</summary>
    public (bool IsKnown, ActorMention? Speaker) At(int sentence) => _speakers[sentence];

    /// <summary>To whom a sentence is spoken: whose turn was before, in the first turn whose is next; null where that is a reporter or one of the speaker's own side.</summary>
    public ActorMention? Addressed(int sentence)
    {
        var turn = _turnOf[sentence];
        if (turn < 0 || _turns[turn] is not { } speaker) return null;
        var other = turn > 0 ? _turns[turn - 1] : _turns.ElementAtOrDefault(1);
        return other is null || other.Codes.Any(code => speaker.Codes.Any(own => own.Head == code.Head)) ? null : other;
    }

    // "FOREIGN MINISTER KAMILOV :", "Q Sir": capitals before a colon, or the letter of a question.
    static int LabelEnd(ParsedSentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Count > 1 && tokens[0].Form == "Q" && char.IsUpper(tokens[1].Form[0])) return 1;
        for (var t = 0; t < Math.Min(tokens.Count, MostWords); t++)
        {
            if (tokens[t].Form == ":") return t;
            if (tokens[t].Form.Any(char.IsLower)) return -1;
        }

        return -1;
    }

    static ActorMention? SpeakerOf(ParsedSentence sentence, int number, int end, ActorMentions mentions, ActorMention issuer) =>
        NamedIn(mentions, number, end) ?? (Lexicon.Address.Contains(sentence.Tokens[0].Form) ? issuer : null);

    static ActorMention? NamedIn(ActorMentions mentions, int number, int end)
    {
        foreach (var mention in mentions.All)
            if (mention.Sentence == number && mention.FirstToken == 0 && mention.EndToken <= end && mention.Codes.Any(code => !code.IsUnknown)) return mention;
        return null;
    }
}
