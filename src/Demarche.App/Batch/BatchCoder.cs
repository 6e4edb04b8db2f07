using System.Threading.Channels;
using Demarche.Intake;
using Demarche.Output;

namespace Demarche.App.Batch;

/// <summary>Codes JSON Lines on several threads and writes the results in the order of the input.</summary>
/// <remarks>
/// A reader starts one task a line and puts it into a bounded queue; the writer awaits the tasks in that order. So the order holds, and
/// memory is bounded by the queue, however long the input.
/// </remarks>
sealed class BatchCoder(Coder coder, int threads)
{
    /// <summary>Dispatches begun and not yet written, for each thread: enough that a long one does not stop the others.</summary>
    const int QueuedPerThread = 8;

    /// <summary>What was done; complete when <see cref="RunAsync"/> has ended.</summary>
    public BatchCounts Counts { get; private set; }

    /// <summary>Codes every line. A bad line goes to <paramref name="progress"/> with its number.</summary>
    public async Task RunAsync(TextReader input, TextWriter output, BatchProgress progress, CancellationToken stop)
    {
        var queue = Channel.CreateBounded<Task<Line>>(new BoundedChannelOptions(threads * QueuedPerThread) { SingleReader = true, SingleWriter = true });
        using var free = new SemaphoreSlim(threads);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = ReadAsync(input, queue.Writer, free, failed.Token);
        try
        {
            await foreach (var task in queue.Reader.ReadAllAsync(stop))
            {
                var line = await task;
                await WriteAsync(line, output, progress);
                progress.Report(Counts);
            }
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }

        await reading;
    }

    async Task ReadAsync(TextReader input, ChannelWriter<Task<Line>> queue, SemaphoreSlim free, CancellationToken stop)
    {
        try
        {
            for (var number = 1; await input.ReadLineAsync(stop) is { } text; number++)
            {
                if (string.IsNullOrWhiteSpace(text)) continue;
                await free.WaitAsync(stop);
                var line = number;
                await queue.WriteAsync(Task.Run(() => Code(line, text, free), CancellationToken.None), stop);
            }

            queue.Complete();
        }
        catch (Exception broken)
        {
            queue.Complete(broken);
        }
    }

    Line Code(int number, string text, SemaphoreSlim free)
    {
        try
        {
            return JsonLine.TryRead(text, out var dispatch, out var error)
                ? new Line(number, coder.Code(dispatch), null)
                : new Line(number, null, error);
        }
        finally
        {
            free.Release();
        }
    }

    async Task WriteAsync(Line line, TextWriter output, BatchProgress progress)
    {
        if (line.Coded is { } coded)
        {
            Counts = Counts.With(coded);
            await output.WriteLineAsync(DispatchJson.ReportsLine(coded));
            return;
        }

        Counts = Counts with { BadLines = Counts.BadLines + 1 };
        progress.BadLine(line.Number, line.Error!);
    }

    readonly record struct Line(int Number, CodedDispatch? Coded, string? Error);
}
