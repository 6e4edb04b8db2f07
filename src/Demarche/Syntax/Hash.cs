using System.Runtime.CompilerServices;

namespace Demarche.Syntax;

/// <summary>64-bit hashes of strings and feature tuples. Stored in model files: the values never change within a format version.</summary>
static class Hash
{
    const ulong Prime = 0x9E3779B97F4A7C15UL;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in text) hash = (hash ^ c) * 0x100000001B3UL;
        return Mix(hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93UL;
        value ^= value >> 32;
        return value;
    }

    /// <summary>Adds one more component to a tuple; the order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong tuple, ulong component) => (BitRotate(tuple) ^ component) * Prime;

    /// <summary>Closes a tuple under its template number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Key(int template, ulong tuple)
    {
        var value = (tuple + (ulong)(template + 1) * 0xA24BAED4963EE407UL) * Prime;
        return value ^ (value >> 29);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong BitRotate(ulong value) => (value << 23) | (value >> 41);
}
