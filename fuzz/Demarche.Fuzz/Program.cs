using Demarche.Fuzz;
using SharpFuzz;

// dotnet publish -c Release fuzz/Demarche.Fuzz, instrument Demarche.dll with the tool SharpFuzz.CommandLine, then
// afl-fuzz -i SEEDS -o FINDINGS -- Demarche.Fuzz TARGET          or, to run one input again: Demarche.Fuzz TARGET FILE
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
