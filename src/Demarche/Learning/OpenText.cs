using Demarche.Syntax;
using Demarche.Syntax.Neural;
using Demarche.Syntax.Segmentation;

namespace Demarche.Learning;

/// <summary>Sentences of running text that a teacher parses for its students to learn from.</summary>
static class OpenText
{
    /// <summary>Shorter and longer sentences teach little for what they cost.</summary>
    const int Shortest = 4, Longest = 70;

    /// <summary>Sentences that go through the teacher together.</summary>
    const int Chunk = 512;

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
            result.AddRange(sentences.Where(forms => IsWorthParsing(forms) && seen.Add(Key(forms))));
        }

        return result;
    }

    static string Key(string[] forms) => string.Join(' ', forms);

    /// <summary>Whether a sentence is neither too short nor too long to learn from.</summary>
    public static bool IsWorthParsing(string[] forms) => forms.Length is >= Shortest and <= Longest;

    /// <summary>What <paramref name="teacher"/> makes of the sentences, and how sure it is.</summary>
    public static (IReadOnlyList<ParsedSentence> Parsed, IReadOnlyList<SoftTargets> Soft) Parse(NeuralModel teacher, IReadOnlyList<string[]> sentences) => Parse(teacher, sentences, threads: 1);

    /// <summary>The same on two threads, for a teacher whose encoder keeps no count.</summary>
    public static (IReadOnlyList<ParsedSentence> Parsed, IReadOnlyList<SoftTargets> Soft) ParseInParallel(NeuralModel teacher, IReadOnlyList<string[]> sentences) => Parse(teacher, sentences, threads: 2);

    static (IReadOnlyList<ParsedSentence> Parsed, IReadOnlyList<SoftTargets> Soft) Parse(NeuralModel teacher, IReadOnlyList<string[]> sentences, int threads)
    {
        var (parsed, soft) = (new ParsedSentence[sentences.Count], new SoftTargets[sentences.Count]);
        void ParseChunk(int chunk)
        {
            var start = chunk * Chunk;
            string[][] part = [.. sentences.Skip(start).Take(Chunk)];
            var analyses = teacher.Analyse(part, (sentence, scores) => soft[start + sentence] = new SoftTargets(scores));
            for (var i = 0; i < part.Length; i++) parsed[start + i] = Join(part[i], analyses[i]);
        }

        var chunks = (sentences.Count + Chunk - 1) / Chunk;
        if (threads == 1)
            for (var i = 0; i < chunks; i++) ParseChunk(i);
        else
            Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads }, ParseChunk);
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
