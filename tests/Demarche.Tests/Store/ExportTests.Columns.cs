using System.Text.RegularExpressions;

namespace Demarche.Tests.Store;

/// <content>What may stand in each column, for the three formats that readers take apart by their places.</content>
public sealed partial class ExportTests
{
    const string Nothing = "", Code = "([A-Z]{2,6})?", Day8 = @"2022[01]\d[0-3]\d", Day14 = Day8 + "000000", Count = @"[1-9]\d*", Iso = @"2022-\d\d-\d\d", Name = @"(\p{L}[\p{L} .'’-]*)?", Sector = "([A-Z]{2,4})?";
    const string Goldstein = @"-?(10|\d)\.\d";

    static readonly string[] GdeltActor = ["([A-Z]{3,12})?", "([A-Z ]+)?", Code, Code, Nothing, Nothing, Nothing, Sector, Nothing, Nothing];
    static readonly string[] GdeltPlace = ["0", Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing];

    static readonly string[] GdeltEvent =
    [
        Count, Day8, @"2022[01]\d", "2022", @"202[23]\.\d{4}", .. GdeltActor, .. GdeltActor,
        "[01]", @"(0[1-9]|1\d|20)\d{1,2}", @"(0[1-9]|1\d|20)\d", "(0[1-9]|1\\d|20)", "[1-4]", Goldstein, Count, Count, Count, "0",
        .. GdeltPlace, .. GdeltPlace, .. GdeltPlace, Day14, @"(https?://\S+|\S+)",
    ];

    static readonly string[] GdeltMention = [Count, Day14, Day14, "1", Name, @"\S+", Count, "-1", "-1", @"\d+", "1", @"[1-9]0|100", Count, "0", Nothing, Nothing];

    static readonly string[] PolecatActor = [Name, "([A-Z]{3})?", Nothing, Sector, Sector, Nothing, Name, Nothing];

    static readonly string[] Polecat =
    [
        @"\w+-\d+", Iso, "AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|AID|RETREAT|REQUEST|ACCUSE|REJECT|THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT", "[a-z-]*", Goldstein,
        "(VERBAL|MATERIAL) (COOPERATION|CONFLICT)", @"([a-z_]+(\|[a-z_]+)*)?", .. PolecatActor, .. PolecatActor,
        Nothing, Name, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Name, Nothing, Name, Iso, "[^\t]*", Nothing, Nothing, "en", @"\d+\.\d+.*",
    ];

    static readonly string[] Icews = [Count, Iso, Name, Sector, Name, "[A-Z][a-z ,]+", @"(0[1-9]|1\d|20)\d{1,2}", Goldstein, Name, Sector, Name, @"\S+", Count, Name, Name, Nothing, Nothing, Nothing, Nothing, Nothing];

    public static TheoryData<string, string, int> Columns => new() { { "gdelt", "export.CSV", 0 }, { "gdelt", "mentions.CSV", 0 }, { "polecat", "polecat.tsv", 1 }, { "icews", "icews.tab", 1 } };

    [Theory, MemberData(nameof(Columns))]
    public void Each_column_holds_what_its_readers_expect(string format, string file, int header)
    {
        Export(format);
        var rules = file switch { "export.CSV" => GdeltEvent, "mentions.CSV" => GdeltMention, "polecat.tsv" => Polecat, _ => Icews };
        var rows = Lines(file).Skip(header).Select(line => line.Split('\t')).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            Assert.Equal(rules.Length, row.Length);
            for (var i = 0; i < rules.Length; i++)
                Assert.True(Regex.IsMatch(row[i], $"^(?:{rules[i]})$", RegexOptions.CultureInvariant), $"{file}, column {i + 1}: '{row[i]}' is not {rules[i]}");
        }
    }
}
