using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Reads a list of three or more bare names, closed by "and", as one phrase: "The United States, the Republic of Korea (ROK), and Japan".</summary>
/// <remarks>Parsers lose the later parts of long lists; commas and "and" between names do not lie. Two names joined are left to the parse.</remarks>
sealed class NameList(ParsedSentence sentence, List<Chunk> chunks, PhraseReader reader)
{
    const int LeastNames = 3;

    /// <summary>The reading of the list that a chunk opens, with its end; the chunk's own where it opens none.</summary>
    public Reading Extend(int index, Reading first)
    {
        if (first is not { Method: MentionMethod.Name, End: var own } || own != chunks[index].End) return first;
        if (Chunker.IsPossessive(sentence.Tokens[own - 1])) return Owners(index, first);
        var (codes, names, at) = (new List<ActorCode>(first.Codes), 1, AfterParenthesis(own));
        for (var closed = false; !closed; names++)
        {
            var start = at;
            while (IsAt(at, ",")) at++;
            if (IsAt(at, "and") || IsAt(at, "&")) (closed, at) = (true, at + 1);
            if (at == start || Member(at) is not { } member) return first;
            codes.AddRange(member.Codes);
            at = closed ? member.End : AfterParenthesis(member.End);
        }

        return names < LeastNames ? first : first with { Codes = [.. codes.Distinct()], End = at };
    }

    // "Peru's and Chile's proposal": both own what stands behind the second.
    Reading Owners(int index, Reading first)
    {
        var at = chunks[index].End;
        if (!IsAt(at, "and") || chunks.Find(other => other.First == at + 1) is not { Items: [{ Kind: ItemKind.Name } name, ..] } next || name.First - next.First > 1) return first;
        var owns = name.End < sentence.Tokens.Count && Chunker.IsPossessive(sentence.Tokens[name.End]);
        return owns && reader.ReadName(name) is { IsOpen: false, Method: MentionMethod.Name } other ? first with { Codes = [.. first.Codes.Concat(other.Codes).Distinct()], End = name.End } : first;
    }

    Reading? Member(int at)
    {
        var chunk = chunks.Find(other => other.First == at);
        return chunk?.Items is [{ Kind: ItemKind.Name } only] && only.End == chunk.End && only.First - chunk.First <= 1 && reader.ReadName(only) is { IsOpen: false, Method: MentionMethod.Name } reading
            ? reading with { End = chunk.End }
            : null;
    }

    // "the Republic of Korea (ROK)": the abbreviation is no member of its own.
    int AfterParenthesis(int at)
    {
        var close = IsAt(at, "(") && chunks.Find(chunk => chunk.First == at + 1) is { } inside ? inside.End : -1;
        return close > 0 && IsAt(close, ")") ? close + 1 : at;
    }

    bool IsAt(int at, string form) => at < sentence.Tokens.Count && sentence.Tokens[at].Form == form;
}
