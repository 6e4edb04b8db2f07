using Demarche.Learning;
using Demarche.Learning.Neural;
using Demarche.Syntax;
using Demarche.Syntax.Neural;

namespace Demarche.Tests.Learning.Neural;

public sealed class NetworkGradientsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Gradients_equal_the_slope_of_the_loss(float tagWeight)
    {
        var features = new WordFeatures(new Dictionary<ulong, int> { [new WordShape("envoys").Lower] = 2, [new WordShape("met").Lower] = 3 });
        var network = new Network(new NetworkShape(Embedding: 16, Units: 16, Layers: 2, Arc: 16, Label: 16, Words: 4, Tags: 3, Relations: 4, Context: 16));
        NetworkInitializer.Fill(network, new Xorshift(5));
        var gradients = new NetworkGradients(network, new Dropout(0, 0, new Xorshift(1)), tagWeight);
        var batch = new TrainingBatch([Sentence("The envoys met in Oman", [1, 2, 5, 4, 2]), Sentence("Envoys met", [1, 2]), Sentence("They met envoys", [1, 3, 1])]);
        gradients.Compute(batch, features);
        var expected = network.All().Select(parameter => parameter.Gradient.ToArray()).ToArray();

        var checkedWeights = 0;
        foreach (var (parameter, gradient) in network.All().Zip(expected))
        {
            // The weights with the largest slopes of each matrix: small ones drown in the rounding of 32-bit sums.
            foreach (var i in Enumerable.Range(0, gradient.Length).OrderByDescending(i => Math.Abs(gradient[i])).Take(4))
            {
                if (Math.Abs(gradient[i]) < 2e-3) continue;
                Assert.Equal(Slope(gradients, batch, features, parameter, i), gradient[i], Math.Abs(gradient[i]) * 0.06 + 4e-4);
                checkedWeights++;
            }
        }

        Assert.True(checkedWeights > 60, $"{checkedWeights} weights were checked");
    }

    static double Slope(NetworkGradients gradients, TrainingBatch batch, WordFeatures features, Parameter parameter, int i)
    {
        const float step = 1e-3f;
        var value = parameter.Value[i];
        parameter.Value[i] = value + step;
        var above = gradients.Compute(batch, features);
        parameter.Value[i] = value - step;
        var below = gradients.Compute(batch, features);
        parameter.Value[i] = value;
        return (above - below) / (2 * step);
    }

    static TrainingSentence Sentence(string text, int[] heads)
    {
        var forms = text.Split(' ');
        return new TrainingSentence
        {
            IsOriginal = true,
            Forms = forms,
            Words = [.. forms.Select(form => new WordShape(form))],
            Tags = [.. forms.Select((_, i) => i % 3)],
            Context = [.. Enumerable.Range(0, forms.Length * 16).Select(i => (Half)MathF.Sin(i * 0.7f + forms.Length))],
            Heads = heads,
            Relations = [.. heads.Select((head, i) => head == forms.Length ? 0 : 1 + i % 3)],
        };
    }
}
