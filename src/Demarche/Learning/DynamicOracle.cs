using Demarche.Syntax.Perceptron;

namespace Demarche.Learning;

/// <summary>What each transition costs: how many gold arcs it puts out of reach (Goldberg and Nivre 2013, arc-hybrid).</summary>
sealed class DynamicOracle
{
    int[] _heads = [];
    int[] _firstChild = [];
    int[] _nextSibling = [];
    bool[] _onStack = [];

    public void Reset(int[] heads)
    {
        _heads = heads;
        var size = heads.Length + 1;
        (_firstChild, _nextSibling, _onStack) = (new int[size], new int[size], new bool[size]);
        Array.Fill(_firstChild, -1);
        for (var i = heads.Length - 1; i >= 0; i--) (_nextSibling[i], _firstChild[heads[i]]) = (_firstChild[heads[i]], i);
    }

    /// <summary>Follows a transition that is about to be applied.</summary>
    public void Follow(ParseState state, int transition)
    {
        if (transition == ParseState.Shift) _onStack[state.Front] = true;
        else _onStack[state.Stack(0)] = false;
    }

    /// <summary>The cost of an allowed transition in this state.</summary>
    public int Cost(ParseState state, int transition)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), front = state.Front;
        return transition switch
        {
            ParseState.Shift => ShiftCost(s0, front),
            ParseState.Left => ChildrenFrom(s0, front) + (_heads[s0] == s1 || _heads[s0] > front ? 1 : 0),
            _ => ChildrenFrom(s0, front) + (_heads[s0] >= front ? 1 : 0),
        };
    }

    int ShiftCost(int s0, int front)
    {
        var head = _heads[front];
        var cost = head < front && head != s0 && _onStack[head] ? 1 : 0;
        for (var child = _firstChild[front]; child >= 0 && child < front; child = _nextSibling[child])
            if (_onStack[child]) cost++;
        return cost;
    }

    int ChildrenFrom(int word, int front)
    {
        var count = 0;
        for (var child = _firstChild[word]; child >= 0; child = _nextSibling[child])
            if (child >= front) count++;
        return count;
    }
}
