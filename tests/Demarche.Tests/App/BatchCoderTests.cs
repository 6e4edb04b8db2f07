using Demarche.App;
using Demarche.App.Batch;
using Demarche.Intake;

namespace Demarche.Tests.App;

public sealed class BatchCoderTests
{
    [Fact]
    public async Task A_dispatch_on_which_the_program_fails_is_named_and_the_others_are_coded()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllLinesAsync(path, ["""{"id":"a","text":"Peru left."}""", """{"id":"b","text":"Chile left."}""", """{"id":"c","text":"Bolivia left."}"""], TestContext.Current.CancellationToken);
        var coder = Coder.Load();
        var batch = new BatchCoder(dispatch => dispatch.Id == "b" ? throw new InvalidOperationException("no such token.") : coder.Code(dispatch), 2, new StoryNames(0), coded => coded.Dispatch.Id);
        var (input, output) = (new InputSet([path], new IntakeOptions()), new StringWriter());
        using var progress = BatchProgress.Start(input);
        await batch.RunAsync(input, output, progress, TestContext.Current.CancellationToken);
        File.Delete(path);

        Assert.Equal(["a", "c"], output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(1, batch.Counts.BadLines);
    }

    [Fact]
    public void A_failure_tells_the_dispatch_and_the_place()
    {
        var (coded, error) = Attempt.Code(Broken, new Dispatch { Id = "d7", Text = "" });

        Assert.Null(coded);
        Assert.Equal($"the program failed on 'd7', which is a mistake of ours: no such token (in {nameof(BatchCoderTests)}.{nameof(Broken)})", error);
    }

    static CodedDispatch Broken(Dispatch dispatch) => throw new InvalidOperationException("no such token.");
}
