using Demarche.Learning;
using Demarche.Syntax.Perceptron;

namespace Demarche.Tests.Syntax.Perceptron;

public sealed class SparseWeightsTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    public void The_fast_sum_equals_the_plain_one_before_and_after_a_file(int labels)
    {
        var random = new Xorshift((ulong)labels);
        var features = Enumerable.Range(0, 3000).Select(_ => (random.Next(), Weights())).ToArray();
        var weights = SparseWeights.Build(features, labels, step: 0.25f);
        using var file = new MemoryStream();
        weights.Write(new BinaryWriter(file));
        file.Position = 0;
        var read = SparseWeights.Read(new BinaryReader(file));

        for (var round = 0; round < 200; round++)
        {
            ulong[] keys = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? features[random.Next(features.Length)].Item1 : random.Next())];
            var plain = new int[labels];
            weights.AddPlain(keys, plain);
            Assert.Contains(plain, score => score != 0);
            Assert.Equal(plain, Sum(weights, keys));
            Assert.Equal(plain, Sum(read, keys));
        }

        int[] Sum(SparseWeights table, ulong[] keys)
        {
            var scores = new int[labels];
            table.Add(keys, scores);
            return scores;
        }

        (int, float)[] Weights() => [.. Enumerable.Range(0, labels).Where(_ => random.Next(3) == 0).Take(5).Select(label => (label, (random.NextSingle() - 0.5f) * 90)).DefaultIfEmpty((0, 1f))];
    }
}
