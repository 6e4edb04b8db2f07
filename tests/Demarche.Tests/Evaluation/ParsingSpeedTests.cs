using Demarche.Evaluation;

namespace Demarche.Tests.Evaluation;

public sealed class ParsingSpeedTests
{
    [Fact]
    public void Rounds_in_which_the_compiler_is_at_work_do_not_count()
    {
        double[] first = [2, 1.5, 1];
        Assert.Equal(200, Speed(call => (100, call < first.Length ? first[call] : 0.5)), 1e-6);
    }

    [Fact]
    public void One_slow_round_among_those_counted_does_not_matter() => Assert.Equal(100, Speed(call => (100, call == 3 ? 40 : 1)), 1e-6);

    [Fact]
    public void Work_that_grows_faster_without_end_is_measured_in_the_end() => Assert.InRange(Speed(call => (1 << Math.Min(call, 20), 1)), 1, double.MaxValue);

    // The speed of work of which each call gives so many tokens in so many seconds.
    static double Speed(Func<int, (int Tokens, double Seconds)> work)
    {
        var (clock, calls) = (TimeSpan.Zero, 0);
        return ParsingSpeed.Measure(() =>
        {
            var (tokens, seconds) = work(calls++);
            clock += TimeSpan.FromSeconds(seconds);
            return tokens;
        }, () => clock);
    }
}
