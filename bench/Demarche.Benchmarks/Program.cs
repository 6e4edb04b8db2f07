using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Demarche.Benchmarks -- --filter *Syntax*
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
