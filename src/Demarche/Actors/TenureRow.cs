using System.Runtime.InteropServices;

namespace Demarche.Actors;

/// <summary>A tenure as it lies in the binary table: office and country are numbers of pooled strings, dates are day numbers.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
readonly record struct TenureRow(int Person, short Office, short Country, int From, int To, int Verified);
