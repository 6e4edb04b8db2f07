using System.Globalization;

namespace Demarche.Evaluation;

/// <summary>Where a report stands: its dispatch and its first code point there. By it a judgement is known without a text.</summary>
/// <param name="Dispatch">Id of the dispatch.</param>
/// <param name="Start">First code point of the report's trigger.</param>
public readonly record struct LinkPlace(string Dispatch, int Start)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Dispatch}\t{Start}");
}
