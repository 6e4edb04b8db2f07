using AngleSharp.Dom;

namespace Demarche.Intake;

/// <summary>Goes through a tree in document order without recursion.</summary>
/// <remarks>It counts through the children by their index: the parser's <c>NextSibling</c> searches for the node among its siblings each time, and a page of
/// many siblings costs the square of their number.</remarks>
static class PageWalk
{
    /// <summary>Visits <paramref name="root"/> and all below it.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="enter">Called before a node's children; false leaves them and the call of <paramref name="leave"/> out.</param>
    /// <param name="leave">Called after a node's children.</param>
    internal static void Visit(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        if (!enter(root)) return;
        var open = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Node.ChildNodes.Length)
            {
                leave(top.Node);
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            var child = top.Node.ChildNodes[top.Next];
            if (enter(child)) open.Push((child, 0));
        }
    }
}
