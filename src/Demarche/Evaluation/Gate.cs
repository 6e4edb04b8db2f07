namespace Demarche.Evaluation;

/// <summary>Measures every figure and compares it with its floor: quality may rise, not fall.</summary>
public sealed class Gate(FloorFile floors, MeasureContext context)
{
    /// <summary>Floors are kept to three digits, rounded down: a figure holds its floor when it is not below it by more than this.</summary>
    const double Rounding = 1e-9;

    /// <summary>Measures, and compares each figure with its floor.</summary>
    /// <param name="only">Beginning of the names to measure; empty for all.</param>
    public IEnumerable<GateLine> Run(string only = "")
    {
        foreach (var measure in Measures.All)
        {
            if (!measure.Name.StartsWith(only, StringComparison.Ordinal)) continue;
            if (measure.Needs.FirstOrDefault(file => !File.Exists(context.PathOf(file))) is { } missing)
            {
                yield return new GateLine(measure.Name, GateOutcome.Skipped, double.NaN, null, $"{missing} is not beside this clone");
                continue;
            }

            if (measure.Needs.FirstOrDefault(HasChanged) is { } changed)
            {
                yield return new GateLine(measure.Name, GateOutcome.Failed, double.NaN, null, $"{changed} is not the set that the floor was measured on");
                continue;
            }

            foreach (var (part, value) in measure.Values(context)) yield return Compare($"{measure.Name}.{part}", value);
        }
    }

    /// <summary>Raises floors to what was measured, and adds new ones.</summary>
    /// <param name="lines">What <see cref="Run"/> gave.</param>
    /// <param name="allowRegression">Lower floors too, and take changed sets: only with a reason in the commit.</param>
    public void Update(IEnumerable<GateLine> lines, bool allowRegression)
    {
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var line in lines.Where(line => !double.IsNaN(line.Value)))
            if (allowRegression || line.Floor is null || line.Value > line.Floor) floors.Floors[line.Name] = Math.Floor((line.Value + Rounding) * 1000) / 1000;
        foreach (var file in Measures.All.SelectMany(measure => measure.Needs).Distinct().Where(file => File.Exists(context.PathOf(file))))
            if (allowRegression || !floors.Sets.ContainsKey(file)) floors.Sets[file] = FloorFile.Digest(context.PathOf(file));
    }

    GateLine Compare(string name, double value)
    {
        if (!floors.Floors.TryGetValue(name, out var floor)) return new GateLine(name, GateOutcome.New, value, null, "has no floor yet");
        return value + Rounding >= floor
            ? new GateLine(name, GateOutcome.Held, value, floor, "")
            : new GateLine(name, GateOutcome.Failed, value, floor, "fell below its floor");
    }

    bool HasChanged(string file) => floors.Sets.TryGetValue(file, out var digest) && digest != FloorFile.Digest(context.PathOf(file));
}
