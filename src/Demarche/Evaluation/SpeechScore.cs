using System.Globalization;
using System.Text.Json;

namespace Demarche.Evaluation;

/// <summary>How well reporting frames were found, by the measures of Citron (Newell and others 2018) over tokens.</summary>
/// <remarks>
/// Exact: all tokens of the part are equal, under an overlapping cue for source and content, under an equal cue for <see cref="AllExact"/>.
/// Overlap: tokens shared by a predicted and a gold frame, summed over all pairs as Citron does, which counts nested frames more than once;
/// paired: the same with each frame in one pair at most, the stricter figure.
/// </remarks>
public sealed record SpeechScore
{
    /// <summary>Cues with equal tokens.</summary>
    public PrecisionRecall CueExact { get; internal set; }

    /// <summary>Sources with equal tokens under an overlapping cue.</summary>
    public PrecisionRecall SourceExact { get; internal set; }

    /// <summary>Contents with equal tokens under an overlapping cue.</summary>
    public PrecisionRecall ContentExact { get; internal set; }

    /// <summary>Frames whose cue, source and content are all equal.</summary>
    public PrecisionRecall AllExact { get; internal set; }

    /// <summary>Tokens of contents over all pairs of frames.</summary>
    public PrecisionRecall ContentOverlap { get; internal set; }

    /// <summary>Tokens of contents, each frame in one pair at most.</summary>
    public PrecisionRecall ContentPaired { get; internal set; }

    /// <summary>Tokens of sources, each frame in one pair at most.</summary>
    public PrecisionRecall SourcePaired { get; internal set; }

    /// <summary>Tokens that stand in any content, each counted once.</summary>
    public PrecisionRecall ContentTokens { get; internal set; }

    /// <summary>Gold frames that were not found, and found frames that are not gold, in words.</summary>
    public IReadOnlyList<string> Errors { get; internal set; } = [];

    IEnumerable<(string Name, PrecisionRecall Value)> Rows =>
    [
        ("cue exact", CueExact), ("source exact", SourceExact), ("content exact", ContentExact), ("all exact", AllExact),
        ("source paired", SourcePaired), ("content paired", ContentPaired), ("content overlap", ContentOverlap), ("content tokens", ContentTokens),
    ];

    /// <summary>A line a measure.</summary>
    public void WriteTable(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var (name, value) in Rows)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} P {value.Precision:0.000}  R {value.Recall:0.000}  F1 {value.F1:0.000}  ({value.Gold} gold, {value.Predicted} predicted)"));
    }

    /// <summary>One object with P, R and F1 of every measure.</summary>
    public string ToJson() => JsonSerializer.Serialize(Rows.ToDictionary(
        row => row.Name.Replace(' ', '_'),
        row => new Dictionary<string, double> { ["p"] = Math.Round(row.Value.Precision, 4), ["r"] = Math.Round(row.Value.Recall, 4), ["f1"] = Math.Round(row.Value.F1, 4) }));
}
