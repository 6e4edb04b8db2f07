using System.Runtime.InteropServices;

namespace Demarche.Actors;

/// <summary>One entry of a sorted index: a key and the number it leads to.</summary>
/// <param name="Key">Hash or number; rows of one key stand together in the order in which they came.</param>
/// <param name="Value">Index of a person, a tenure, or a length.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
readonly record struct KeyRow(ulong Key, int Value);
