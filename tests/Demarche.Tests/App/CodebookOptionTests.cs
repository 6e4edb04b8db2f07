using Demarche.Tests.Support;

namespace Demarche.Tests.App;

public sealed class CodebookOptionTests : IDisposable
{
    const string Frobbing = """
        move: demand
        definition: "a test"
        plover: "REQUEST"
        cameo: "10"
        frames:
          - {id: frob, pattern: directive, verbs: [frobnicate], codes: [{text: "Germany frobnicated Poland.", performer: DEU, addressee: POL}]}
        """;

    const string Line = """{"id": "a", "text": "Germany frobnicated Poland. Germany attacked Poland."}""";

    readonly string _folder = Directory.CreateTempSubdirectory("codebook").FullName;

    public CodebookOptionTests() => Write("moves/demand.yaml", Frobbing);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_of_the_folder_are_laid_over_the_built_in_ones()
    {
        var result = Cli.RunWith(Line, "code", "-", "--codebook", _folder);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("demand/frob", result.Output);
        Assert.Contains("assault/attack", result.Output);
    }

    [Fact]
    public void Alone_only_the_folders_moves_count()
    {
        var result = Cli.RunWith(Line, "code", "-", "--codebook", _folder, "--only-codebook");

        Assert.Contains("demand/frob", result.Output);
        Assert.DoesNotContain("assault/attack", result.Output);
    }

    [Fact]
    public void Explain_shows_the_entries_of_the_folder()
    {
        var result = Cli.RunWith("Germany frobnicated Poland.", "explain", "-", "--codebook", _folder);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("demand/frob 'frobnicate' (moves/demand.yaml:6): won", result.Output);
    }

    [Fact]
    public void Pairs_are_answered_by_the_folders_rules()
    {
        const string Pair = """{"id": "a", "text": "Zembla frobnicated Brodavia.", "source_start": 0, "source_end": 6, "target_start": 19, "target_end": 27}""";

        Assert.Equal("""{"id":"a","root":"REQUEST"}""" + "\n", Cli.RunWith(Pair, "pairs", "-", "--codebook", _folder).Output);
    }

    [Fact]
    public void The_store_codes_anew_with_other_rules()
    {
        var (store, text) = (Path.Combine(_folder, "record.duckdb"), Path.Combine(_folder, "a.jsonl"));
        File.WriteAllText(text, Line);

        Assert.Contains("1 dispatches added", Cli.Run("add", text, "--store", store, "--codebook", _folder).Error);
        Assert.Contains("0 dispatches added, 1 known", Cli.Run("add", text, "--store", store, "--codebook", _folder).Error);
        Write("moves/demand.yaml", Frobbing.Replace("frobnicate", "frob", StringComparison.Ordinal));
        Assert.Contains("1 dispatches added", Cli.Run("add", text, "--store", store, "--codebook", _folder).Error);
    }

    [Fact]
    public void Floors_are_not_written_with_other_rules() =>
        Assert.Contains("leave --codebook out", Cli.Run("evaluate", "--gate", "--update", "--codebook", _folder).Error);

    [Fact]
    public void Check_runs_the_sentences_and_fails_with_the_place_of_one_that_does_not_hold()
    {
        Write("moves/demand.yaml", Frobbing.Replace("addressee: POL", "addressee: FRA", StringComparison.Ordinal));
        var result = Cli.Run("codebook", "check", "--codebook", _folder, "--only-codebook");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("moves/demand.yaml:6: \"Germany frobnicated Poland.\"", result.Error);
        Assert.Contains("has addressee 'POL', not 'FRA'", result.Error);
        Assert.Contains("1 predicates, 0 never chosen, 1 sentences, 1 failed", result.Output);
    }

    [Fact]
    public void A_broken_file_is_one_line_with_its_place()
    {
        Write("moves/demand.yaml", Frobbing.Replace("directive", "directif", StringComparison.Ordinal));
        var result = Cli.RunWith("x", "read", "-", "--codebook", _folder);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("demarche: moves/demand.yaml:6: unknown pattern 'directif'", result.Error);
    }

    [Theory]
    [InlineData("there is no folder 'nowhere'", "read", "-", "--codebook", "nowhere")]
    [InlineData("--only-codebook needs --codebook", "read", "-", "--only-codebook")]
    public void A_missing_folder_is_said(string expected, params string[] args)
    {
        var result = Cli.RunWith("x", args);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error);
    }

    void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
