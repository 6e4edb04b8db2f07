using AngleSharp.Dom;

namespace Demarche.Intake;

/// <summary>Where a page's prose stands, counted in one pass over its tree without recursion.</summary>
/// <remarks>The blocks of an article share a shape (element and class of the block and of what holds it); the smallest element around most of the
/// prose of the commonest shape is the article's, however many parts it has.</remarks>
sealed class PageOutline
{
    /// <summary>A block of fewer characters outside links is no prose: teasers and labels.</summary>
    const int ShortestProse = 80;

    /// <summary>An element with at least this share of the page's prose is no aside, whatever its name.</summary>
    const double ShareOfMost = 0.5;

    /// <summary>Share of the commonest shape's prose that the article's element holds; the rest may be teasers of the same shape.</summary>
    const double ShareOfMain = 0.8;

    /// <summary>Longest cell of a table of data; longer ones are a page laid out in a table.</summary>
    const int LongestCell = 200;

    readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    readonly Dictionary<INode, Block> _blocks = [];
    readonly HashSet<INode> _layoutTables = [];
    readonly Stack<Block> _open = new();
    readonly Stack<IElement> _tables = new();
    readonly int _all;

    internal PageOutline(IElement body)
    {
        PageWalk.Visit(body, Enter, Leave);
        _all = _blocks.TryGetValue(body, out var whole) ? whole.Prose : 0;
        Main = FindMain();
    }

    /// <summary>The smallest element around most of the article's prose; null for a page without prose.</summary>
    internal INode? Main { get; }

    /// <summary>Whether half of the page's prose stands inside <paramref name="element"/>.</summary>
    internal bool IsMost(IElement element) => _all > 0 && _blocks.TryGetValue(element, out var block) && block.Prose >= _all * ShareOfMost;

    /// <summary>Whether a table holds data, a row a line.</summary>
    internal bool IsData(IElement table) => !_layoutTables.Contains(table);

    /// <summary>Number of the shape of a block, from 1; 0 for what is none.</summary>
    internal int Shape(IElement block) => _blocks.TryGetValue(block, out var found) ? found.Shape : 0;

    bool Enter(INode node)
    {
        if (node is IText text && _open.TryPeek(out var around)) around.Own += around.Links > 0 ? 0 : text.Length;
        if (node is not IElement element) return true;
        if (PageElements.IsSkipped(element)) return false;
        if (element.TagName == "A" && _open.TryPeek(out var block)) block.Links++;
        if (element.TagName == "TABLE") _tables.Push(element);
        if (!PageElements.IsBlock(element)) return true;
        var opened = new Block { Shape = ShapeOf(element), Enter = _blocks.Count };
        _blocks[element] = opened;
        _open.Push(opened);
        return true;
    }

    int ShapeOf(IElement element)
    {
        var name = $"{element.TagName}.{element.ClassName}/{element.ParentElement?.TagName}.{element.ParentElement?.ClassName}";
        if (!_names.TryGetValue(name, out var shape)) _names[name] = shape = _names.Count + 1;
        return shape;
    }

    void Leave(INode node)
    {
        if (node is not IElement element) return;
        if (element.TagName == "A" && _open.TryPeek(out var around) && around.Links > 0) around.Links--;
        if (element.TagName == "TABLE" && _tables.Count > 0) _tables.Pop();
        if (!PageElements.IsBlock(element) || !_open.TryPop(out var block)) return;
        if (element.TagName == "TABLE" && _tables.TryPeek(out var outer)) _layoutTables.Add(outer);
        if (block.Own < ShortestProse) block.Own = 0;
        block.Prose += block.Own;
        block.Exit = _blocks.Count;
        if (element.TagName is "TD" or "TH" && block.Prose > LongestCell && _tables.TryPeek(out var table)) _layoutTables.Add(table);
        if (_open.TryPeek(out var parent)) parent.Prose += block.Prose;
    }

    INode? FindMain()
    {
        var shapes = _blocks.Values.GroupBy(block => block.Shape).Select(group => (Shape: group.Key, Prose: group.Sum(block => block.Own))).ToList();
        var (shape, all) = shapes.MaxBy(found => found.Prose);
        if (all == 0) return null;
        var before = new int[_blocks.Count + 1];
        foreach (var block in _blocks.Values) before[block.Enter + 1] = before[block.Enter] + (block.Shape == shape ? block.Own : 0);
        // Blocks are in document order: of those that hold enough, the one entered last is the innermost.
        return _blocks.LastOrDefault(found => found.Value.Shape != shape && before[found.Value.Exit] - before[found.Value.Enter] >= all * ShareOfMain).Key;
    }

    /// <summary>A block: its shape, its own characters outside links where they are prose, those of all blocks in it, and its place among the blocks.</summary>
    sealed class Block
    {
        internal required int Shape { get; init; }
        internal required int Enter { get; init; }
        internal int Exit { get; set; }
        internal int Own { get; set; }
        internal int Prose { get; set; }
        internal int Links { get; set; }
    }
}
