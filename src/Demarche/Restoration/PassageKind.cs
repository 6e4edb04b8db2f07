namespace Demarche.Restoration;

/// <summary>What a passage of the raw text is.</summary>
public enum PassageKind
{
    /// <summary>The article's headline.</summary>
    Headline = 1,
    /// <summary>A heading inside the article.</summary>
    Subhead = 2,
    /// <summary>The article's own prose.</summary>
    Body = 3,
    /// <summary>The text under a picture.</summary>
    Caption = 4,
    /// <summary>Agency, photo or author credit, byline.</summary>
    Credit = 5,
    /// <summary>Page furniture: menus, comment forms, related links, template residue.</summary>
    Furniture = 6,
    /// <summary>Place, date and agency before the lead ("GENEVA, Jan 28 (Reuters) -").</summary>
    Dateline = 7,
    /// <summary>A row of a table inside the article, its cells parted by blanks.</summary>
    Table = 8,
}
