using Demarche.Restoration;

namespace Demarche.Evaluation;

/// <summary>The article of a restored text as benchmarks of extraction count it: dateline, body and subheads. Their gold has neither the headline nor the rows of tables.</summary>
static class ArticleText
{
    internal static string Of(RestoredText restored) => string.Join('\n', restored.Passages.Select(passage => passage.Kind switch
    {
        PassageKind.Dateline => passage.Raw.Of(restored.Raw).TrimEnd(),
        PassageKind.Body or PassageKind.Subhead => passage.Clean.Of(restored.Text),
        _ => "",
    }).Where(text => text.Length > 0));
}
