using Demarche.Evaluation;

namespace Demarche.Tests.Evaluation;

public sealed class GateTests
{
    readonly FloorFile _floors = new();

    [Fact]
    public void A_measure_without_its_set_is_skipped_with_a_line_that_says_so()
    {
        var lines = new Gate(_floors, new MeasureContext(Path.Combine(Path.GetTempPath(), "no-such-folder"))).Run().ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(GateOutcome.Skipped, line.Outcome));
        Assert.All(lines, line => Assert.Contains("is not beside this clone", line.Note));
    }

    [Theory]
    [InlineData(0.5, 0.6129, false, 0.612)]
    [InlineData(0.7, 0.6129, false, 0.7)]
    [InlineData(0.7, 0.6129, true, 0.612)]
    public void A_floor_rises_and_falls_only_when_that_is_allowed(double before, double measured, bool allowRegression, double after)
    {
        _floors.Floors["x"] = before;
        new Gate(_floors, new MeasureContext("none")).Update([new GateLine("x", GateOutcome.Held, measured, before, "")], allowRegression);

        Assert.Equal(after, _floors.Floors["x"]);
    }

    [Fact]
    public void The_file_reads_back_as_it_was_written()
    {
        var path = Path.GetTempFileName();
        _floors.Floors["b"] = 0.25;
        _floors.Floors["a"] = 1;
        _floors.Sets["gold/x.jsonl"] = "0123456789ab";
        _floors.Write(path);

        var read = FloorFile.Read(path);

        Assert.Equal(_floors.Floors, read.Floors);
        Assert.Equal(_floors.Sets, read.Sets);
        File.Delete(path);
    }
}
