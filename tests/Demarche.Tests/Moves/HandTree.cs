using System.Text;
using Demarche.Syntax;

namespace Demarche.Tests.Moves;

/// <summary>Trees written by hand, a token as <c>form=lemma/xpos/head/relation</c>, heads counted from 1; "_" before a form joins it to the word before.</summary>
static class HandTree
{
    public static ParsedSentence Read(string line) => Document(line).Sentences[0];

    /// <summary>Sentences a line each; an empty line is a paragraph break.</summary>
    public static (string Text, IReadOnlyList<ParsedSentence> Sentences) Document(string lines)
    {
        var text = new StringBuilder();
        var sentences = new List<ParsedSentence>();
        foreach (var line in lines.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0)
            {
                if (text.Length > 0) text.Append("\n\n");
                continue;
            }

            if (text.Length > 0 && text[^1] != '\n') text.Append(' ');
            sentences.Add(Sentence(line, text));
        }

        return (text.ToString(), sentences);
    }

    static ParsedSentence Sentence(string line, StringBuilder text)
    {
        var start = text.Length;
        var tokens = new List<Token>();
        foreach (var item in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = item.Split('/');
            var joined = parts[0][0] == '_';
            var (form, lemma) = parts[0].TrimStart('_').Split('=') is [var f, var l] ? (f, l) : (parts[0].TrimStart('_'), parts[0].TrimStart('_').ToLowerInvariant());
            if (tokens.Count > 0 && !joined) text.Append(' ');
            tokens.Add(new Token
            {
                Index = tokens.Count,
                Span = new TextSpan(text.Length, text.Length + form.Length),
                Form = form,
                Lemma = lemma,
                Upos = Coarse(parts[1], parts[3]),
                Xpos = parts[1],
                Head = int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) - 1,
                Deprel = parts[3],
            });
            text.Append(form);
        }

        return new ParsedSentence(new TextSpan(start, text.Length), tokens);
    }

    static Upos Coarse(string xpos, string relation) => xpos switch
    {
        _ when relation.StartsWith("aux", StringComparison.Ordinal) || relation == "cop" => Upos.Aux,
        "MD" => Upos.Aux,
        "NNP" or "NNPS" => Upos.Propn,
        "NN" or "NNS" => Upos.Noun,
        "PRP" or "WP" or "WDT" => Upos.Pron,
        "PRP$" => Upos.Pron,
        "DT" => Upos.Det,
        "IN" or "TO" => relation == "mark" ? Upos.Sconj : Upos.Adp,
        "RB" => Upos.Adv,
        "CC" => Upos.Cconj,
        "CD" => Upos.Num,
        "POS" => Upos.Part,
        _ when xpos.StartsWith('V') => Upos.Verb,
        _ when xpos.StartsWith('J') => Upos.Adj,
        _ => Upos.Punct,
    };
}
