namespace Demarche.Actors;

/// <summary>What a scanned item of a sentence is.</summary>
enum ItemKind
{
    /// <summary>A name of the table.</summary>
    Name = 1,
    /// <summary>A role noun or office.</summary>
    Role,
    /// <summary>A full name of one or more known persons.</summary>
    Person,
    /// <summary>Capitalised words that no table knows.</summary>
    Run,
}
