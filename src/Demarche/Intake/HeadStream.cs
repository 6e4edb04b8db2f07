namespace Demarche.Intake;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
sealed class HeadStream : Stream
{
    /// <summary>How many bytes decide what an input is.</summary>
    const int HeadLength = 4096;

    readonly Stream _inner;
    readonly byte[] _head = new byte[HeadLength];
    readonly int _length;
    readonly InvalidDataException? _broken;
    int _at;

    internal HeadStream(Stream inner)
    {
        _inner = inner;
        try
        {
            for (int read; _length < HeadLength && (read = inner.Read(_head.AsSpan(_length))) > 0;) _length += read;
        }
        catch (InvalidDataException broken)
        {
            // What was read before the data break off is read first.
            _broken = broken;
        }
    }

    /// <summary>The first bytes, whether they were read or not.</summary>
    internal ReadOnlySpan<byte> Head => _head.AsSpan(0, _length);

    /// <summary>Whether the stream ends before its first byte.</summary>
    internal bool IsEmpty => _length == 0 && _broken is null;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_at >= _length) return _broken is null ? _inner.Read(buffer) : throw _broken;
        var count = Math.Min(buffer.Length, _length - _at);
        _head.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override int ReadByte() => _at < _length ? _head[_at++] : _broken is null ? _inner.ReadByte() : throw _broken;
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
