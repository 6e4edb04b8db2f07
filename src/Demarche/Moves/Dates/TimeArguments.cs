using System.Globalization;

namespace Demarche.Moves.Dates;

/// <summary>The arguments of a meaning: numbers and words of the grammar's line, and what its classes matched.</summary>
readonly struct TimeArguments(string[] words, IReadOnlyList<TimeCapture> captures)
{
    public int Count => words.Length;

    public int Number(int index) =>
        Captured(index) is { } capture ? capture.Number : int.Parse(words[index], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public string Word(int index) => words[index];

    public TimeUnit Unit(int index) =>
        Captured(index) is { } capture ? (TimeUnit)capture.Number : Enum.Parse<TimeUnit>(words[index], ignoreCase: true);

    public TimeValue Time(int index) => Captured(index)!.Value.Value ?? throw new FormatException($"${index} is no <time>.");

    TimeCapture? Captured(int index) =>
        words[index] is ['$', var digit] ? captures[digit - '1'] : null;
}

/// <summary>What a class of the grammar matched: a number, or the meaning of an expression inside.</summary>
readonly record struct TimeCapture(int Number, TimeValue? Value = null);
