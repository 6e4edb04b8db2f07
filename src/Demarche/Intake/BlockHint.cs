namespace Demarche.Intake;

/// <summary>What the markup of a page says about one line of its text.</summary>
/// <param name="Start">Where the line starts in the dispatch's text.</param>
/// <param name="Role">What the elements around it are.</param>
/// <param name="Shape">Number of the shape that lines of a kind share on the page: element and class of the block and of what holds it.</param>
/// <param name="LinkShare">Share of its characters that stand inside links, in [0, 1].</param>
readonly record struct BlockHint(int Start, BlockRole Role, int Shape, double LinkShare);

/// <summary>Roles of the elements around a line.</summary>
[Flags]
enum BlockRole
{
    None = 0,
    Paragraph = 1,
    Heading = 2,
    ListItem = 4,
    Caption = 8,
    Quote = 16,
    Table = 32,

    /// <summary>Inside the element that holds the article's text.</summary>
    Article = 64,

    /// <summary>Inside an element whose name or place says that it is none of the article.</summary>
    Aside = 128,

    /// <summary>The page's first heading.</summary>
    Title = 256,

    /// <summary>Inside the element right below which most of the page's prose stands.</summary>
    Main = 512,

    /// <summary>Inside an element whose name says that it sums the article up.</summary>
    Standfirst = 1024,
}
