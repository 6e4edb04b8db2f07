using System.Globalization;
using System.Text;
using Demarche.Data;

namespace Demarche.Moves;

/// <summary>How sure the coder is of a report: the logistic sum of what it rests on, by the weights of <c>data/codebook/confidence.tsv</c>.</summary>
/// <remarks>Immutable and thread-safe. The weights are fitted by <c>demarche evaluate confidence --fit</c>.</remarks>
sealed class ConfidenceModel
{
    const string Path = "data/codebook/confidence.tsv", Constant = "constant";

    readonly double _constant;
    readonly double[] _weights;

    public ConfidenceModel(double constant, double[] weights) => (_constant, _weights) = (constant, weights);

    /// <exception cref="FormatException">A line is not <c>name TAB weight</c> of a known name.</exception>
    public static ConfidenceModel Load()
    {
        var read = new Dictionary<string, double>(StringComparer.Ordinal);
        var number = 0;
        foreach (var raw in EmbeddedData.ReadText(Path).Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != 2 || (cells[0] != Constant && !ConfidenceEvidence.Names.Contains(cells[0])) || !double.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
                throw new FormatException($"{Path}({number}): expected 'name<TAB>weight', found '{line}'.");
            read[cells[0]] = weight;
        }

        return new ConfidenceModel(read.GetValueOrDefault(Constant), [.. ConfidenceEvidence.Names.Select(name => read.GetValueOrDefault(name))]);
    }

    /// <summary>Probability that the move is right, in (0, 1).</summary>
    public double Of(ConfidenceEvidence evidence)
    {
        var sum = _constant;
        for (var i = 0; i < _weights.Length; i++) sum += _weights[i] * evidence.Values[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The table that <see cref="Load"/> reads, without its head.</summary>
    public string ToTable()
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{Constant}\t{_constant:0.00}\n");
        for (var i = 0; i < _weights.Length; i++) table.Append(CultureInfo.InvariantCulture, $"{ConfidenceEvidence.Names[i]}\t{_weights[i]:0.00}\n");
        return table.ToString();
    }
}
