#:project ../src/Demarche/Demarche.csproj
// Compiles data/actors/overrides.csv and tenures.csv into data/actors/persons.bin, which the library carries:
//
//     dotnet run tools/compile-actors.cs
//
// Run it after every change of either table; a test refuses a stale file.

using Demarche.Actors;

using var output = File.Create(Path.Combine("data", "actors", "persons.bin"));
ActorTableCompiler.Compile(Path.Combine("data", "actors"), output);
Console.WriteLine($"persons.bin: {output.Length / 1024} KiB");
