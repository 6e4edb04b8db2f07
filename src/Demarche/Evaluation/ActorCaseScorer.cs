using System.Globalization;
using System.Text.Json;
using Demarche.Actors;

namespace Demarche.Evaluation;

/// <summary>Scores the resolution of single phrases: NGEC's public actor cases and the ambiguous and garbled cases.</summary>
/// <remarks>
/// One JSON object a line: <c>text</c>, <c>context</c>, <c>date</c>, and the answer <c>country</c> ("A or B" where the document must decide),
/// <c>code_1</c> (one sector or a list), <c>person</c>, <c>expect_none</c>. Cases of level <c>wiki_title</c> ask for a Wikipedia title and are left out.
/// NGEC's tests were written in 2022: an empty date and "today" are 2022-06-30 there.
/// </remarks>
public static class ActorCaseScorer
{
    static readonly DateOnly Today = new(2022, 6, 30);

    /// <summary>Scores every case of a set.</summary>
    public static ActorCaseScore Score(ActorResolver resolver, TextReader cases)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        ArgumentNullException.ThrowIfNull(cases);
        var tally = new Tally();
        while (cases.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (Text(row, "level") == "wiki_title") continue;
            var dated = Text(row, "kind").Length > 0;
            var found = resolver.ResolvePhrase(Text(row, "text"), DayOf(Text(row, "date"), dated), new ActorContext { Hint = Text(row, "context") });
            tally.Add(row, found);
        }

        return tally.ToScore();
    }

    // "Today" and "12 April 2022" in NGEC's cases; an empty date of the dated sets lets every tenure pass.
    static DateOnly? DayOf(string text, bool dated) =>
        DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : dated ? null : Today;

    static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    sealed class Tally
    {
        readonly List<string> _errors = [];
        int _cases, _countryRight, _countryCases, _sectorRight, _sectorCases, _nobodyRight, _nobodyCases, _right, _answered, _wrong;

        public void Add(JsonElement row, PhraseResolution found)
        {
            _cases++;
            var nobody = row.TryGetProperty("expect_none", out var none) && none.ValueKind == JsonValueKind.True;
            var (country, person) = (Text(row, "country"), Text(row, "person"));
            var sectors = Sectors(row);
            var countryFits = nobody ? found.Country.Length == 0 && found.Sector == Sector.None : country.Length == 0 || Fits(country, found.Country);
            var sectorFits = sectors.Count == 0 || country.StartsWith("IGO:", StringComparison.Ordinal) || sectors.Contains(Name(found.Sector));
            var personFits = person.Length == 0 || (found.Person is { } name ? Same(name, person) : Text(row, "office").Length == 0);
            // In the dated sets an empty country means that nobody of note is named.
            if (!nobody && country.Length == 0 && Text(row, "kind").Length > 0 && sectors.Count == 0) countryFits = found.Country.Length == 0;
            if (nobody) (_nobodyCases, _nobodyRight) = (_nobodyCases + 1, _nobodyRight + (countryFits ? 1 : 0));
            else if (country.Length > 0) (_countryCases, _countryRight) = (_countryCases + 1, _countryRight + (countryFits ? 1 : 0));
            if (sectors.Count > 0) (_sectorCases, _sectorRight) = (_sectorCases + 1, _sectorRight + (sectorFits ? 1 : 0));
            var answered = found.Country.Length > 0 || found.Person is not null;
            if (answered) _answered++;
            if (answered && (!countryFits || (found.Person is not null && !personFits))) _wrong++;
            if (countryFits && sectorFits && personFits) _right++;
            else _errors.Add($"{Text(row, "text")} [{Text(row, "date")}]: wanted {country} {string.Join('/', sectors)} {person}, got {found.Country} {Name(found.Sector)} {found.Person} ({found.Rule})");
        }

        public ActorCaseScore ToScore() =>
            new(_cases, _countryRight, _countryCases, _sectorRight, _sectorCases, _nobodyRight, _nobodyCases, _right, _answered, _wrong, _errors);

        static string Name(Sector sector) => sector == Sector.None ? "UNK" : sector.ToString().ToUpperInvariant();

        static List<string> Sectors(JsonElement row)
        {
            if (!row.TryGetProperty("code_1", out var code)) return [];
            if (code.ValueKind == JsonValueKind.Array) return [.. code.EnumerateArray().Select(item => item.GetString() ?? "")];
            return code.GetString() is { Length: > 0 } text ? [text.Split(' ')[0]] : [];
        }

        // An organisation's person stands under PLOVER's IGO; the sets write IGO:WHO.
        static bool Fits(string wanted, string got) =>
            wanted.Split(" or ").Contains(got) || (wanted.StartsWith("IGO:", StringComparison.Ordinal) && got is "IGO" or "UNO" or "EUR");

        static bool Same(string left, string right) => Words.Fold(left) == Words.Fold(right);
    }
}
