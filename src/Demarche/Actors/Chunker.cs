using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Cuts a sentence into noun phrases by part of speech and, where two stand side by side, by the parse.</summary>
static class Chunker
{
    /// <summary>The noun phrases in text order, each with its items.</summary>
    public static List<Chunk> Cut(ParsedSentence sentence, List<Item> items)
    {
        var at = new Item?[sentence.Tokens.Count];
        foreach (var item in items) Array.Fill(at, item, item.First, item.Length);
        var chunks = new List<Chunk>();
        for (var i = 0; i < at.Length;)
        {
            var end = i;
            while (end < at.Length && Belongs(sentence, at, end, end == i)) end++;
            if (end == i) i++;
            else
            {
                Split(sentence, at, i, end, chunks);
                i = end;
            }
        }

        return chunks;
    }

    static bool Belongs(ParsedSentence sentence, Item?[] at, int i, bool first)
    {
        if (at[i] is not null) return true;
        var token = sentence.Tokens[i];
        return token.Upos switch
        {
            Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Det or Upos.Sym or Upos.X => true,
            Upos.Pron => first && (IsPossessivePronoun(token) || !Modifies(sentence, i)) || (!first && IsPossessivePronoun(token)),
            Upos.Part => !first && IsPossessive(token),
            Upos.Punct => !first && token.Form is "-" or "–" && IsTight(sentence, i) && i + 1 < at.Length && Belongs(sentence, at, i + 1, false),
            Upos.Verb => (Modifies(sentence, i) || (!first && IsBehindHyphen(sentence, i))) && i + 1 < at.Length && Belongs(sentence, at, i + 1, false),
            Upos.Adv => !first && i > 0 && sentence.Tokens[i - 1].Form is "-",
            _ => false,
        };
    }

    // "military-ruled Myanmar": the second half of a compound, which parsers take for a verb.
    static bool IsBehindHyphen(ParsedSentence sentence, int i) =>
        sentence.Tokens[i].Xpos is "VBN" or "VBD" && sentence.Tokens[i - 1].Form is "-" or "–" && IsTight(sentence, i - 1);

    static bool Modifies(ParsedSentence sentence, int i) => sentence.Is(i, "amod") || sentence.Is(i, "compound") || sentence.Is(i, "det");

    static bool IsPossessivePronoun(Token token) => token.Deprel == "nmod:poss" || token.Xpos == "PRP$";

    /// <summary>Whether the token is the possessive ending.</summary>
    public static bool IsPossessive(Token token) => token.Form is "'s" or "’s" or "'" or "’" or "'S" or "’S";

    static bool IsTight(ParsedSentence sentence, int i) => i > 0 && !sentence.Tokens[i - 1].SpaceAfter && !sentence.Tokens[i].SpaceAfter;

    static void Split(ParsedSentence sentence, Item?[] at, int first, int end, List<Chunk> chunks)
    {
        var start = first;
        for (var i = first + 1; i < end; i++)
        {
            if (!StartsAnother(sentence, at, start, i, end)) continue;
            AddChunk(sentence, at, start, i, chunks);
            start = i;
        }

        AddChunk(sentence, at, start, end, chunks);
    }

    // A determiner or possessive pronoun opens a phrase of its own; so does a word whose head chain leaves the run elsewhere than that of the words before,
    // unless a title meets a name ("Foreign Minister | Dmitry Kliba") or both stand in one item.
    static bool StartsAnother(ParsedSentence sentence, Item?[] at, int start, int i, int end)
    {
        if (at[i] is { } item && item.First < i) return false;
        var token = sentence.Tokens[i];
        if (at[i] is null && (token.Upos == Upos.Det || IsPossessivePronoun(token)) && !(i == start + 1 && sentence.Tokens[start].Upos == Upos.Det)) return true;
        if (token.Upos == Upos.Pron || OpensDate(sentence, at, i, end) || (at[i] is null && Lexicon.Days.Contains(token.Form))) return true;
        if (IsPossessive(token) && OwnsNoActor(sentence, at, i, end)) return true;
        if (IsPossessive(token) || token.Upos == Upos.Punct || IsPossessive(sentence.Tokens[i - 1]) || sentence.Tokens[i - 1].Upos == Upos.Punct) return false;
        if (at[i - 1] is { Kind: ItemKind.Role } && at[i] is { Kind: ItemKind.Person or ItemKind.Run }) return IsSetting(sentence, start, end, i);
        var (left, right) = (Top(sentence, start, end, i - 1), Top(sentence, start, end, i));
        return left != right && !AreOne(sentence, left, right, i, end);
    }

    // "the Kremlin | 's brutal, unprovoked war", "the minister | 's visit": what is owned comes behind the comma, or is nobody.
    static bool OwnsNoActor(ParsedSentence sentence, Item?[] at, int possessive, int end)
    {
        var later = possessive + 1 < end;
        for (var t = possessive + 1; t < end; t++)
        {
            if (at[t] is not null) return false;
            later &= sentence.Tokens[t] is { Relation: "amod", Head: var noun } && noun >= end;
        }

        return later || (at[possessive - 1] is { Kind: ItemKind.Role } && sentence.Is(possessive - 1, "nmod:poss"));
    }

    // "met President Bashar Assad | Tuesday": the day behind a name is no part of it, whatever the tree says.
    static bool OpensDate(ParsedSentence sentence, Item?[] at, int i, int end)
    {
        if (sentence.Tokens[i - 1].Upos != Upos.Propn || sentence.Tokens[i - 1].Relation is "amod" or "compound") return false;
        for (var t = i; t < end; t++)
            if (at[t] is not null || !Runs.IsCalendar(sentence.Tokens[t].Form)) return false;
        return true;
    }

    // A parser sometimes takes "EC | foreign ministers met" for two subjects, and hangs the second modifier of "AU trade and industry | commissioner" on the first.
    static bool AreOne(ParsedSentence sentence, int left, int right, int i, int end)
    {
        var (a, b) = (sentence.Tokens[left], sentence.Tokens[right]);
        if (a.Head == b.Head && (a.Deprel, b.Deprel) is ("nsubj", "nsubj") or ("compound" or "amod", "compound")) return true;
        return a.Deprel == "conj" && a.Head >= 0 && sentence.Tokens[a.Head] is { Deprel: "compound" or "amod", Head: var whose } && whose >= i && whose < end;
    }

    // "On live television | Erdogan attacked": an adverbial before the subject of one verb is no title, whatever its noun.
    static bool IsSetting(ParsedSentence sentence, int start, int end, int name)
    {
        var (before, subject) = (Top(sentence, start, end, name - 1), Top(sentence, start, end, name));
        return before < name && sentence.Is(before, "obl") && sentence.Is(subject, "nsubj") && sentence.Tokens[before].Head == sentence.Tokens[subject].Head;
    }

    static int Top(ParsedSentence sentence, int first, int end, int token)
    {
        for (var steps = 0; steps < sentence.Tokens.Count; steps++)
        {
            var head = sentence.Tokens[token].Head;
            if (head < first || head >= end) return token;
            token = head;
        }

        return token;
    }

    static void AddChunk(ParsedSentence sentence, Item?[] at, int first, int end, List<Chunk> chunks)
    {
        var chunk = new Chunk(first, end, HeadOf(sentence, first, end));
        for (var i = first; i < end; i++)
            if (at[i] is { } item && item.First == i) chunk.Items.Add(item);
        chunks.Add(chunk);
    }

    /// <summary>The token of a span whose head lies outside it; of several, the one nearest to the root that is no verb.</summary>
    public static int HeadOf(ParsedSentence sentence, int first, int end)
    {
        int best = -1, depth = int.MaxValue;
        for (var i = first; i < end; i++)
        {
            var head = sentence.Tokens[i].Head;
            if ((head >= first && head < end) || sentence.Tokens[i].Upos == Upos.Punct) continue;
            // A verb inside a phrase is a participle that the tree hung too high ("dissidents from army-ruled Chad").
            var d = Depth(sentence, i) + (sentence.Tokens[i].Upos == Upos.Verb ? sentence.Tokens.Count : 0);
            if (d < depth) (best, depth) = (i, d);
        }

        return best < 0 ? end - 1 : best;
    }

    static int Depth(ParsedSentence sentence, int token)
    {
        var depth = 0;
        for (; token >= 0 && depth <= sentence.Tokens.Count; token = sentence.Tokens[token].Head) depth++;
        return depth;
    }
}
