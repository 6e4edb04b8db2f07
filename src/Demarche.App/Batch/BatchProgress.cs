using System.Diagnostics;

namespace Demarche.App.Batch;

/// <summary>What a person sees on stderr while a batch runs: a bar on a terminal, errors as they come, a closing line.</summary>
sealed class BatchProgress : IDisposable
{
    const int BarWidth = 30;
    const long RedrawMilliseconds = 100;

    readonly InputSet _source;
    readonly bool _isTerminal = !Console.IsErrorRedirected;
    readonly Stopwatch _sinceDrawn = Stopwatch.StartNew();
    bool _isDrawn;

    BatchProgress(InputSet source) => _source = source;

    /// <summary>Starts a bar that grows with the bytes read; without a known length only the count is shown.</summary>
    public static BatchProgress Start(InputSet source) => new(source);

    /// <summary>Draws the bar, at most ten times a second.</summary>
    public void Report(BatchCounts counts)
    {
        if (!_isTerminal || _sinceDrawn.ElapsedMilliseconds < RedrawMilliseconds) return;
        _sinceDrawn.Restart();
        var share = _source.Length is > 0 and var length ? (double)_source.Position / length : 0;
        var filled = (int)(share * BarWidth);
        var bar = _source.Length is null ? "" : $"[{new string('█', filled)}{new string('░', BarWidth - filled)}] {share,4:0%} ";
        Console.Error.Write($"\r{bar}{counts.Dispatches} dispatches, {counts.Reports} reports");
        _isDrawn = true;
    }

    /// <summary>Names a line or record that could not be read.</summary>
    public void BadLine(string where, string error)
    {
        Clear();
        Console.Error.WriteLine($"demarche: {where}: {error.TrimEnd('.')}.");
    }

    /// <summary>The closing line.</summary>
    public void Finish(BatchCounts counts, TimeSpan elapsed)
    {
        Clear();
        var perSecond = counts.Sentences / Math.Max(elapsed.TotalSeconds, 1e-3);
        var bad = counts.BadLines > 0 ? $", {counts.BadLines} bad lines" : "";
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
        Console.Error.WriteLine($"{counts.Dispatches} dispatches, {counts.Sentences} sentences, {counts.Reports} reports{bad}, {perSecond:0} sentences/s, {peak} MB peak");
    }

    /// <summary>Leaves the terminal's line clean.</summary>
    public void Dispose() => Clear();

    void Clear()
    {
        if (_isDrawn) Console.Error.Write("\r\u001b[K");
        _isDrawn = false;
    }
}
