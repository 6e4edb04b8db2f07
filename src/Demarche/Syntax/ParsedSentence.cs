namespace Demarche.Syntax;

/// <summary>A sentence with its dependency tree. Stages that need heads take this type.</summary>
/// <remarks>Immutable and thread-safe. The tree has exactly one root and no cycle (checked by the parser, and on reading CoNLL-U).</remarks>
public sealed class ParsedSentence
{
    readonly int[] _firstChild;
    readonly int[] _nextSibling;
    readonly int[] _subtreeStart;
    readonly int[] _subtreeEnd;

    /// <param name="span">Where it stands in the parsed text.</param>
    /// <param name="tokens">Its tokens in order.</param>
    /// <param name="margin">How sure the parser is, in [0, 1].</param>
    public ParsedSentence(TextSpan span, IReadOnlyList<Token> tokens, double margin = 1)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        (Span, Tokens, Margin) = (span, tokens, margin);
        var n = tokens.Count;
        _firstChild = new int[n];
        _nextSibling = new int[n];
        _subtreeStart = new int[n];
        _subtreeEnd = new int[n];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        RootIndex = n == 0 ? -1 : 0;
        for (var i = n - 1; i >= 0; i--)
        {
            (_subtreeStart[i], _subtreeEnd[i]) = (i, i + 1);
            var head = tokens[i].Head;
            if (head < 0) RootIndex = i;
            else (_nextSibling[i], _firstChild[head]) = (_firstChild[head], i);
        }

        SpreadSubtrees();
    }

    /// <summary>Where the sentence stands in the parsed text.</summary>
    public TextSpan Span { get; }

    /// <summary>Tokens in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>How sure the parser is of the tree, in [0, 1].</summary>
    public double Margin { get; }

    /// <summary>Index of the root token, -1 in an empty sentence.</summary>
    public int RootIndex { get; }

    /// <summary>Dependents of a token in text order, without an allocation.</summary>
    public ChildEnumerable Children(int index) => new(this, index);

    /// <summary>First dependent with this relation; <paramref name="relation"/> without a subtype matches every subtype. -1 when there is none.</summary>
    public int Child(int index, string relation)
    {
        foreach (var child in Children(index))
            if (Is(child, relation)) return child;
        return -1;
    }

    /// <summary>A copy in which some words hang elsewhere, the sentence itself where none does.</summary>
    /// <param name="place">The head and relation that a word ought to have, asked of this sentence's tree; null where it has them.</param>
    internal ParsedSentence Rehung(Func<int, (int Head, string Deprel)?> place)
    {
        Token[]? tokens = null;
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (place(i) is not var (head, deprel)) continue;
            tokens ??= [.. Tokens];
            tokens[i] = tokens[i] with { Head = head, Deprel = deprel };
        }

        return tokens is null ? this : new ParsedSentence(Span, tokens, Margin);
    }

    /// <summary>Whether a token has this relation; a relation without subtype matches every subtype.</summary>
    public bool Is(int index, string relation)
    {
        var deprel = Tokens[index].Deprel;
        return deprel.StartsWith(relation, StringComparison.Ordinal)
            && (deprel.Length == relation.Length || deprel[relation.Length] == ':');
    }

    /// <summary>Tokens from the first to one past the last of a token's subtree (its projection, gaps included).</summary>
    public (int Start, int End) Subtree(int index) => (_subtreeStart[index], _subtreeEnd[index]);

    /// <summary>Whether <paramref name="index"/> is <paramref name="ancestor"/> or hangs below it.</summary>
    public bool IsUnder(int index, int ancestor)
    {
        for (var steps = 0; index >= 0 && steps <= Tokens.Count; steps++, index = Tokens[index].Head)
            if (index == ancestor) return true;
        return false;
    }

    /// <summary>The nearest verb that a token hangs below, -1 where it hangs below none.</summary>
    internal int VerbAbove(int index)
    {
        var verb = Tokens[index].Head;
        for (var steps = 0; verb >= 0 && steps < Tokens.Count && Tokens[verb].Upos != Upos.Verb; steps++) verb = Tokens[verb].Head;
        return verb;
    }

    /// <summary>The text span from one token to another, both included.</summary>
    public TextSpan SpanOf(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End);

    void SpreadSubtrees()
    {
        // Depth is bounded by the number of tokens; a pass per level would be quadratic, so each token walks up once and stops where nothing grows.
        for (var i = 0; i < Tokens.Count; i++)
        {
            var head = Tokens[i].Head;
            for (var steps = 0; head >= 0 && steps < Tokens.Count; steps++, head = Tokens[head].Head)
            {
                if (_subtreeStart[head] <= i && i < _subtreeEnd[head]) break;
                _subtreeStart[head] = Math.Min(_subtreeStart[head], i);
                _subtreeEnd[head] = Math.Max(_subtreeEnd[head], i + 1);
            }
        }
    }

    /// <summary>The dependents of one token.</summary>
    public readonly struct ChildEnumerable(ParsedSentence sentence, int index)
    {
        /// <summary>Starts at the first dependent.</summary>
        public Enumerator GetEnumerator() => new(sentence, sentence._firstChild[index]);

        /// <summary>Walks the dependents in text order.</summary>
        public struct Enumerator(ParsedSentence sentence, int next)
        {
            /// <summary>Index of the dependent.</summary>
            public int Current { get; private set; } = -1;

            /// <summary>Goes on to the next dependent.</summary>
            public bool MoveNext()
            {
                Current = next;
                if (next < 0) return false;
                next = sentence._nextSibling[next];
                return true;
            }
        }
    }
}
