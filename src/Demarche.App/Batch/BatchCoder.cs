using System.Threading.Channels;
using Demarche.Intake;

namespace Demarche.App.Batch;

/// <summary>Codes dispatches on several threads and writes the results in the order of the input.</summary>
/// <remarks>
/// A reader starts one task a dispatch and puts it into a bounded queue; the writer awaits the tasks in that order. So the order holds, and
/// memory is bounded by the queue, however long the input; then <see cref="StoryNames"/> holds each back until the names of its story are heard.
/// </remarks>
sealed class BatchCoder(Func<Dispatch, CodedDispatch> code, int threads, StoryNames names, Func<CodedDispatch, string> line)
{
    /// <summary>Dispatches begun and not yet written, for each thread: enough that a long one does not stop the others.</summary>
    const int QueuedPerThread = 8;

    /// <summary>What was done; complete when <see cref="RunAsync"/> has ended.</summary>
    public BatchCounts Counts { get; private set; }

    /// <summary>Codes every dispatch. A bad record goes to <paramref name="progress"/> with its place.</summary>
    public async Task RunAsync(InputSet input, TextWriter output, BatchProgress progress, CancellationToken stop)
    {
        var queue = Channel.CreateBounded<Task<Done>>(new BoundedChannelOptions(threads * QueuedPerThread) { SingleReader = true, SingleWriter = true });
        using var free = new SemaphoreSlim(threads);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = ReadAsync(input, queue.Writer, free, failed.Token);
        try
        {
            await foreach (var task in queue.Reader.ReadAllAsync(stop))
            {
                await WriteAsync(await task, output, progress);
                progress.Report(Counts);
            }

            foreach (var ready in names.Flush()) await WriteAsync(ready, output);
            progress.Report(Counts);
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }

        await reading;
    }

    async Task ReadAsync(InputSet input, ChannelWriter<Task<Done>> queue, SemaphoreSlim free, CancellationToken stop)
    {
        try
        {
            await Task.Yield();
            foreach (var (_, where, item) in input.Read())
            {
                await free.WaitAsync(stop);
                await queue.WriteAsync(Task.Run(() => Code(where, item, free), CancellationToken.None), stop);
            }

            queue.Complete();
        }
        catch (Exception broken)
        {
            queue.Complete(broken);
        }
    }

    Done Code(string where, IntakeItem item, SemaphoreSlim free)
    {
        try
        {
            var (coded, error) = item.Dispatch is { } dispatch ? Attempt.Code(code, dispatch) : (null, item.Error);
            return new Done(where, coded, error);
        }
        finally
        {
            free.Release();
        }
    }

    async Task WriteAsync(Done done, TextWriter output, BatchProgress progress)
    {
        if (done.Coded is { } coded)
        {
            foreach (var ready in names.Add(coded)) await WriteAsync(ready, output);
            return;
        }

        Counts = Counts with { BadLines = Counts.BadLines + 1 };
        progress.BadLine(done.Where, done.Error!);
    }

    async Task WriteAsync(CodedDispatch coded, TextWriter output)
    {
        Counts = Counts.With(coded);
        await output.WriteLineAsync(line(coded));
    }

    readonly record struct Done(string Where, CodedDispatch? Coded, string? Error);
}
