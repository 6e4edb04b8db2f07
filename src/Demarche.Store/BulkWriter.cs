namespace Demarche.Store;

/// <summary>Writes many rows fast: DuckDB's appender or PostgreSQL's binary COPY.</summary>
abstract class BulkWriter : IDisposable
{
    /// <summary>Writes a row: <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="short"/>, <see cref="double"/>, <see cref="DateOnly"/> or null.</summary>
    public abstract void Row(params ReadOnlySpan<object?> values);

    /// <summary>Hands all rows to the transaction.</summary>
    public abstract void Complete();

    public abstract void Dispose();
}
