namespace Demarche.Moves.Speech;

/// <summary>Which characters open and close quotations: typographic and straight double marks, and the doubled single ones of typewriters ('' and ``).</summary>
static class QuotationMarks
{
    /// <summary>Number of characters of the mark at <paramref name="index"/>, 0 where none stands.</summary>
    public static int LengthAt(string text, int index)
    {
        if (text[index] is '"' or '“' or '”' or '„' or '«' or '»') return 1;
        return text[index] is '\'' or '`' or '’' or '‘' && index + 1 < text.Length && text[index + 1] == text[index] ? 2 : 0;
    }

    /// <summary>Whether the character belongs to a mark.</summary>
    public static bool IsMark(string text, int index) => LengthAt(text, index) > 0 || (index > 0 && LengthAt(text, index - 1) == 2);

    /// <summary>Whether the mark never opens.</summary>
    public static bool OnlyCloses(char c) => c is '»';

    /// <summary>Whether the mark closes by its shape.</summary>
    public static bool ClosesByShape(char c) => c is '”' or '»' or '’';

    /// <summary>Whether a mark stands where one opens: behind a blank, bracket or dash and before a word.</summary>
    public static bool OpensAt(string text, int index)
    {
        var before = index == 0 ? ' ' : text[index - 1];
        var next = index + LengthAt(text, index);
        var after = next < text.Length ? text[next] : ' ';
        if (char.IsWhiteSpace(after)) return false;
        return char.IsWhiteSpace(before) || before is '(' or '[' or '-' or '–' or '—' or '―' or ':' or '/' or '‘' or '\'';
    }
}
