using Demarche.Syntax;
using Demarche.Syntax.Neural;
using Demarche.Syntax.Segmentation;

namespace Demarche.Learning;

/// <summary>Sentences of running text that a teacher parses for its students to learn from.</summary>
static class OpenText
{
    /// <summary>Shorter and longer sentences teach little for what they cost.</summary>
    const int Shortest = 4, Longest = 70;

    /// <summary>A sentence of so many words stands in two texts only where one has it from the other.</summary>
    const int LeastTelling = 8;

    /// <summary>The sentences of <paramref name="texts"/>, each once, in order.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="heldOut">Texts kept for measuring: a text that shares a sentence with one of them is left out whole.</param>
    public static IReadOnlyList<string[]> Sentences(IEnumerable<string> texts, IEnumerable<string> heldOut)
    {
        var segmenter = new Segmenter(SegmentationLists.Load(), SyntaxParser.LongestSentence);
        IEnumerable<string[]> Of(string text) => segmenter.Segment(text, problems: null).Select(sentence => sentence.Tokens.Select(token => token.Form).ToArray());
        var kept = heldOut.SelectMany(Of).Where(forms => forms.Length >= LeastTelling).Select(Key).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var result = new List<string[]>();
        foreach (var text in texts)
        {
            string[][] sentences = [.. Of(text)];
            if (sentences.Any(forms => kept.Contains(Key(forms)))) continue;
            result.AddRange(sentences.Where(forms => forms.Length is >= Shortest and <= Longest && seen.Add(Key(forms))));
        }

        return result;
    }

    static string Key(string[] forms) => string.Join(' ', forms);

    /// <summary>What <paramref name="teacher"/> makes of the sentences, and how sure it is.</summary>
    public static (IReadOnlyList<ParsedSentence> Parsed, IReadOnlyList<SoftTargets> Soft) Parse(NeuralModel teacher, IReadOnlyList<string[]> sentences)
    {
        const int chunk = 512;
        var (parsed, soft) = (new ParsedSentence[sentences.Count], new SoftTargets[sentences.Count]);
        for (var start = 0; start < sentences.Count; start += chunk)
        {
            string[][] part = [.. sentences.Skip(start).Take(chunk)];
            var analyses = teacher.Analyse(part, (sentence, scores) => soft[start + sentence] = new SoftTargets(scores));
            for (var i = 0; i < part.Length; i++) parsed[start + i] = Join(part[i], analyses[i]);
        }

        return (parsed, soft);
    }

    static ParsedSentence Join(string[] forms, SentenceAnalysis analysis) => new(default, [.. forms.Select((form, i) => new Token
    {
        Index = i,
        Span = default,
        Form = form,
        Lemma = analysis.Lemmas[i],
        Upos = analysis.Upos[i],
        Xpos = analysis.Xpos[i],
        Head = analysis.Heads[i],
        Deprel = analysis.Relations[i],
    })], analysis.Margin);
}
