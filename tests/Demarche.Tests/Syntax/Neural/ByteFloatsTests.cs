using System.Text;
using Demarche.Syntax.Neural;

namespace Demarche.Tests.Syntax.Neural;

public sealed class ByteFloatsTests
{
    [Theory]
    [InlineData(1, 16)]
    [InlineData(300, 48)]
    [InlineData(3, 7)]
    public void A_row_comes_back_within_half_a_step_of_its_largest_number(int rows, int columns)
    {
        float[] values = [.. Enumerable.Range(0, rows * columns).Select(i => MathF.Sin(i * 1.7f) * (1 + i / columns))];
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)) ByteFloats.Write(writer, values, columns);
        stream.Position = 0;
        var read = new float[values.Length];

        ByteFloats.Read(new BinaryReader(stream), read, columns);

        Assert.Equal(stream.Length, stream.Position);
        for (var i = 0; i < values.Length; i++) Assert.Equal(values[i], read[i], (1 + i / columns) / 253.0);
    }

    [Fact]
    public void A_table_kept_in_bytes_has_the_rows_and_the_form_of_one_read_as_floats()
    {
        const int rows = 5, columns = 33;
        float[] values = [.. Enumerable.Range(0, rows * columns).Select(i => MathF.Cos(i * 2.3f))];
        var (floats, bytes) = (Written(writer => ByteFloats.Write(writer, values, columns)), Written(ByteTable.From(values, columns).Write));
        var (read, row) = (new float[values.Length], new float[columns]);
        ByteFloats.Read(new BinaryReader(new MemoryStream(floats)), read, columns);

        var table = ByteTable.Read(new BinaryReader(new MemoryStream(bytes)), rows, columns);

        Assert.Equal(floats, bytes);
        for (var i = 0; i < rows; i++)
        {
            table.CopyRow(i, row);
            Assert.Equal(read[(i * columns)..((i + 1) * columns)], row);
        }
    }

    static byte[] Written(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)) write(writer);
        return stream.ToArray();
    }
}
