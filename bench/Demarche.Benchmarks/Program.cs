using BenchmarkDotNet.Running;
using Demarche.Benchmarks;

// dotnet run -c Release --project bench/Demarche.Benchmarks -- --filter *Syntax*
// dotnet run -c Release --project bench/Demarche.Benchmarks -- growth [SIZE] [PART OF A NAME]
// dotnet run -c Release --project bench/Demarche.Benchmarks -- memory
// dotnet run -c Release --project bench/Demarche.Benchmarks -- speed
if (args is ["memory"]) Memory.Print();
else if (args is ["memory", var work]) Memory.PrintPeak(work);
else if (args is ["speed"]) Speed.Print();
else if (args is ["growth", ..]) Growth.Print(args.Length > 1 ? int.Parse(args[1]) : 2000, args.Length > 2 ? args[2] : "");
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
