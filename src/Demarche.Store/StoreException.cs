namespace Demarche.Store;

/// <summary>The store cannot do what was asked; the message is one line for a person.</summary>
public class StoreException(string message, Exception? inner = null) : Exception(message, inner);
