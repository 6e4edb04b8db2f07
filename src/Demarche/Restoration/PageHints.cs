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

    /// <summary>Fewest words of a standfirst, and of a page's description of itself.</summary>
    const int FewestWordsOfStandfirst = 4, FewestWordsOfDescription = 7;

    /// <summary>Lines below the title in which a standfirst stands, among bylines and buttons.</summary>
    const int LinesOfHead = 16;

    /// <summary>Most words of a heading.</summary>
    const int MostWordsOfHead = 9;

    /// <summary>A line of so many words with a day in it is a stamp, with or without a name.</summary>
    const int MostWordsOfStamp = 8;

    readonly Dictionary<int, BlockHint> _byStart;
    readonly Dictionary<int, double> _shapes;
    readonly bool _hasArticle, _hasMain, _hasShape;
    readonly string? _title;
    readonly HashSet<string> _descriptions;

    internal PageHints(Dispatch dispatch, IReadOnlyList<Line> lines)
    {
        _byStart = dispatch.Blocks.ToDictionary(hint => hint.Start);
        _hasArticle = dispatch.Blocks.Any(hint => hint.Role.HasFlag(BlockRole.Article));
        _hasMain = dispatch.Blocks.Any(hint => hint.Role.HasFlag(BlockRole.Main));
        _shapes = ShapesOf(lines);
        _hasShape = _shapes.Values.Any(share => share >= ShareOfArticle);
        _title = dispatch.Blocks.Count == 0 || dispatch.Title is null ? null : Words.Normalize(dispatch.Title);
        _descriptions = [.. dispatch.Metadata.Where(item => item.Field == "description").Select(item => Words.Normalize(item.Value)).Where(text => Words.Count(text) >= FewestWordsOfDescription)];
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
        if (IsItem(role) && hint.LinkShare < MostlyLinks) yield return "page-item";
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

    /// <summary>A heading at the page's edge of the article that heads nothing of it is none of it: before the first line that is kept with its next, after the last sentence.</summary>
    internal void DropLoneHeads(IReadOnlyList<Line> lines, Verdict[] verdicts)
    {
        if (!IsPage) return;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!verdicts[i].IsKept) continue;
            if (verdicts[i + 1].IsKept || !IsHead(lines[i])) break;
            verdicts[i] = Verdict.Furniture("around-the-article", 0.7);
        }

        for (var i = lines.Count - 1; i > 0; i--)
        {
            if (!verdicts[i].IsKept) continue;
            if (!IsHead(lines[i])) break;
            verdicts[i] = Verdict.Furniture("around-the-article", 0.7);
        }
    }

    bool IsHead(Line line) => line.WordCount <= MostWordsOfHead && !line.EndsSentence && !IsItem(RoleOf(line));

    /// <summary>Whether a block is an item of a list inside the article.</summary>
    static bool IsItem(BlockRole role) => role.HasFlag(BlockRole.ListItem) && (role & (BlockRole.Article | BlockRole.Main)) != 0;

    /// <summary>What stands inside a figure beside the article is its caption.</summary>
    internal void MarkCaptions(IReadOnlyList<Line> lines, Verdict[] verdicts)
    {
        foreach (var line in lines)
        {
            if (!RoleOf(line).HasFlag(BlockRole.Caption)) continue;
            if (verdicts[line.Index].Rule is "furniture/inside-the-article" or "body/prose")
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
        MarkStandfirst(lines, verdicts, title.Index + 1);
    }

    /// <summary>The lines below the title up to the article's first paragraph that sum it up: by their name, because the page's head says the same, or by their place.</summary>
    void MarkStandfirst(IReadOnlyList<Line> lines, Verdict[] verdicts, int start)
    {
        for (var i = start; i < Math.Min(lines.Count, start + LinesOfHead) && !verdicts[i].IsKept; i++)
            if (IsNamedStandfirst(lines[i], verdicts[i]) || IsDescription(lines[i]) || (i == start && IsStandfirst(lines[i], verdicts[i]))) verdicts[i] = Verdict.Standfirst;
    }

    /// <summary>Whether the page's head describes the page in the words of the line. An item of a list is of a box beside the article.</summary>
    bool IsDescription(Line line) => _descriptions.Contains(line.Normal) && !RoleOf(line).HasFlag(BlockRole.ListItem);

    bool IsNamedStandfirst(Line line, Verdict verdict) => verdict.IsOfPlace && line.WordCount >= FewestWordsOfStandfirst && RoleOf(line).HasFlag(BlockRole.Standfirst);

    /// <summary>A paragraph or heading right below the title that neither its words nor a byline or day show to be furniture sums the article up.</summary>
    bool IsStandfirst(Line line, Verdict verdict) =>
        verdict.IsOfPlace && line.WordCount >= FewestWordsOfStandfirst && _byStart.TryGetValue(line.Span.Start, out var hint)
        && (hint.Role & (BlockRole.Paragraph | BlockRole.Heading)) != 0 && hint.LinkShare < MostlyLinks && !LineEvidence.IsByline(line)
        && !(line.WordCount <= MostWordsOfStamp && LooseDate.TryParse(line.Text, out _));

    BlockRole RoleOf(Line line) => _byStart.TryGetValue(line.Span.Start, out var hint) ? hint.Role : BlockRole.None;
}
