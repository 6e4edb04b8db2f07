using Demarche.Syntax.Neural;

namespace Demarche.Tests.Syntax.Neural;

public sealed class HalfFloatsTests
{
    [Fact]
    public void The_fast_reading_equals_the_plain_conversion_for_every_finite_number()
    {
        ushort[] halves = [.. Enumerable.Range(0, 65536).Select(bits => (ushort)bits).Where(bits => Half.IsFinite(BitConverter.UInt16BitsToHalf(bits))), 0x3C00, 0x0001, 0x8001];
        var values = new float[halves.Length];

        HalfFloats.Widen(halves, values);

        for (var i = 0; i < halves.Length; i++) Assert.Equal(BitConverter.SingleToInt32Bits((float)BitConverter.UInt16BitsToHalf(halves[i])), BitConverter.SingleToInt32Bits(values[i]));
    }

    [Fact]
    public void A_file_that_ends_too_early_is_refused()
    {
        using var reader = new BinaryReader(new MemoryStream([1, 2, 3, 4]));

        Assert.Throws<EndOfStreamException>(() => HalfFloats.Read(reader, new float[3]));
    }
}
