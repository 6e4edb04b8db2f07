namespace Demarche.Evaluation;

/// <summary>How a figure compares with its floor.</summary>
public enum GateOutcome
{
    /// <summary>At its floor or above.</summary>
    Held = 1,
    /// <summary>Below its floor, or measured on another set.</summary>
    Failed = 2,
    /// <summary>Not measured: its set is not there.</summary>
    Skipped = 3,
    /// <summary>Measured, without a floor yet.</summary>
    New = 4,
}
