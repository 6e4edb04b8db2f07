using BenchmarkDotNet.Running;
using Demarche.Benchmarks;

// dotnet run -c Release --project bench/Demarche.Benchmarks -- --filter *Syntax*
// dotnet run -c Release --project bench/Demarche.Benchmarks -- growth [SIZE] [PART OF A NAME]
if (args is ["growth", ..]) Growth.Print(args.Length > 1 ? int.Parse(args[1]) : 2000, args.Length > 2 ? args[2] : "");
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
