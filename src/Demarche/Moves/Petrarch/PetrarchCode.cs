namespace Demarche.Moves;

/// <summary>A code of the dictionary: what the source does to the target and, behind a colon, what the target does to the source.</summary>
/// <param name="Forward">From source to target, empty for none.</param>
/// <param name="Backward">From target to source, empty for none.</param>
readonly record struct PetrarchCode(string Forward, string Backward)
{
    public bool IsNull => Forward.Length == 0 && Backward.Length == 0;
}
