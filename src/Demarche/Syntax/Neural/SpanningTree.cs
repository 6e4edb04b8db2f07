namespace Demarche.Syntax.Neural;

/// <summary>The best tree with one word under the root (Chu and Liu 1965, Edmonds 1967).</summary>
static class SpanningTree
{
    /// <summary>Finds the heads.</summary>
    /// <param name="scores">Row = dependent, column = head, root at 0.</param>
    /// <param name="stride">Elements of a row.</param>
    /// <param name="n">Positions, the root included; at least 2.</param>
    /// <param name="heads">Takes the head of each position; element 0 is -1.</param>
    public static void Find(ReadOnlySpan<float> scores, int stride, int n, Span<int> heads)
    {
        Greedy(scores, stride, n, heads);
        if (FindCycle(heads, n) is null && RootCount(heads, n) == 1) return;
        var graph = new float[n * n];
        Copy(scores, stride, n, graph);
        Solve(graph, n, heads);
        if (RootCount(heads, n) == 1) return;
        BestOfRoots(scores, stride, n, graph, heads);
    }

    /// <summary>The word under the root is tried by falling root score until no later one can win.</summary>
    static void BestOfRoots(ReadOnlySpan<float> scores, int stride, int n, float[] graph, Span<int> heads)
    {
        // With one allowed root word the tree is optimal for it; the few best candidates decide, which bounds the work.
        const int candidates = 4;
        var order = new int[n - 1];
        var keys = new float[n - 1];
        for (var i = 1; i < n; i++)
        {
            var best = float.NegativeInfinity;
            for (var h = 1; h < n; h++)
                if (h != i) best = Math.Max(best, scores[i * stride + h]);
            (order[i - 1], keys[i - 1]) = (i, n == 2 ? 0 : best - scores[i * stride]);
        }

        Array.Sort(keys, order);
        var bestScore = double.NegativeInfinity;
        var trial = new int[n];
        foreach (var root in order.AsSpan(0, Math.Min(candidates, order.Length)))
        {
            Copy(scores, stride, n, graph);
            for (var i = 1; i < n; i++)
                if (i != root) graph[i * n] = NoRoot;
            Solve(graph, n, trial);
            var sum = 0.0;
            for (var i = 1; i < n; i++) sum += i != root && trial[i] == 0 ? NoRoot : scores[i * stride + trial[i]];
            if (sum <= bestScore) continue;
            bestScore = sum;
            trial.CopyTo(heads);
        }
    }

    /// <summary>Score of the root as head of a word that may not hang on it.</summary>
    const float NoRoot = -1e9f;

    static void Copy(ReadOnlySpan<float> scores, int stride, int n, float[] graph)
    {
        for (var i = 0; i < n; i++) scores.Slice(i * stride, n).CopyTo(graph.AsSpan(i * n));
    }

    static void Greedy(ReadOnlySpan<float> scores, int stride, int n, Span<int> heads)
    {
        heads[0] = -1;
        for (var i = 1; i < n; i++)
        {
            var best = 0;
            for (var h = 1; h < n; h++)
                if (h != i && scores[i * stride + h] > scores[i * stride + best]) best = h;
            heads[i] = best;
        }
    }

    static int RootCount(ReadOnlySpan<int> heads, int n)
    {
        var count = 0;
        for (var i = 1; i < n; i++)
            if (heads[i] == 0) count++;
        return count;
    }

    // Cycles are contracted within the one graph: a graph for each would take the cube of the sentence's length, 400 MB for 300 quotation marks.
    static void Solve(float[] graph, int n, Span<int> heads)
    {
        Greedy(graph, n, n, heads);
        if (FindCycle(heads, n) is not { } cycle) return;
        // The cycle becomes one node: rest[i] is the i-th node outside it, the last number stands for the cycle.
        var inCycle = new bool[n];
        foreach (var node in cycle) inCycle[node] = true;
        int[] rest = [.. Enumerable.Range(0, n).Where(node => !inCycle[node])];
        var (leaving, entering) = Contract(graph, n, cycle, rest, heads);
        var inner = new int[rest.Length + 1];
        Solve(graph, inner.Length, inner);
        for (var i = 1; i < rest.Length; i++) heads[rest[i]] = inner[i] == rest.Length ? leaving[i] : rest[inner[i]];
        var into = inner[rest.Length];
        heads[entering[into]] = rest[into];
    }

    /// <summary>Makes the cycle the last node of the graph, in place: every row and column moves towards the start.</summary>
    /// <returns>For each node outside: the best head for it within the cycle, and the node of the cycle that it is best the head of.</returns>
    static (int[] Leaving, int[] Entering) Contract(float[] graph, int n, int[] cycle, int[] rest, ReadOnlySpan<int> heads)
    {
        var (leaving, entering) = (new int[rest.Length], new int[rest.Length]);
        var (above, below) = (new float[rest.Length], new float[rest.Length]);
        var cycleScore = 0f;
        foreach (var node in cycle) cycleScore += graph[node * n + heads[node]];
        for (var i = 0; i < rest.Length; i++)
        {
            var outside = rest[i];
            (leaving[i], entering[i]) = (cycle[0], cycle[0]);
            var (best, gain) = (float.NegativeInfinity, float.NegativeInfinity);
            foreach (var node in cycle)
            {
                if (graph[outside * n + node] > best) (leaving[i], best) = (node, graph[outside * n + node]);
                if (graph[node * n + outside] - graph[node * n + heads[node]] is var more && more > gain) (entering[i], gain) = (node, more);
            }

            above[i] = best;
            below[i] = cycleScore + graph[entering[i] * n + outside] - graph[entering[i] * n + heads[entering[i]]];
        }

        var m = rest.Length + 1;
        for (var i = 0; i < rest.Length; i++)
        {
            for (var h = 0; h < rest.Length; h++) graph[i * m + h] = graph[rest[i] * n + rest[h]];
            graph[i * m + rest.Length] = above[i];
        }

        below.CopyTo(graph, rest.Length * m);
        return (leaving, entering);
    }

    static int[]? FindCycle(ReadOnlySpan<int> heads, int n)
    {
        var seen = new int[n];
        for (var i = 1; i < n; i++)
        {
            var node = i;
            while (node > 0 && seen[node] == 0) (seen[node], node) = (i, heads[node]);
            if (node <= 0 || seen[node] != i) continue;
            var cycle = new List<int>();
            var at = node;
            do
            {
                cycle.Add(at);
                at = heads[at];
            }
            while (at != node);
            return [.. cycle];
        }

        return null;
    }
}
