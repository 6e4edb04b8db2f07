using Demarche.Syntax;

namespace Demarche.Tests.Actors;

/// <summary>A parse written by hand: one token a blank-separated item, <c>form/UPOS/head/relation</c>, heads from 1.</summary>
static class HandParse
{
    public static (string Text, ParsedSentence Sentence) Of(string parse)
    {
        var text = "";
        var tokens = new List<Token>();
        foreach (var item in parse.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = item.Split('/');
            if (text.Length > 0 && parts[0] is not ("'s" or "," or ".")) text += " ";
            tokens.Add(new Token
            {
                Index = tokens.Count,
                Form = parts[0],
                Span = new TextSpan(text.Length, text.Length + parts[0].Length),
                Upos = Enum.Parse<Upos>(parts[1], ignoreCase: true),
                Head = int.Parse(parts[2]) - 1,
                Deprel = parts[3],
            });
            text += parts[0];
        }

        return (text, new ParsedSentence(new TextSpan(0, text.Length), tokens));
    }
}
