using Demarche.Intake;

namespace Demarche.Restoration;

/// <summary>What the markup of a page adds to the evidence of its lines.</summary>
sealed class PageHints
{
    /// <summary>From this share of characters inside links on, a line is a list of links.</summary>
    const double MostlyLinks = 0.6;

    /// <summary>Lines of this many words are prose whose shape counts.</summary>
    const int WordsOfProse = 12;

    /// <summary>A shape that holds this share of the page's prose is the article's; where one does, paragraphs of a shape below the other share are odd.</summary>
    const double ShareOfArticle = 0.5, ShareOfOdd = 0.1;

    /// <summary>Fewest words of a standfirst.</summary>
    const int FewestWordsOfStandfirst = 4;

    /// <summary>A line of so many words with a day in it is a stamp, with or without a name.</summary>
    const int MostWordsOfStamp = 8;

    const string AroundTheArticle = "furniture/around-the-article", InsideTheArticle = "furniture/inside-the-article";

    readonly Dictionary<int, BlockHint> _byStart;
    readonly Dictionary<int, double> _shapes;
    readonly bool _hasArticle, _hasMain, _hasShape;
    readonly string? _title;

    internal PageHints(Dispatch dispatch, IReadOnlyList<Line> lines)
    {
        _byStart = dispatch.Blocks.ToDictionary(hint => hint.Start);
        _hasArticle = dispatch.Blocks.Any(hint => hint.Role.HasFlag(BlockRole.Article));
        _hasMain = dispatch.Blocks.Any(hint => hint.Role.HasFlag(BlockRole.Main));
        _shapes = ShapesOf(lines);
        _hasShape = _shapes.Values.Any(share => share >= ShareOfArticle);
        _title = dispatch.Blocks.Count == 0 || dispatch.Title is null ? null : Words.Normalize(dispatch.Title);
    }

    /// <summary>Whether there is markup.</summary>
    internal bool IsPage => _byStart.Count > 0;

    /// <summary>Share of the page's prose that stands in each shape of block.</summary>
    Dictionary<int, double> ShapesOf(IReadOnlyList<Line> lines)
    {
        var words = new Dictionary<int, double>();
        foreach (var line in lines)
            if (line.WordCount >= WordsOfProse && _byStart.TryGetValue(line.Span.Start, out var hint) && hint.LinkShare < MostlyLinks)
                words[hint.Shape] = words.GetValueOrDefault(hint.Shape) + line.WordCount;
        var all = words.Values.Sum();
        return words.ToDictionary(shape => shape.Key, shape => shape.Value / all);
    }

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
        var shape = _shapes.GetValueOrDefault(hint.Shape);
        if (role.HasFlag(BlockRole.Aside) && shape < ShareOfArticle) yield return "page-aside";
        if (role.HasFlag(BlockRole.Caption)) yield return "page-caption";
        if (role.HasFlag(BlockRole.Title)) yield return "page-title";
        else if (role.HasFlag(BlockRole.Heading)) yield return "page-heading";
        if (role.HasFlag(BlockRole.ListItem | BlockRole.Article) && hint.LinkShare < MostlyLinks) yield return "page-item";
        if (role.HasFlag(BlockRole.Paragraph)) yield return "page-paragraph";
        else if (!role.HasFlag(BlockRole.ListItem) && !role.HasFlag(BlockRole.Heading) && !role.HasFlag(BlockRole.Table)) yield return "page-no-paragraph";
        if (hint.LinkShare > MostlyLinks) yield return line.WordCount > 3 ? "page-links" : "page-link";
        if (shape >= ShareOfArticle) yield return "page-shape";
        else if (_hasShape && shape < ShareOfOdd && role.HasFlag(BlockRole.Paragraph) && !role.HasFlag(BlockRole.Quote) && !role.HasFlag(BlockRole.ListItem)) yield return "page-odd-shape";
        if (role.HasFlag(BlockRole.Main | BlockRole.Table)) yield return "page-row";
        if (role.HasFlag(BlockRole.Main | BlockRole.Heading) && !role.HasFlag(BlockRole.Aside) && hint.LinkShare < MostlyLinks) yield return "page-main-heading";
        if (_hasMain) yield return role.HasFlag(BlockRole.Main) ? "page-main" : "page-not-main";
        if (_hasArticle) yield return role.HasFlag(BlockRole.Article) ? "page-article" : "page-not-article";
    }

    /// <summary>What stands inside a figure beside the article is its caption.</summary>
    internal void MarkCaptions(IReadOnlyList<Line> lines, Verdict[] verdicts)
    {
        foreach (var line in lines)
        {
            if (!RoleOf(line).HasFlag(BlockRole.Caption)) continue;
            if (verdicts[line.Index].Rule is InsideTheArticle or "body/prose")
                verdicts[line.Index] = new(PassageKind.Caption, "caption/figure", 0.9, DamageKind.Caption);
        }
    }

    /// <summary>A table of data is rows of the article where half of them or more read as its text; a cell of figures reads as furniture.</summary>
    internal void MarkTables(IReadOnlyList<Line> lines, Verdict[] verdicts)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (start, kept) = (i, 0);
            for (; i < lines.Count && RoleOf(lines[i]).HasFlag(BlockRole.Table); i++)
                if (verdicts[i].IsKept) kept++;
            if (i > start && kept * 2 >= i - start) Array.Fill(verdicts, new Verdict(PassageKind.Table, "table/row", 0.9), start, i - start);
        }
    }

    /// <summary>The page's first heading, or a line with the words of its title, is the headline. The standfirst goes on from it.</summary>
    internal void MarkTitle(IReadOnlyList<Line> lines, Verdict[] verdicts)
    {
        if (_title is null) return;
        var title = lines.FirstOrDefault(line => RoleOf(line).HasFlag(BlockRole.Title)) ?? lines.FirstOrDefault(line => line.Normal == _title);
        if (title is null) return;
        for (var i = 0; i < verdicts.Length; i++)
            if (verdicts[i].Kind == PassageKind.Headline) verdicts[i] = Verdict.Prose;
        foreach (var line in lines)
            if (verdicts[line.Index].IsKept && (line.Normal == _title || line.Normal == title.Normal)) verdicts[line.Index] = Verdict.Furniture("title-again", 0.8);
        verdicts[title.Index] = new(PassageKind.Headline, "headline/page-title", 0.95);
        if (title.Index + 1 < lines.Count && IsStandfirst(lines[title.Index + 1], verdicts[title.Index + 1])) verdicts[title.Index + 1] = new(PassageKind.Body, "body/standfirst", 0.7);
    }

    /// <summary>A paragraph or heading right below the title that neither its words nor a byline or day show to be furniture sums the article up.</summary>
    bool IsStandfirst(Line line, Verdict verdict) =>
        verdict.Rule is AroundTheArticle or InsideTheArticle && line.WordCount >= FewestWordsOfStandfirst && _byStart.TryGetValue(line.Span.Start, out var hint)
        && (hint.Role & (BlockRole.Paragraph | BlockRole.Heading)) != 0 && hint.LinkShare < MostlyLinks && !LineEvidence.IsByline(line)
        && !(line.WordCount <= MostWordsOfStamp && LooseDate.TryParse(line.Text, out _));

    BlockRole RoleOf(Line line) => _byStart.TryGetValue(line.Span.Start, out var hint) ? hint.Role : BlockRole.None;
}
