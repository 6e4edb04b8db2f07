namespace Demarche.Syntax.Perceptron;

/// <summary>A configuration of the arc-hybrid system (Kuhlmann et al. 2011): a stack, a buffer that ends in the root, and the arcs made.</summary>
/// <remarks>Reusable: <see cref="Reset"/> takes the next sentence. Not thread-safe.</remarks>
sealed class ParseState
{
    public const int Shift = 0, Left = 1, Right = 2;

    int[] _stack = [];
    int _depth;

    /// <summary>Number of words; also the index of the artificial root, the last thing in the buffer.</summary>
    public int WordCount { get; private set; }

    /// <summary>Hash of each word, from index -1 on: element i + 1 is word i.</summary>
    public ulong[] Word { get; private set; } = [];

    /// <summary>Suffix hash of each word, shifted by one as <see cref="Word"/>.</summary>
    public ulong[] Suffix { get; private set; } = [];

    /// <summary>Tag + 1 of each word, shifted by one as <see cref="Word"/>; 0 is nothing.</summary>
    public ulong[] Tag { get; private set; } = [];

    /// <summary>How many commas, verbs and coordinators stand before word i: differences tell what lies between two words.</summary>
    public int[] CommasBefore { get; private set; } = [];
    public int[] VerbsBefore { get; private set; } = [];

    public int[] Heads { get; private set; } = [];
    public int[] Relations { get; private set; } = [];

    /// <summary>Outermost and next children, -1 for none, shifted by one.</summary>
    public int[] Left1 { get; private set; } = [];
    public int[] Left2 { get; private set; } = [];
    public int[] Right1 { get; private set; } = [];
    public int[] Right2 { get; private set; } = [];

    /// <summary>Number of children made so far and the set of their relations (a bit each), shifted by one.</summary>
    public int[] LeftCount { get; private set; } = [];
    public int[] RightCount { get; private set; } = [];
    public ulong[] LeftSet { get; private set; } = [];
    public ulong[] RightSet { get; private set; } = [];

    /// <summary>First word of the buffer.</summary>
    public int Front { get; private set; }

    public int Depth => _depth;

    public bool IsDone => _depth == 0 && Front == WordCount;

    public void Reset(ReadOnlySpan<WordShape> words, ReadOnlySpan<int> tags, TagSet tagSet)
    {
        WordCount = words.Length;
        Reserve(WordCount + 2);
        (_depth, Front) = (0, 0);
        for (var i = 0; i < WordCount; i++)
        {
            Word[i + 1] = words[i].Lower;
            Suffix[i + 1] = words[i].Suffix3;
            Tag[i + 1] = (ulong)(tags[i] + 1);
            CommasBefore[i + 1] = CommasBefore[i] + (tagSet.Xpos(tags[i]) is "," or ":" ? 1 : 0);
            VerbsBefore[i + 1] = VerbsBefore[i] + (tagSet.Upos(tags[i]) == Upos.Verb ? 1 : 0);
        }

        (Word[0], Word[WordCount + 1]) = (1, 2);
        (Suffix[0], Suffix[WordCount + 1]) = (1, 2);
        (Tag[0], Tag[WordCount + 1]) = (0, (ulong)(tagSet.Count + 1));
    }

    /// <summary>The i-th word from the top of the stack, -1 past its end.</summary>
    public int Stack(int i) => i < _depth ? _stack[_depth - 1 - i] : -1;

    /// <summary>The i-th word of the buffer, -1 past the root.</summary>
    public int Buffer(int i) => Front + i <= WordCount ? Front + i : -1;

    /// <summary>Whether a transition can be taken; the root takes exactly one dependent.</summary>
    public bool Allows(int transition) => transition switch
    {
        Shift => Front < WordCount,
        Left => _depth > 0 && (Front < WordCount || _depth == 1),
        _ => _depth > 1,
    };

    /// <summary>Head and dependent of the arc that Left or Right would make.</summary>
    public (int Head, int Dependent) Arc(int transition) => transition == Left ? (Front, Stack(0)) : (Stack(1), Stack(0));

    public void Apply(int transition, int relation)
    {
        if (transition == Shift)
        {
            _stack[_depth++] = Front++;
            return;
        }

        var (head, dependent) = Arc(transition);
        _depth--;
        (Heads[dependent], Relations[dependent]) = (head, relation);
        var h = head + 1;
        if (transition == Left)
        {
            (Left2[h], Left1[h]) = (Left1[h], dependent);
            LeftCount[h]++;
            LeftSet[h] |= 1UL << (relation & 63);
        }
        else
        {
            (Right2[h], Right1[h]) = (Right1[h], dependent);
            RightCount[h]++;
            RightSet[h] |= 1UL << (relation & 63);
        }
    }

    void Reserve(int length)
    {
        if (_stack.Length < length)
        {
            var size = Math.Max(64, length * 2);
            (_stack, Word, Suffix, Tag) = (new int[size], new ulong[size], new ulong[size], new ulong[size]);
            (CommasBefore, VerbsBefore, Heads, Relations) = (new int[size], new int[size], new int[size], new int[size]);
            (Left1, Left2, Right1, Right2) = (new int[size], new int[size], new int[size], new int[size]);
            (LeftCount, RightCount, LeftSet, RightSet) = (new int[size], new int[size], new ulong[size], new ulong[size]);
        }

        Array.Fill(Heads, -1, 0, length);
        Array.Fill(Relations, -1, 0, length);
        foreach (var children in (int[][])[Left1, Left2, Right1, Right2]) Array.Fill(children, -1, 0, length);
        Array.Clear(LeftCount, 0, length);
        Array.Clear(RightCount, 0, length);
        Array.Clear(LeftSet, 0, length);
        Array.Clear(RightSet, 0, length);
    }
}
