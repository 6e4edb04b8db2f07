using System.CommandLine;
using System.Text;
using Demarche.Actors;
using Demarche.App.Rendering;
using Demarche.Moves.Speech;
using Demarche.Restoration;
using Demarche.Syntax;

namespace Demarche.App.Commands;

/// <summary><c>demarche actors FILE…</c>: every actor phrase with its code, person, score and the readings that lost.</summary>
static class ActorsCommand
{
    public static Command Create()
    {
        var files = InputOptions.Files();
        var input = InputOptions.Kind();
        var column = InputOptions.TextColumn();
        var date = SharedOptions.Date();
        var actors = ActorsOption.Create();
        var who = new Option<bool>("--who") { Description = "Also the phrases of who acts on whom in each sentence (source, target, both)." };
        var compare = new Option<bool>("--compare") { Description = "Also compare the names of dispatches that tell one story (copies, translations) and propose the form that most of them have." };
        var format = SharedOptions.Format("table", "jsonl");
        var verb = new Verb("actors", "Lists who is meant by each phrase of a dispatch on its date. Exit code 1 when nobody is, 2 when an input could not be read.",
            "demarche actors dispatch.txt --date 2022-01-28",
            "demarche actors dispatches.jsonl --format jsonl --actors ours.csv",
            "demarche actors translations/*.txt --compare")
        {
            files, input, column, date, actors, who, compare, format,
        };
        verb.SetAction((result, stop) =>
        {
            var table = ActorsOption.Load(result.GetRequiredValue(actors), result.InvocationConfiguration.Error);
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            var stage = new Stage(new ActorResolver(table), result.GetValue(compare) ? new TellingReader(table) : null, result.GetValue(who) ? WhoReader.Load() : null,
                new ActorsPrinter(output, result.GetRequiredValue(format) == "jsonl"));
            return Task.FromResult(Run(new InputSet(result.GetRequiredValue(files), InputOptions.Of(result.GetRequiredValue(input), result.GetRequiredValue(column))), result.GetValue(date), stage, result.InvocationConfiguration.Error, stop));
        });
        return verb;
    }

    static int Run(InputSet input, DateOnly? date, Stage stage, TextWriter errors, CancellationToken stop)
    {
        var failed = false;
        foreach (var (_, where, item) in input.Read())
        {
            stop.ThrowIfCancellationRequested();
            if (item.Dispatch is { } dispatch) stage.Write(dispatch with { Date = date ?? dispatch.Date });
            else
            {
                failed = true;
                errors.WriteLine($"demarche: {where}: {item.Error}");
            }
        }

        stage.Compare();
        return failed ? ExitCode.Failed : stage.Found ? ExitCode.Done : ExitCode.NothingFound;
    }

    sealed class Stage(ActorResolver resolver, TellingReader? tellings, WhoReader? who, ActorsPrinter printer)
    {
        readonly SyntaxParser _parser = new(SyntaxModel.Load());
        readonly SpeechFinder _speech = new(SpeechLexicon.Load());
        readonly Restorer _restorer = Restorer.Load();
        readonly NameComparer _comparer = new();
        readonly Queue<(string Id, RestoredText Restored, Telling Telling)> _held = new();

        public bool Found { get; private set; }

        public void Write(Dispatch dispatch)
        {
            var restored = _restorer.Restore(dispatch);
            var text = Truecaser.Apply(restored.Text, resolver.IsName);
            var sentences = _parser.Parse(text);
            var date = restored.DatelineDate ?? dispatch.Date;
            var resolution = resolver.Resolve(text, sentences, date, ActorContext.Of(dispatch, restored));
            var speech = _speech.Find(text, sentences, resolution.Mentions);
            resolution = resolution with { Mentions = FirstPerson.Resolve(resolution.Mentions, sentences, (sentence, token) => speech.SpeakerOfQuotation(sentence, token)?.Mention is { } speaker && speaker.Codes[0].Head != ActorCode.Unknown.Head ? speaker : null) };
            Found |= resolution.Mentions.All.Count > 0;
            printer.Write(dispatch.Id, restored, resolution);
            if (who is not null) printer.Write(dispatch.Id, restored, [.. sentences.Select((sentence, index) => who.Read(sentence, resolution.Mentions.All.Where(mention => mention.Sentence == index)))]);
            if (tellings is not null) Hear(dispatch.Id, restored, tellings.Read(date, sentences));
        }

        /// <summary>Prints what other tellings say of the names of the dispatches still held back.</summary>
        public void Compare()
        {
            while (_held.TryDequeue(out var held)) printer.Write(held.Id, held.Restored, _comparer.Findings(held.Telling));
        }

        void Hear(string id, RestoredText restored, Telling telling)
        {
            _comparer.Add(telling);
            _held.Enqueue((id, restored, telling));
            if (_held.Count > StoryNames.DefaultLookAhead && _held.TryDequeue(out var held)) printer.Write(held.Id, held.Restored, _comparer.Findings(held.Telling));
        }
    }
}
