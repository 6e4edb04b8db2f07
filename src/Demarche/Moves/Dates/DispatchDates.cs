using Demarche.Syntax;

namespace Demarche.Moves.Dates;

/// <summary>The times of one dispatch, asked for predicate by predicate.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DispatchDates
{
    // Arithmetic on days must not leave the calendar whatever a text says; no dispatch is older than the telegraph.
    const int EarliestYear = 1800, LatestYear = 2200;

    readonly IReadOnlyList<ParsedSentence> _sentences;
    readonly DateOnly? _anchor;
    readonly IReadOnlyList<TimeExpression>[] _expressions;
    readonly DateInterval?[] _referenceBefore;

    internal DispatchDates(TimeTagger tagger, IReadOnlyList<ParsedSentence> sentences, DateOnly? anchor)
    {
        _sentences = sentences;
        _anchor = anchor is { Year: >= EarliestYear and <= LatestYear } ? anchor : null;
        _expressions = new IReadOnlyList<TimeExpression>[sentences.Count];
        _referenceBefore = new DateInterval?[sentences.Count];
        DateInterval? reference = null;
        for (var i = 0; i < sentences.Count; i++)
        {
            _expressions[i] = _anchor is null ? [] : tagger.Find(sentences[i].Tokens);
            _referenceBefore[i] = reference;
            foreach (var expression in _expressions[i]) reference = Read(expression, false, reference) ?? reference;
        }
    }

    /// <summary>The days of a predicate.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="predicate">Index of the token that heads the predicate.</param>
    /// <param name="query">How its clause is to be read.</param>
    /// <returns>Null where the text gives none.</returns>
    public DateInterval? Of(int sentence, int predicate, DateQuery query = default)
    {
        if (_expressions[sentence].Count == 0) return null;
        var chosen = new DateAttachment(_sentences[sentence], _expressions[sentence], query).Find(predicate);
        if (chosen < 0) return null;
        var reference = _referenceBefore[sentence];
        for (var i = 0; i < chosen; i++) reference = Read(_expressions[sentence][i], false, reference) ?? reference;
        return Read(_expressions[sentence][chosen], query.Future, reference);
    }

    /// <summary>The last day of a deadline that is named inside a predicate's phrase: "withdraw by Friday", "gave it until 1 March", "within 48 hours".</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="predicate">Index of the token that heads the predicate.</param>
    /// <returns>Null where none is named, or where it lies before the dispatch's own day.</returns>
    public DateOnly? DeadlineOf(int sentence, int predicate)
    {
        var tree = _sentences[sentence];
        foreach (var expression in _expressions[sentence])
        {
            if (expression.First < predicate || !tree.IsUnder(expression.End - 1, predicate) || IsAttribute(tree, expression)) continue;
            if (DeadlineWord(tree, expression) is not { } word) continue;
            if (Read(expression, true, _referenceBefore[sentence]) is not { } days) continue;
            var last = word == "before" ? days.End.AddDays(-1) : days.End;
            if (last >= _anchor) return last;
        }

        return null;
    }

    // "By its February 2021 coup" names the coup, no time for anything.
    static bool IsAttribute(ParsedSentence tree, TimeExpression expression)
    {
        var last = tree.Tokens[expression.End - 1];
        return last.Head >= expression.End && tree.Tokens[last.Head].Upos is Upos.Noun or Upos.Propn;
    }

    // The word stands inside the expression ("within two weeks") or in front of it ("by Friday", "no later than Friday").
    static string? DeadlineWord(ParsedSentence tree, TimeExpression expression)
    {
        var first = tree.Tokens[expression.First].Form.ToLowerInvariant();
        if (Array.IndexOf(DeadlineWords, first) >= 0) return first;
        var before = expression.First > 0 ? tree.Tokens[expression.First - 1].Form.ToLowerInvariant() : "";
        if (before == "than" && expression.First > 1 && tree.Tokens[expression.First - 2].Form.Equals("later", StringComparison.OrdinalIgnoreCase)) return before;
        return Array.IndexOf(DeadlineWords, before) >= 0 ? before : null;
    }

    static readonly string[] DeadlineWords = ["by", "within", "until", "till", "before"];

    /// <summary>Whether the days lie behind the dispatch's own.</summary>
    public bool IsAhead(DateInterval? days) => days is { } known && known.Start > _anchor;

    DateInterval? Read(TimeExpression expression, bool future, DateInterval? reference) =>
        expression.Value(new DateContext(_anchor!.Value, future, reference));
}
