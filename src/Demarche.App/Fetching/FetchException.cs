namespace Demarche.App.Fetching;

/// <summary>A page was refused or could not be had; the message is one line for a person and names the limit.</summary>
sealed class FetchException(string message) : Exception(message);
