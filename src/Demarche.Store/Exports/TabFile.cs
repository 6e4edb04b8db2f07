namespace Demarche.Store.Exports;

/// <summary>Rows of tab-separated cells, as the event data sets are published: no quotes, so no tab or line break in a cell.</summary>
sealed class TabFile(TextWriter writer, int columns)
{
    public void Row(params IReadOnlyList<string> cells)
    {
        if (cells.Count != columns) throw new ArgumentException($"a row has {cells.Count} cells, the format {columns} columns", nameof(cells));
        for (var i = 0; i < columns; i++)
        {
            if (i > 0) writer.Write('\t');
            writer.Write(cells[i].AsSpan().ContainsAny('\t', '\n', '\r') ? cells[i].Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ') : cells[i]);
        }

        writer.Write('\n');
    }
}
