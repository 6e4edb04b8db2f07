using Demarche.Syntax.Segmentation;

namespace Demarche.Syntax;

/// <summary>Reads text into sentences with dependency trees. Immutable and thread-safe.</summary>
/// <remarks>
/// A blank line always ends a sentence. Work is linear in the text; a sentence of more than <see cref="LongestSentence"/> words is cut at a comma or
/// semicolon before that, with problem P040.
/// </remarks>
public sealed class SyntaxParser
{
    /// <summary>Words of the longest sentence that is parsed in one piece; EWT's longest has 159.</summary>
    public const int LongestSentence = 300;

    readonly SyntaxModel _model;
    readonly Segmenter _segmenter;

    /// <param name="model">What tags and parses.</param>
    public SyntaxParser(SyntaxModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        (_model, _segmenter) = (model, new Segmenter(SegmentationLists.Load(), LongestSentence));
    }

    /// <summary>Parses a text.</summary>
    /// <param name="text">Any text; spans of the result lie in it.</param>
    /// <param name="problems">Takes what was doubtful, with spans in <paramref name="text"/>; null to drop it.</param>
    public IReadOnlyList<ParsedSentence> Parse(string text, ICollection<Problem>? problems = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Annotate(_segmenter.Segment(text, problems));
    }

    /// <summary>Tags and parses sentences whose tokens are given; what they say beside their forms is replaced.</summary>
    public IReadOnlyList<ParsedSentence> ParseTokens(IReadOnlyList<ParsedSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return Annotate(sentences);
    }

    ParsedSentence[] Annotate(IReadOnlyList<ParsedSentence> sentences)
    {
        var forms = new string[sentences.Count][];
        for (var i = 0; i < forms.Length; i++) forms[i] = Forms(sentences[i]);
        var analyses = _model.Analyse(forms);
        var result = new ParsedSentence[forms.Length];
        for (var i = 0; i < result.Length; i++) result[i] = Combine(sentences[i], analyses[i]);
        return result;
    }

    static string[] Forms(ParsedSentence sentence)
    {
        var forms = new string[sentence.Tokens.Count];
        for (var i = 0; i < forms.Length; i++) forms[i] = sentence.Tokens[i].Form;
        return forms;
    }

    static ParsedSentence Combine(ParsedSentence sentence, SentenceAnalysis analysis)
    {
        var tokens = new Token[sentence.Tokens.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = sentence.Tokens[i] with
            {
                Lemma = analysis.Lemmas[i],
                Upos = analysis.Upos[i],
                Xpos = analysis.Xpos[i],
                Features = analysis.Features[i],
                Head = analysis.Heads[i],
                Deprel = analysis.Relations[i],
            };
        }

        return CoordinationRepair.Apply(new ParsedSentence(sentence.Span, tokens, analysis.Margin));
    }
}
