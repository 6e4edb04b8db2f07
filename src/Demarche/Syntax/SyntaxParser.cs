using System.Globalization;
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
    /// <param name="sentences">The sentences. One of more than <see cref="LongestSentence"/> words stays one, but is parsed in pieces that hang below the first.</param>
    /// <param name="problems">Takes problem P041 for each such sentence; null to drop it.</param>
    public IReadOnlyList<ParsedSentence> ParseTokens(IReadOnlyList<ParsedSentence> sentences, ICollection<Problem>? problems = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        foreach (var sentence in sentences)
        {
            if (sentence.Tokens.Count > LongestSentence)
                problems?.Add(new Problem("P041", string.Create(CultureInfo.InvariantCulture, $"A given sentence has {sentence.Tokens.Count} words, more than {LongestSentence}: it was parsed in pieces."), sentence.Span));
        }

        return Annotate(sentences);
    }

    ParsedSentence[] Annotate(IReadOnlyList<ParsedSentence> sentences)
    {
        var pieces = new List<string[]>(sentences.Count);
        foreach (var sentence in sentences) AddPieces(sentence, pieces);
        var analyses = _model.Analyse(pieces);
        var result = new ParsedSentence[sentences.Count];
        for (int i = 0, first = 0; i < result.Length; i++)
        {
            var count = (sentences[i].Tokens.Count + LongestSentence - 1) / LongestSentence;
            result[i] = Combine(sentences[i], count == 1 ? analyses[first] : SentenceAnalysis.Join([.. analyses.Skip(first).Take(count)]));
            first += count;
        }

        return result;
    }

    static void AddPieces(ParsedSentence sentence, List<string[]> pieces)
    {
        var tokens = sentence.Tokens;
        for (var start = 0; start < tokens.Count; start += LongestSentence)
        {
            var forms = new string[Math.Min(LongestSentence, tokens.Count - start)];
            for (var i = 0; i < forms.Length; i++) forms[i] = tokens[start + i].Form;
            pieces.Add(forms);
        }
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

        return ListenerRepair.Apply(CoordinationRepair.Apply(new ParsedSentence(sentence.Span, tokens, analysis.Margin)));
    }
}
