using Demarche.Syntax.Neural;

namespace Demarche.Learning.Neural;

/// <summary>Weights before the first step: uniform by Glorot and Bengio (2010), forget gates open, relations and arcs near nothing.</summary>
static class NetworkInitializer
{
    public static void Fill(Network network, Xorshift random)
    {
        foreach (var table in network.Embeddings) Uniform(table, 0.3f / MathF.Sqrt(WordFeatures.Count), random);
        foreach (var direction in network.Layers.SelectMany(layer => layer))
        {
            Uniform(direction.Input, MathF.Sqrt(6f / (direction.Input.Rows + direction.Units)), random);
            Uniform(direction.Recurrent, MathF.Sqrt(3f / direction.Units), random);
            direction.Bias.Value.AsSpan(direction.Units, direction.Units).Fill(1);
        }

        foreach (var linear in (Linear[])[network.Views, network.Label, network.Tag])
            Uniform(linear.Weight, MathF.Sqrt(6f / (linear.Weight.Rows + Math.Min(linear.Weight.Columns, linear.Weight.Rows))), random);
        if (network.Context is { } context) Uniform(context.Weight, MathF.Sqrt(3f / context.Weight.Rows), random);
        Uniform(network.Arc.Weight, 0.05f, random);
    }

    /// <summary>Fills with numbers in [-range, range].</summary>
    public static void Uniform(Parameter parameter, float range, Xorshift random)
    {
        for (var i = 0; i < parameter.Value.Length; i++) parameter.Value[i] = (2 * random.NextSingle() - 1) * range;
    }
}
