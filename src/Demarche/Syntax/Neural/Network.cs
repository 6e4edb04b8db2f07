namespace Demarche.Syntax.Neural;

/// <summary>The weights: embeddings → BiLSTM layers → arcs (biaffine, Dozat and Manning 2017), relations, tags.</summary>
sealed class Network
{
    public Network(NetworkShape shape)
    {
        Shape = shape;
        Embeddings = new Parameter[WordFeatures.Count];
        for (var i = 0; i < Embeddings.Length; i++) Embeddings[i] = new Parameter(TableRows(i), shape.Embedding);
        Layers = new LstmDirection[shape.Layers][];
        for (var layer = 0; layer < shape.Layers; layer++)
            Layers[layer] = [Direction(layer, reversed: false), Direction(layer, reversed: true)];
        Views = new Linear(2 * shape.Units, 2 * shape.Arc + 2 * shape.Label);
        Arc = new Linear(shape.Arc, shape.Arc);
        Label = new Linear(shape.Label, shape.PaddedRelations);
        Tag = new Linear(2 * shape.Units, shape.PaddedTags);
        Context = shape.Context > 0 ? new Linear(shape.Context, shape.Embedding) : null;
    }

    public NetworkShape Shape { get; }

    /// <summary>One table a feature; a word is the sum of its rows.</summary>
    public Parameter[] Embeddings { get; }

    /// <summary>Each layer forwards and backwards.</summary>
    public LstmDirection[][] Layers { get; }

    /// <summary>From the last layer: the word as dependent and as head of an arc, then of a relation.</summary>
    public Linear Views { get; }

    /// <summary>The biaffine form: its bias is how likely a word is a head at all.</summary>
    public Linear Arc { get; }

    public Linear Label { get; }

    /// <summary>Tags, from the layer below the last.</summary>
    public Linear Tag { get; }

    /// <summary>Number among <see cref="Activations.States"/> of what the tags read.</summary>
    public int TagState => Math.Max(1, Shape.Layers - 1);

    /// <summary>From the vector that a sentence encoder gives the word to its place in the sum of embeddings; null where the model has none.</summary>
    public Linear? Context { get; }

    /// <summary>Everything but the embeddings.</summary>
    public IEnumerable<Parameter> Dense() =>
        Layers.SelectMany(layer => layer).SelectMany(direction => new[] { direction.Input, direction.Recurrent, direction.Bias })
            .Concat([Views.Weight, Views.Bias, Arc.Weight, Arc.Bias, Label.Weight, Label.Bias, Tag.Weight, Tag.Bias])
            .Concat(Context is null ? [] : [Context.Weight, Context.Bias]);

    public IEnumerable<Parameter> All() => Embeddings.Concat(Dense());

    /// <summary>Writes tables in bytes and everything else as 16-bit floats.</summary>
    public void Write(BinaryWriter writer)
    {
        foreach (var table in Embeddings) ByteFloats.Write(writer, table.Value, table.Columns);
        foreach (var parameter in Dense()) HalfFloats.Write(writer, parameter.Value);
    }

    /// <summary>Reads what a network of this shape wrote.</summary>
    public static Network Read(NetworkShape shape, BinaryReader reader)
    {
        var network = new Network(shape);
        foreach (var table in network.Embeddings) ByteFloats.Read(reader, table.Value, table.Columns);
        foreach (var parameter in network.Dense()) HalfFloats.Read(reader, parameter.Value);
        return network;
    }

    int TableRows(int table) => table switch
    {
        0 => Shape.Words,
        _ => WordFeatures.HashedRows[table],
    };

    LstmDirection Direction(int layer, bool reversed)
    {
        var inputs = layer == 0 ? Shape.Embedding : 2 * Shape.Units;
        return new LstmDirection(new Parameter(inputs, 4 * Shape.Units), new Parameter(Shape.Units, 4 * Shape.Units), new Parameter(1, 4 * Shape.Units), reversed);
    }
}
