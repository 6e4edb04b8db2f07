using Demarche.Restoration;
using Demarche.Store;

namespace Demarche.App.Record;

/// <summary>Finds out of which dispatch, stored before or just read, a dispatch is a copy.</summary>
/// <param name="store">The store.</param>
/// <param name="recalled">Takes each stored dispatch of the days around with its clean text, before <see cref="Recall"/> returns.</param>
/// <remarks>Copies are printed within a day, so of a store only the days around those that come in are read again, each once.</remarks>
sealed class CopyWatch(LedgerStore store, Action<Dispatch, string> recalled)
{
    readonly CopyFinder _finder = new(Remembered);
    readonly HashSet<DateOnly> _days = [];
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    readonly Lazy<Restorer> _restorer = new(Restorer.Load);

    /// <summary>Id of the original; null where the dispatch is none's copy.</summary>
    /// <param name="dispatch">The dispatch with its day.</param>
    /// <param name="text">Its clean text.</param>
    public string? OriginalOf(Dispatch dispatch, string text)
    {
        _seen.Add(dispatch.Id);
        var original = _finder.Add(dispatch, text);
        return original == dispatch.Id ? null : original;
    }

    /// <summary>Reads again what the store has of the day before to the day after.</summary>
    public void Recall(DateOnly day)
    {
        foreach (var near in new[] { day.AddDays(-1), day, day.AddDays(1) })
        {
            if (!_days.Add(near)) continue;
            foreach (var stored in store.Published(near))
            {
                if (!_seen.Add(stored.Dispatch.Id)) continue;
                var text = _restorer.Value.Restore(stored.Dispatch).Text;
                _finder.Add(stored.Dispatch, text);
                recalled(stored.Dispatch, text);
            }
        }
    }

    // A dispatch takes some ten kilobytes; a day of the largest agencies has fewer.
    const int Remembered = 10_000;
}
