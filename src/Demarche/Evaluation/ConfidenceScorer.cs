using System.Globalization;
using System.Text;
using Demarche.Intake;
using Demarche.Moves;

namespace Demarche.Evaluation;

/// <summary>How far the confidence of reports can be trusted, and the weights that fit it to a gold set.</summary>
/// <remarks>A report is right when it is paired with a gold report of the same move, as <see cref="ReportScorer"/> pairs.</remarks>
public sealed class ConfidenceScorer
{
    /// <summary>Strength of the pull of every weight to 0, in examples: the gold sets are small.</summary>
    const double Pull = 4;

    const int Passes = 2000;

    const double Rate = 1;

    readonly List<(string Dispatch, double Confidence, ConfidenceEvidence Evidence, bool IsRight)> _reports = [];

    ConfidenceScorer()
    {
    }

    /// <summary>Codes the dispatches of a gold set and notes which reports are right.</summary>
    public static ConfidenceScorer Read(Coder coder, TextReader dispatches, IReadOnlyDictionary<string, IReadOnlyList<ScoredReport>> gold)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(dispatches);
        ArgumentNullException.ThrowIfNull(gold);
        var scorer = new ConfidenceScorer();
        while (dispatches.ReadLine() is { } line)
            if (JsonLine.TryRead(line, out var dispatch, out _) && gold.TryGetValue(dispatch.Id, out var wanted)) scorer.Add(coder, dispatch, wanted);
        return scorer;
    }

    void Add(Coder coder, Dispatch dispatch, IReadOnlyList<ScoredReport> gold)
    {
        var points = new CodePoints(dispatch.Text);
        var reports = coder.Code(dispatch).Reports;
        var scored = reports.Select(report => ScoredReport.From(report, points)).ToList();
        var right = ReportScorer.Pair(gold, scored).Where(pair => gold[pair.Gold].Move == scored[pair.Predicted].Move).Select(pair => pair.Predicted).ToHashSet();
        for (var i = 0; i < reports.Count; i++) _reports.Add((dispatch.Id, reports[i].Confidence, reports[i].Evidence!, right.Contains(i)));
    }

    /// <summary>Mean square of confidence against right (1) and wrong (0): 0 is perfect, the share of right times that of wrong is what a constant reaches.</summary>
    public double Brier => _reports.Average(report => Square(report.Confidence - (report.IsRight ? 1 : 0)));

    /// <summary>The same with weights fitted on four fifths of the dispatches and measured on the fifth, five times over.</summary>
    public double HeldOutBrier()
    {
        const int Folds = 5;
        var dispatches = _reports.Select(report => report.Dispatch).Distinct().ToList();
        var sum = 0.0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = dispatches.Where((_, i) => i % Folds == fold).ToHashSet();
            var model = Fit(report => !held.Contains(report.Dispatch));
            sum += _reports.Where(report => held.Contains(report.Dispatch)).Sum(report => Square(model.Of(report.Evidence) - (report.IsRight ? 1 : 0)));
        }

        return sum / Math.Max(1, _reports.Count);
    }

    /// <summary>Weights fitted on all reports, as <c>data/codebook/confidence.tsv</c> holds them.</summary>
    public string FittedTable() => Fit(_ => true).ToTable();

    /// <summary>Reports by confidence in bands of a tenth: how many, their mean confidence and the share that is right.</summary>
    public string Reliability()
    {
        var table = new StringBuilder("confidence  reports  mean  right\n");
        foreach (var band in _reports.GroupBy(report => Math.Min(9, (int)(report.Confidence * 10))).OrderBy(band => band.Key))
            table.Append(CultureInfo.InvariantCulture, $"{band.Key / 10.0:0.0}–{(band.Key + 1) / 10.0:0.0}     {band.Count(),7}  {band.Average(report => report.Confidence):0.00}  {band.Average(report => report.IsRight ? 1.0 : 0):0.00}\n");
        return table.ToString();
    }

    // Gradient ascent on the likelihood, from 0, all examples at a time: the same reports give the same weights.
    ConfidenceModel Fit(Predicate<(string Dispatch, double Confidence, ConfidenceEvidence Evidence, bool IsRight)> which)
    {
        var examples = _reports.FindAll(which);
        var weights = new double[ConfidenceEvidence.Names.Count];
        var constant = 0.0;
        // Steps stay short of where the pull would throw a weight over to the other side, however few examples there are.
        var step = Rate / (examples.Count + (2 * Pull));
        for (var pass = 0; pass < Passes; pass++)
        {
            var model = new ConfidenceModel(constant, weights);
            var slope = new double[weights.Length];
            var slopeOfConstant = 0.0;
            foreach (var (_, _, evidence, isRight) in examples)
            {
                var error = (isRight ? 1 : 0) - model.Of(evidence);
                slopeOfConstant += error;
                for (var i = 0; i < slope.Length; i++) slope[i] += error * evidence.Values[i];
            }

            constant += step * slopeOfConstant;
            weights = [.. weights.Select((weight, i) => weight + (step * (slope[i] - (Pull * weight))))];
        }

        return new ConfidenceModel(constant, weights);
    }

    static double Square(double value) => value * value;
}
