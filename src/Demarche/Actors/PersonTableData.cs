using System.Runtime.InteropServices;

namespace Demarche.Actors;

/// <summary>The arrays of a <see cref="PersonTable"/> as they lie in <c>data/actors/persons.bin</c>, little endian.</summary>
/// <param name="Shared">Number of pooled strings that are offices and countries; each string after them is one person: name, family name, aliases, apart at <c>|</c>.</param>
/// <param name="Offsets">Where each pooled string begins, and the end of the last.</param>
/// <param name="Text">The pooled strings in UTF-8.</param>
/// <param name="Tenures">All tenures.</param>
/// <param name="Names">Hash of a full name → person.</param>
/// <param name="Surnames">Hash of a surname → person.</param>
/// <param name="Longest">Hash of a name's first word → words of the longest name that begins with it.</param>
/// <param name="ByPerson">Person → tenure.</param>
/// <param name="ByCountry">Country → tenure.</param>
sealed record PersonTableData(
    int Shared, int[] Offsets, byte[] Text, TenureRow[] Tenures, KeyRow[] Names, KeyRow[] Surnames, KeyRow[] Longest, KeyRow[] ByPerson, KeyRow[] ByCountry)
{
    // "DMP" and the version of the layout.
    const int Magic = 0x01504D44;

    /// <summary>Writes the arrays.</summary>
    public void Write(Stream stream)
    {
        WriteArray(stream, [Magic, Shared]);
        WriteArray(stream, Offsets);
        WriteArray(stream, Text);
        WriteArray(stream, Tenures);
        foreach (var index in (KeyRow[][])[Names, Surnames, Longest, ByPerson, ByCountry]) WriteArray(stream, index);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else or another version.</exception>
    public static PersonTableData Read(Stream stream)
    {
        var head = ReadArray<int>(stream);
        if (head.Length != 2 || head[0] != Magic) throw new InvalidDataException("The person table has another layout; run tools/compile-actors.cs.");
        return new PersonTableData(
            head[1], ReadArray<int>(stream), ReadArray<byte>(stream), ReadArray<TenureRow>(stream), ReadArray<KeyRow>(stream), ReadArray<KeyRow>(stream), ReadArray<KeyRow>(stream),
            ReadArray<KeyRow>(stream), ReadArray<KeyRow>(stream));
    }

    static void WriteArray<T>(Stream stream, T[] array)
        where T : unmanaged
    {
        stream.Write(BitConverter.GetBytes(array.Length));
        stream.Write(MemoryMarshal.AsBytes(array.AsSpan()));
    }

    static T[] ReadArray<T>(Stream stream)
        where T : unmanaged
    {
        Span<byte> length = stackalloc byte[4];
        stream.ReadExactly(length);
        var array = new T[BitConverter.ToInt32(length)];
        stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }
}
