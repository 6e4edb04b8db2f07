using System.Runtime.InteropServices;
using Demarche.Fuzz;
using SharpFuzz;

// How to build, instrument and run: fuzz/README.md.
SharedMemory.Provide();
if (args is not [var name, ..] || !FuzzTargets.All.TryGetValue(name, out var target))
{
    Console.Error.WriteLine($"usage: Demarche.Fuzz {string.Join('|', FuzzTargets.All.Keys)} [FILE]");
    return 2;
}

if (args is [_, var file])
{
    target(File.ReadAllBytes(file));
    return 0;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    target(bytes.ToArray());
});
return 0;

/// <summary>Where an instrumented library counts its branches.</summary>
static class SharedMemory
{
    /// <summary>Bytes of AFL's map of branches.</summary>
    const int MapSize = 1 << 16;

    /// <summary>Gives the library memory to count in until the fuzzer brings its own: tables are loaded before, and one file is run without a fuzzer.</summary>
    internal static unsafe void Provide() => SharpFuzz.Common.Trace.SharedMem = (byte*)NativeMemory.AllocZeroed(MapSize);
}
