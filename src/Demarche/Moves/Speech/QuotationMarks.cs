namespace Demarche.Moves.Speech;

/// <summary>Which characters open and close quotations.</summary>
static class QuotationMarks
{
    public static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    public static bool CanOpen(char c) => c is '"' or '“' or '„' or '«' or '”';

    /// <summary>Whether a mark stands where one opens: behind a blank, bracket or dash and before a word.</summary>
    public static bool OpensAt(string text, int index)
    {
        var before = index == 0 ? ' ' : text[index - 1];
        var after = index + 1 < text.Length ? text[index + 1] : ' ';
        if (char.IsWhiteSpace(after)) return false;
        return char.IsWhiteSpace(before) || before is '(' or '[' or '-' or '–' or '—' or '―' or ':' or '/' or '‘' or '\'';
    }
}
