namespace Demarche.Restoration;

/// <summary>Double quotation marks and which way they face.</summary>
static class QuoteMarks
{
    internal const string Opening = "“«„";
    internal const string Closing = "”»";
    internal const string All = "“”«»„\"";

    internal static bool IsMark(char c) => All.Contains(c);
    internal static bool IsOpening(char c) => Opening.Contains(c);
    internal static bool IsClosing(char c) => Closing.Contains(c);
}
