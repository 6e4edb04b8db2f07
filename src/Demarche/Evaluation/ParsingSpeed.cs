namespace Demarche.Evaluation;

/// <summary>How many tokens a warm parser reads in a second of processor time.</summary>
/// <remarks>
/// The work is repeated in rounds of at least a second. While it runs the runtime compiles anew what runs often: rounds do not count before one is no more than <see cref="Stable"/> faster
/// than the best before it. The result is the middle one of the rounds that follow. Time is that of the processor in all threads of the process: what collects garbage is counted, what other programs take is not.
/// </remarks>
public static class ParsingSpeed
{
    /// <summary>The processor's counter goes up in steps of some milliseconds.</summary>
    static readonly TimeSpan ShortestRound = TimeSpan.FromSeconds(1);

    /// <summary>Share by which a round may be faster than those before it without the compiler's being at work.</summary>
    const double Stable = 0.03;

    const int MostWarmUps = 10, Counted = 3;

    /// <summary>Measures.</summary>
    /// <param name="parse">Parses, in one thread, and says how many tokens that were, at least one.</param>
    /// <returns>Tokens a second.</returns>
    public static double Measure(Func<int> parse) => Measure(parse, () => Environment.CpuUsage.TotalTime);

    internal static double Measure(Func<int> parse, Func<TimeSpan> processorTime)
    {
        ArgumentNullException.ThrowIfNull(parse);
        var best = Round(parse, processorTime);
        for (var i = 1; i < MostWarmUps; i++)
        {
            var next = Round(parse, processorTime);
            if (next <= best * (1 + Stable)) break;
            best = next;
        }

        var counted = new double[Counted];
        for (var i = 0; i < Counted; i++) counted[i] = Round(parse, processorTime);
        Array.Sort(counted);
        return counted[Counted / 2];
    }

    static double Round(Func<int> parse, Func<TimeSpan> processorTime)
    {
        var (start, tokens) = (processorTime(), 0L);
        TimeSpan taken;
        do
        {
            tokens += parse();
            taken = processorTime() - start;
        }
        while (taken < ShortestRound);
        return tokens / taken.TotalSeconds;
    }
}
