using Demarche.Restoration;

namespace Demarche.Tests.Restoration;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("ATHENS, March 29 - The premier", "ATHENS", 3, 29, null, "The premier")]
    [InlineData("GENEVA, Jan 28 (Reuters) - Envoys", "GENEVA", 1, 28, "Reuters", "Envoys")]
    [InlineData("GENEVA (AP) — Envoys", "GENEVA", null, null, "AP", "Envoys")]
    [InlineData("(Reuters) - Envoys", null, null, null, "Reuters", "Envoys")]
    [InlineData("BEIRUT - Envoys", "BEIRUT", null, null, null, "Envoys")]
    [InlineData("ST. JOHN'S, Newfoundland, 3 Sept. 2021 (CP) -- Envoys", "ST. JOHN'S, Newfoundland", 9, 3, "CP", "Envoys")]
    [InlineData("MOSCOW, January 28. /TASS/. Envoys", "MOSCOW", 1, 28, "TASS", "Envoys")]
    [InlineData("PARIS/BERLIN, FEb 3 – Envoys", "PARIS/BERLIN", 2, 3, null, "Envoys")]
    [InlineData("ISLAMABAD, Jan 28 (APP): Envoys", "ISLAMABAD", 1, 28, "APP", "Envoys")]
    public void A_dateline_is_taken_apart(string line, string? place, int? month, int? day, string? agency, string lead)
    {
        Assert.True(Dateline.TryParse(line, out var dateline));
        Assert.Equal((place, month, day, agency), (dateline!.Place, dateline.Month, dateline.Day, dateline.Agency));
        Assert.Equal(lead, line[dateline.Length..]);
    }

    [Theory]
    [InlineData("The talks - which began in May - went on.")]
    [InlineData("QUESTION: Will you go?")]
    [InlineData("On March 3 - a Tuesday - the envoys met.")]
    [InlineData("MAR8 -- --")]
    public void Prose_and_tables_have_none(string line) => Assert.False(Dateline.TryParse(line, out _));
}
