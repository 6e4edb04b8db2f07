namespace Demarche.Actors;

/// <summary>What an entry of the actor table is.</summary>
enum EntityKind
{
    /// <summary>A state, or a territory that news treats as one.</summary>
    Country = 1,
    /// <summary>An authority that claims to be a state.</summary>
    Breakaway,
    /// <summary>An intergovernmental organisation.</summary>
    Organisation,
    /// <summary>A group of states without an organisation of its own: the West, Europe.</summary>
    Bloc,
    /// <summary>A service, ministry, legislature, army unit or party of a state.</summary>
    Body,
    /// <summary>A party whose name parties of other states have as well.</summary>
    Party,
    /// <summary>An armed group.</summary>
    Group,
    /// <summary>A company, paper, university or society.</summary>
    Institution,
}
