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
        var free = Copy(scores, stride, n);
        Solve(free, n, heads);
        if (RootCount(heads, n) == 1) return;
        BestOfRoots(scores, stride, n, heads);
    }

    /// <summary>The word under the root is tried by falling root score until no later one can win.</summary>
    static void BestOfRoots(ReadOnlySpan<float> scores, int stride, int n, Span<int> heads)
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
            var graph = Copy(scores, stride, n);
            for (var i = 1; i < n; i++)
                if (i != root) graph[i * n] = -1e9f;
            Solve(graph, n, trial);
            var sum = 0.0;
            for (var i = 1; i < n; i++) sum += graph[i * n + trial[i]];
            if (sum <= bestScore) continue;
            bestScore = sum;
            trial.CopyTo(heads);
        }
    }

    static float[] Copy(ReadOnlySpan<float> scores, int stride, int n)
    {
        var graph = new float[n * n];
        for (var i = 0; i < n; i++) scores.Slice(i * stride, n).CopyTo(graph.AsSpan(i * n));
        return graph;
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

    static void Solve(float[] graph, int n, Span<int> heads)
    {
        Greedy(graph, n, n, heads);
        var cycle = FindCycle(heads, n);
        if (cycle is null) return;
        // The cycle becomes one node: rest[i] is the i-th node outside it, the last number stands for the cycle.
        var inCycle = new bool[n];
        var cycleScore = 0f;
        foreach (var node in cycle) (inCycle[node], cycleScore) = (true, cycleScore + graph[node * n + heads[node]]);
        var current = heads.ToArray();
        int[] rest = [.. Enumerable.Range(0, n).Where(node => !inCycle[node])];
        var (m, c) = (rest.Length + 1, rest.Length);
        var smaller = new float[m * m];
        var (leaving, entering) = (new int[m], new int[m]);
        for (var i = 0; i < c; i++)
        {
            for (var h = 0; h < c; h++) smaller[i * m + h] = graph[rest[i] * n + rest[h]];
            leaving[i] = cycle.MaxBy(node => graph[rest[i] * n + node]);
            smaller[i * m + c] = graph[rest[i] * n + leaving[i]];
            var outside = rest[i];
            entering[i] = cycle.MaxBy(node => graph[node * n + outside] - graph[node * n + current[node]]);
            smaller[c * m + i] = cycleScore + graph[entering[i] * n + outside] - graph[entering[i] * n + current[entering[i]]];
        }

        var inner = new int[m];
        Solve(smaller, m, inner);
        for (var i = 1; i < c; i++) heads[rest[i]] = inner[i] == c ? leaving[i] : rest[inner[i]];
        heads[entering[inner[c]]] = rest[inner[c]];
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
