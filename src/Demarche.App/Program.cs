return await Demarche.App.CommandLine.RunAsync(args);
