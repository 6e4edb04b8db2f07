namespace Demarche.App;

/// <summary>The user asked for something that cannot be done; the message is one line for stderr, the exit code 2.</summary>
sealed class UsageException(string message) : Exception(message);
