using System.Globalization;
using System.Text;

namespace Demarche.Syntax;

/// <summary>Reads CoNLL-U (UD v2). Empty nodes and enhanced dependencies are passed over; heads may be left out (<c>_</c>) for a whole sentence.</summary>
public static class ConlluReader
{
    /// <summary>Reads all sentences.</summary>
    /// <exception cref="FormatException">A line has not ten columns, a number is none, or the heads of a sentence make no tree; the message names the line.</exception>
    public static ConlluDocument Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var builder = new Builder();
        var number = 1;
        for (; reader.ReadLine() is { } line; number++)
        {
            if (number == 1) line = line.TrimStart('\uFEFF');
            if (line.Length == 0) builder.EndSentence(number);
            else if (line[0] == '#') builder.Comment(line);
            else builder.Row(line.Split('\t'), number);
        }

        builder.EndSentence(number);
        return builder.Finish();
    }

    sealed class Builder
    {
        readonly StringBuilder _text = new();
        readonly List<ParsedSentence> _sentences = [];
        readonly List<Token> _tokens = [];
        int _rangeLast;
        int _rangeStart;
        bool _rangeSpace;
        bool _spaceBefore;
        bool _newParagraph;
        bool _hasHeads;

        public void Comment(string line)
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal)) _newParagraph = true;
        }

        public void Row(string[] columns, int number)
        {
            if (columns.Length != 10) throw new FormatException($"Line {number}: CoNLL-U has 10 columns, here are {columns.Length}.");
            var id = columns[0];
            if (id.Contains('.')) return;
            var dash = id.IndexOf('-');
            if (dash > 0) OpenRange(Number(id.AsSpan(dash + 1), number), columns);
            else AddWord(columns, number);
        }

        public void EndSentence(int number)
        {
            if (_tokens.Count == 0) return;
            if (_hasHeads && TreeError() is { } error) throw new FormatException($"Line {number}: {error} in the sentence that ends here.");
            var span = new TextSpan(_tokens[0].Span.Start, _tokens[^1].Span.End);
            _sentences.Add(new ParsedSentence(span, [.. _tokens]));
            _tokens.Clear();
            (_rangeLast, _newParagraph, _hasHeads) = (0, false, false);
        }

        string? TreeError()
        {
            var roots = _tokens.Count(token => token.Head < 0);
            if (_tokens.FirstOrDefault(token => token.Head >= _tokens.Count) is { } lost) return $"word {lost.Index + 1} hangs below word {lost.Head + 1} of {_tokens.Count}";
            if (roots != 1) return $"there are {roots} roots";
            return _tokens.FirstOrDefault(token => !ReachesRoot(token)) is { } circling ? $"word {circling.Index + 1} hangs below itself" : null;
        }

        bool ReachesRoot(Token token)
        {
            var head = token.Head;
            for (var steps = 0; head >= 0 && steps <= _tokens.Count; steps++) head = _tokens[head].Head;
            return head < 0;
        }

        public ConlluDocument Finish() => new(_text.ToString(), _sentences);

        void OpenRange(int last, string[] columns)
        {
            Gap();
            (_rangeLast, _rangeStart, _rangeSpace) = (last, _text.Length, HasSpace(columns[9]));
            _text.Append(columns[1]);
            _spaceBefore = _rangeSpace;
        }

        void AddWord(string[] columns, int number)
        {
            var index = Number(columns[0], number) - 1;
            if (index != _tokens.Count) throw new FormatException($"Line {number}: word {columns[0]} follows word {_tokens.Count}.");
            _hasHeads |= columns[6] != "_";
            var inRange = index < _rangeLast;
            var joins = inRange && _tokens.Count > 0 && _tokens[^1].Span.End >= _rangeStart && _tokens[^1].Span.Start >= _rangeStart;
            var span = inRange ? PartOfRange(columns[1], index + 1 == _rangeLast) : WholeWord(columns);
            var last = !inRange || index + 1 == _rangeLast;
            _tokens.Add(new Token
            {
                Index = index,
                Span = span,
                Form = columns[1],
                Lemma = columns[2],
                Upos = UposNames.Parse(columns[3]),
                Xpos = columns[4],
                Features = columns[5],
                Head = columns[6] == "_" ? -1 : Number(columns[6], number) - 1,
                Deprel = columns[7],
                SpaceAfter = last && (inRange ? _rangeSpace : HasSpace(columns[9])),
                JoinsPrevious = joins,
            });
        }

        TextSpan WholeWord(string[] columns)
        {
            Gap();
            var start = _text.Length;
            _text.Append(columns[1]);
            _spaceBefore = HasSpace(columns[9]);
            return new TextSpan(start, _text.Length);
        }

        // A range's words mostly spell it ("do" + "n't"); where they do not, the last takes what is left.
        TextSpan PartOfRange(string form, bool last)
        {
            var start = _rangeStart;
            if (_tokens.Count > 0 && _tokens[^1].Span.Start >= _rangeStart) start = _tokens[^1].Span.End;
            var end = last ? _text.Length : Math.Min(_text.Length, start + form.Length);
            return new TextSpan(Math.Min(start, end), end);
        }

        void Gap()
        {
            if (_text.Length > 0 && _tokens.Count == 0 && _newParagraph) _text.Append("\n\n");
            else if (_text.Length > 0 && _spaceBefore) _text.Append(' ');
            _newParagraph = false;
        }

        static bool HasSpace(string misc) => !misc.Contains("SpaceAfter=No", StringComparison.Ordinal);

        static int Number(ReadOnlySpan<char> text, int number) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new FormatException($"Line {number}: '{text}' is not a number.");
    }
}
