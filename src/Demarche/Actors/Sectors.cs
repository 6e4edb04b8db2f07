namespace Demarche.Actors;

/// <summary>Reads the sector columns of the tables: one or two PLOVER sectors apart at a blank.</summary>
static class Sectors
{
    /// <summary>First and second sector; unknown names are <see cref="Sector.None"/>.</summary>
    public static (Sector First, Sector Second) Parse(string text)
    {
        var blank = text.IndexOf(' ');
        return blank < 0 ? (One(text), Sector.None) : (One(text[..blank]), One(text[(blank + 1)..]));
    }

    /// <summary>The sector as written in tables and output, empty for none.</summary>
    public static string Write(Sector sector) => sector == Sector.None ? "" : sector.ToString().ToUpperInvariant();

    static Sector One(string text) => text.Length == 3 && Enum.TryParse<Sector>(text, ignoreCase: true, out var sector) ? sector : Sector.None;
}
