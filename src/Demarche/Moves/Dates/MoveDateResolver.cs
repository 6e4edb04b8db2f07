using Demarche.Data;
using Demarche.Syntax;

namespace Demarche.Moves.Dates;

/// <summary>Finds the day or days of a move: the time expressions that hang on its predicate, read against the dispatch's date.</summary>
/// <remarks>Immutable and thread-safe. Conventions: <c>docs/dev/coding.md</c>, "Dates"; grammar: <c>data/dates</c>.</remarks>
public sealed class MoveDateResolver
{
    readonly TimeTagger _tagger;

    MoveDateResolver(TimeTagger tagger) => _tagger = tagger;

    /// <summary>The resolver with the grammar that travels in the assembly.</summary>
    public static MoveDateResolver Load()
    {
        var words = new TimeWords(EmbeddedData.ReadText("data/dates/words.tsv"));
        return new MoveDateResolver(new TimeTagger(new TimeGrammar(EmbeddedData.ReadText("data/dates/grammar.tsv"), words)));
    }

    /// <summary>Reads all times of a dispatch, so that "a day earlier" finds the day spoken of before.</summary>
    /// <param name="sentences">The dispatch's sentences in order.</param>
    /// <param name="anchor">The dateline's or the publication's day; without one nothing is dated.</param>
    public DispatchDates Read(IReadOnlyList<ParsedSentence> sentences, DateOnly? anchor)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return new DispatchDates(_tagger, sentences, anchor);
    }

    /// <summary>The days of one predicate of one sentence.</summary>
    /// <returns>Null where the text gives none.</returns>
    public DateInterval? Resolve(ParsedSentence sentence, int predicate, DateOnly? anchor, DateQuery query = default) =>
        Read([sentence], anchor).Of(0, predicate, query);
}
