namespace Demarche;

/// <summary>PLOVER's actor sectors, as the coding manual lists them. Written in capitals in output.</summary>
/// <remarks>The numbers are stored: they never change. PLOVER's MED is health and JRN the media, the reverse of CAMEO.</remarks>
public enum Sector
{
    /// <summary>No sector known.</summary>
    None = 0,
    /// <summary>Executive and diplomats.</summary>
    Gov = 1,
    /// <summary>Legislature.</summary>
    Leg = 2,
    /// <summary>Courts.</summary>
    Jud = 3,
    /// <summary>Armed forces.</summary>
    Mil = 4,
    /// <summary>Intelligence.</summary>
    Spy = 5,
    /// <summary>Police.</summary>
    Cop = 6,
    /// <summary>Political party.</summary>
    Pty = 7,
    /// <summary>Opposition.</summary>
    Opp = 8,
    /// <summary>Armed rebels and separatists.</summary>
    Reb = 9,
    /// <summary>Paramilitary.</summary>
    Prm = 10,
    /// <summary>Unidentified armed.</summary>
    Uaf = 11,
    /// <summary>Criminals.</summary>
    Crm = 12,
    /// <summary>Media.</summary>
    Jrn = 13,
    /// <summary>Education.</summary>
    Edu = 14,
    /// <summary>Business.</summary>
    Bus = 15,
    /// <summary>Labour.</summary>
    Lab = 16,
    /// <summary>Religion.</summary>
    Rel = 17,
    /// <summary>Health.</summary>
    Med = 18,
    /// <summary>Civilians and NGOs.</summary>
    Cvl = 19,
    /// <summary>Refugees.</summary>
    Ref = 20,
    /// <summary>Elites and former officials of note.</summary>
    Eli = 21,
    /// <summary>Society at large.</summary>
    Soc = 22,
    /// <summary>Agriculture.</summary>
    Agr = 23,
    /// <summary>Separatists as a secondary sector, breakaway authorities.</summary>
    Pre = 24,
    /// <summary>Unknown to the source.</summary>
    Unk = 25,
}
