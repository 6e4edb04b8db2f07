using Demarche.Syntax;
using Demarche.Syntax.Segmentation;

namespace Demarche.Actors;

/// <summary>Reads what of a dispatch is compared with the other tellings of its story.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TellingReader
{
    readonly ActorTable _table;
    readonly Segmenter _segmenter = new(SegmentationLists.Load(), SyntaxParser.LongestSentence);

    /// <param name="table">The facts: names in it are never called garbled by other tellings.</param>
    public TellingReader(ActorTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _table = table;
    }

    /// <summary>Reads a parsed dispatch.</summary>
    /// <param name="day">Its day; null when unknown.</param>
    /// <param name="sentences">Its sentences in order; spans of findings count in their text.</param>
    public Telling Read(DateOnly? day, IReadOnlyList<ParsedSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var scanner = new Scanner(_table);
        return Telling.Of(day, sentences, [.. sentences.Select(scanner.Scan)]);
    }

    /// <summary>Reads a dispatch of before without a parser, names by their capitals: enough to hear it as a witness. Findings of its own have no place in the text.</summary>
    /// <param name="day">Its day; null when unknown.</param>
    /// <param name="text">Its clean text.</param>
    public Telling Recall(DateOnly? day, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(day, [.. _segmenter.Segment(text, null).Select(sentence => LightTagger.Tag(sentence.Span.Of(text)))]);
    }
}
