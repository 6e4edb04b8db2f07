using System.Globalization;

namespace Demarche.Restoration;

/// <summary>The weights of <c>data/restoration/weights.tsv</c>: natural-log odds against furniture outside the article.</summary>
sealed class LineWeights
{
    static readonly int[] Lengths = [1, 2, 3, 5, 8, 12, 20, 30, 50, 999];

    readonly Dictionary<string, double> _weights;
    readonly double[,,] _byLength = new double[2, 2, Lengths.Length];

    internal LineWeights(IEnumerable<string[]> rows)
    {
        _weights = rows.ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));
        for (var i = 0; i < Lengths.Length; i++)
        {
            _byLength[0, 0, i] = this[$"body words-{Lengths[i]} open"];
            _byLength[0, 1, i] = this[$"body words-{Lengths[i]} end"];
            _byLength[1, 0, i] = this[$"inside words-{Lengths[i]} open"];
            _byLength[1, 1, i] = this[$"inside words-{Lengths[i]} end"];
        }
    }

    internal double this[string name] => _weights[name];

    /// <summary>The weights of a line's length for body and for furniture inside the article.</summary>
    internal (double Body, double Inside) OfLength(int words, bool endsSentence)
    {
        var row = 0;
        while (row < Lengths.Length - 1 && words > Lengths[row]) row++;
        var end = endsSentence ? 1 : 0;
        return (_byLength[0, end, row], _byLength[1, end, row]);
    }
}
