using Demarche.Intake;

namespace Demarche.Restoration;

/// <summary>What the markup of a page adds to the evidence of its lines.</summary>
sealed class PageHints
{
    /// <summary>From this share of characters inside links on, a line is a list of links.</summary>
    const double MostlyLinks = 0.6;

    readonly Dictionary<int, BlockHint> _byStart;
    readonly bool _hasArticle;
    readonly string? _title;

    internal PageHints(Dispatch dispatch)
    {
        _byStart = dispatch.Blocks.ToDictionary(hint => hint.Start);
        _hasArticle = dispatch.Blocks.Any(hint => hint.Role.HasFlag(BlockRole.Article));
        _title = dispatch.Blocks.Count == 0 || dispatch.Title is null ? null : Words.Normalize(dispatch.Title);
    }

    /// <summary>Whether there is markup.</summary>
    internal bool IsPage => _byStart.Count > 0;

    internal (double Body, double Inside) Weigh(Line line, double body, double inside, LineWeights weights)
    {
        if (!_byStart.TryGetValue(line.Span.Start, out var hint)) return (body, inside);
        foreach (var sign in Signs(line, hint))
        {
            body += weights["body " + sign];
            inside += weights["inside " + sign];
        }

        return (body, inside);
    }

    IEnumerable<string> Signs(Line line, BlockHint hint)
    {
        var role = hint.Role;
        if (role.HasFlag(BlockRole.Aside)) yield return "page-aside";
        if (role.HasFlag(BlockRole.Caption)) yield return "page-caption";
        if (role.HasFlag(BlockRole.Title)) yield return "page-title";
        else if (role.HasFlag(BlockRole.Heading)) yield return "page-heading";
        if (role.HasFlag(BlockRole.ListItem | BlockRole.Article) && hint.LinkShare < MostlyLinks) yield return "page-item";
        if (role.HasFlag(BlockRole.Paragraph)) yield return "page-paragraph";
        else if (!role.HasFlag(BlockRole.ListItem) && !role.HasFlag(BlockRole.Heading) && !role.HasFlag(BlockRole.Table)) yield return "page-no-paragraph";
        if (hint.LinkShare > MostlyLinks) yield return line.WordCount > 3 ? "page-links" : "page-link";
        if (_hasArticle) yield return role.HasFlag(BlockRole.Article) ? "page-article" : "page-not-article";
    }

    /// <summary>What stands inside a figure beside the article is its caption.</summary>
    internal void MarkCaptions(IReadOnlyList<Line> lines, Verdict[] verdicts)
    {
        foreach (var line in lines)
        {
            if (!_byStart.TryGetValue(line.Span.Start, out var hint) || !hint.Role.HasFlag(BlockRole.Caption)) continue;
            if (verdicts[line.Index].Rule is "furniture/inside-the-article" or "body/prose")
                verdicts[line.Index] = new(PassageKind.Caption, "caption/figure", 0.9, DamageKind.Caption);
        }
    }

    /// <summary>A line with the words of the page's title is its headline; before the article it may stand once.</summary>
    internal void MarkTitle(IReadOnlyList<Line> lines, Verdict[] verdicts)
    {
        if (_title is null) return;
        foreach (var line in lines)
            if (line.Normal == _title || (_byStart.TryGetValue(line.Span.Start, out var hint) && hint.Role.HasFlag(BlockRole.Title)))
            {
                for (var i = 0; i < verdicts.Length; i++)
                    if (verdicts[i].Kind == PassageKind.Headline) verdicts[i] = Verdict.Prose;
                verdicts[line.Index] = new(PassageKind.Headline, "headline/page-title", 0.95);
                return;
            }
    }
}
