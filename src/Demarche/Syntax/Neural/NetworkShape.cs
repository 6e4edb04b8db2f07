namespace Demarche.Syntax.Neural;

/// <summary>Sizes of the network; all but the vocabulary are multiples of <see cref="Gemm.Lane"/>.</summary>
/// <param name="Embedding">Numbers that stand for a word: the sum of the vectors of its form, affixes, shape and tag.</param>
/// <param name="Units">Cells of an LSTM layer in each direction.</param>
/// <param name="Layers">LSTM layers.</param>
/// <param name="Arc">Size of the two views of a word that are compared for an arc.</param>
/// <param name="Label">Size of the hidden layer that names an arc.</param>
/// <param name="Words">Known words.</param>
/// <param name="Tags">Joint UPOS|XPOS tags.</param>
/// <param name="Relations">Relations.</param>
/// <param name="Context">Numbers of a word's vector from outside (<see cref="Network.Context"/>), 0 for none.</param>
readonly record struct NetworkShape(int Embedding, int Units, int Layers, int Arc, int Label, int Words, int Tags, int Relations, int Context = 0)
{
    public int PaddedTags => Pad(Tags);

    public int PaddedRelations => Pad(Relations);

    public static int Pad(int count) => (count + Gemm.Lane - 1) / Gemm.Lane * Gemm.Lane;

    public void Write(BinaryWriter writer)
    {
        foreach (var size in (int[])[Embedding, Units, Layers, Arc, Label, Words, Tags, Relations, Context]) writer.Write(size);
    }

    public static NetworkShape Read(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(),
        reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
}
