using Demarche.Learning;
using Demarche.Syntax.Neural;

namespace Demarche.Tests.Syntax.Neural;

public sealed class SpanningTreeTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_best_tree_with_one_root_is_found(int n)
    {
        var random = new Xorshift((ulong)n);
        for (var round = 0; round < 200; round++)
        {
            float[] scores = [.. Enumerable.Range(0, n * n).Select(_ => random.NextSingle())];
            var heads = new int[n];

            SpanningTree.Find(scores, n, n, heads);

            var best = Trees(n).Max(tree => Sum(scores, tree, n));
            Assert.Equal(best, Sum(scores, heads, n), 1e-5);
            Assert.Equal(1, heads.Count(head => head == 0));
        }
    }

    // 300 words that are all the same, as quotation marks in a row are: each contraction of a cycle finds the next.
    [Fact]
    public void Nested_cycles_take_no_graph_each()
    {
        const int N = 301;
        float[] scores = [.. Enumerable.Range(0, N * N).Select(at => at % N == 0 ? 0f : -Math.Abs(at / N - at % N))];
        var heads = new int[N];
        SpanningTree.Find(scores, N, N, heads);

        var before = GC.GetAllocatedBytesForCurrentThread();
        SpanningTree.Find(scores, N, N, heads);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * N * N * sizeof(float));
    }

    static double Sum(float[] scores, int[] heads, int n) => Enumerable.Range(1, n - 1).Sum(i => scores[i * n + heads[i]]);

    static IEnumerable<int[]> Trees(int n)
    {
        var heads = new int[n];
        heads[0] = -1;
        for (var code = 0; code < Math.Pow(n, n - 1); code++)
        {
            for (int i = 1, rest = code; i < n; i++, rest /= n) heads[i] = rest % n;
            if (heads.Count(head => head == 0) == 1 && Enumerable.Range(1, n - 1).All(i => Reaches(heads, i, n))) yield return [.. heads];
        }
    }

    static bool Reaches(int[] heads, int node, int n)
    {
        for (var steps = 0; node > 0 && steps <= n; steps++) node = heads[node];
        return node == 0;
    }
}
