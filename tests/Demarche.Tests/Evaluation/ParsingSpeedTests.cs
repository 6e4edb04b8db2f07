using Demarche.Evaluation;

namespace Demarche.Tests.Evaluation;

public sealed class ParsingSpeedTests
{
    [Fact]
    public void Rounds_in_which_the_compiler_is_at_work_do_not_count()
    {
        double[] first = [2, 1.5, 1];
        var (clock, calls) = (TimeSpan.Zero, 0);

        var speed = ParsingSpeed.Measure(() => Call(calls < first.Length ? first[calls++] : 0.5), () => clock);

        Assert.Equal(200, speed, 1e-6);
        int Call(double seconds)
        {
            clock += TimeSpan.FromSeconds(seconds);
            return 100;
        }
    }

    [Fact]
    public void One_slow_round_among_those_counted_does_not_matter()
    {
        var (clock, calls) = (TimeSpan.Zero, 0);

        var speed = ParsingSpeed.Measure(() => Call(calls++ == 3 ? 40 : 1), () => clock);

        Assert.Equal(100, speed, 1e-6);
        int Call(double seconds)
        {
            clock += TimeSpan.FromSeconds(seconds);
            return 100;
        }
    }

    [Fact]
    public void Work_that_grows_faster_without_end_is_measured_in_the_end()
    {
        var (clock, calls) = (TimeSpan.Zero, 0);

        var speed = ParsingSpeed.Measure(() => Call(), () => clock);

        Assert.InRange(speed, 1, double.MaxValue);
        int Call()
        {
            clock += TimeSpan.FromSeconds(1);
            return 1 << Math.Min(calls++, 20);
        }
    }
}
