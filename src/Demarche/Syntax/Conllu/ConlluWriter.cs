using System.Globalization;

namespace Demarche.Syntax;

/// <summary>Writes sentences as CoNLL-U with <c># text</c>, <c># newpar</c> after a blank line, <c>SpaceAfter=No</c> and <c>TokenRange</c> (code points of the text, half-open, as UDPipe writes it).</summary>
public static class ConlluWriter
{
    /// <summary>Writes all sentences, each followed by a blank line.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="text">The text that the spans lie in.</param>
    /// <param name="sentences">Sentences in text order.</param>
    public static void Write(TextWriter writer, string text, IEnumerable<ParsedSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var codePoints = new CodePoints(text);
        var (number, end) = (0, 0);
        foreach (var sentence in sentences)
        {
            if (number > 0 && HasBlankLine(text.AsSpan(end, Math.Max(0, sentence.Span.Start - end)))) writer.Write("# newpar\n");
            end = sentence.Span.End;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {++number}\n# text = "));
            writer.Write(OneLine(text.AsSpan(sentence.Span.Start, sentence.Span.Length)));
            writer.Write('\n');
            for (var i = 0; i < sentence.Tokens.Count; i++) WriteWord(writer, text, codePoints, sentence, i);
            writer.Write('\n');
        }
    }

    static bool HasBlankLine(ReadOnlySpan<char> gap) => gap.Count('\n') > 1;

    static void WriteWord(TextWriter writer, string text, CodePoints codePoints, ParsedSentence sentence, int index)
    {
        var tokens = sentence.Tokens;
        var token = tokens[index];
        var last = LastOfRange(tokens, index);
        if (last > index && !token.JoinsPrevious)
        {
            var span = new TextSpan(token.Span.Start, tokens[last].Span.End);
            var form = OneLine(text.AsSpan(span.Start, span.Length));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{index + 1}-{last + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{Misc(tokens[last].SpaceAfter, codePoints.FromUtf16(span))}\n"));
        }

        var misc = last > index || token.JoinsPrevious ? Misc(true, codePoints.FromUtf16(token.Span)) : Misc(token.SpaceAfter, codePoints.FromUtf16(token.Span));
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"{index + 1}\t{token.Form}\t{token.Lemma}\t{token.Upos.ToConllu()}\t{token.Xpos}\t{token.Features}\t{token.Head + 1}\t{token.Deprel}\t_\t{misc}\n"));
    }

    static int LastOfRange(IReadOnlyList<Token> tokens, int index)
    {
        while (index + 1 < tokens.Count && tokens[index + 1].JoinsPrevious) index++;
        return index;
    }

    static string Misc(bool spaceAfter, TextSpan range) => (spaceAfter ? "" : "SpaceAfter=No|")
        + string.Create(CultureInfo.InvariantCulture, $"TokenRange={range.Start}:{range.End}");

    static string OneLine(ReadOnlySpan<char> text) => text.ToString().ReplaceLineEndings(" ").Replace('\t', ' ');
}
