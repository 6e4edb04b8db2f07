namespace Demarche.Store;

/// <summary>The store may be read here and not written.</summary>
public sealed class ReadOnlyStoreException(string message, Exception? inner = null) : StoreException(message, inner);
