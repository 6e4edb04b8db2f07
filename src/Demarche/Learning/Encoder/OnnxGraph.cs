using System.Runtime.InteropServices;
using System.Text;

namespace Demarche.Learning.Encoder;

/// <summary>Weights of an ONNX file (protocol buffers, onnx.proto of ONNX 1.x): its 32-bit float initializers, and which matrix each bias belongs to.</summary>
/// <remarks>Nothing of the graph is run: an exporter names biases after their layers but numbers the matrices, and the graph is what joins the two.</remarks>
sealed class OnnxGraph
{
    const int GraphField = 7, NodeField = 1, InitializerField = 5, FloatType = 1;

    readonly Dictionary<string, float[]> _tensors = new(StringComparer.Ordinal);
    readonly List<Node> _nodes = [];

    sealed record Node(string Operation, List<string> Inputs, List<string> Outputs);

    /// <exception cref="InvalidDataException">The bytes are no ONNX model.</exception>
    public static OnnxGraph Read(ReadOnlyMemory<byte> file)
    {
        var graph = new OnnxGraph();
        foreach (var field in Fields(file))
            if (field.Number == GraphField) graph.ReadGraph(field.Bytes);
        if (graph._tensors.Count == 0) throw new InvalidDataException("This is no ONNX model with weights.");
        return graph;
    }

    /// <summary>A named tensor.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public float[] Tensor(string name) => _tensors.GetValueOrDefault(name) ?? throw new InvalidDataException($"The ONNX model has no weights '{name}'.");

    /// <summary>The matrix whose product is added to the bias of this name, inputs × outputs, row-major.</summary>
    public float[] MatrixOf(string bias)
    {
        var sum = _nodes.Find(node => node.Operation == "Add" && node.Inputs.Contains(bias)) ?? throw new InvalidDataException($"The ONNX model does not use '{bias}'.");
        var product = _nodes.Find(node => node.Operation == "MatMul" && sum.Inputs.Contains(node.Outputs[0])) ?? throw new InvalidDataException($"Nothing is multiplied before '{bias}'.");
        return Tensor(product.Inputs[1]);
    }

    void ReadGraph(ReadOnlyMemory<byte> bytes)
    {
        foreach (var field in Fields(bytes))
        {
            if (field.Number == NodeField) _nodes.Add(ReadNode(field.Bytes));
            else if (field.Number == InitializerField) ReadTensor(field.Bytes);
        }
    }

    static Node ReadNode(ReadOnlyMemory<byte> bytes)
    {
        var node = new Node("", [], []);
        foreach (var field in Fields(bytes))
        {
            if (field.Number == 1) node.Inputs.Add(Text(field));
            else if (field.Number == 2) node.Outputs.Add(Text(field));
            else if (field.Number == 4) node = node with { Operation = Text(field) };
        }

        return node;
    }

    void ReadTensor(ReadOnlyMemory<byte> bytes)
    {
        var (name, type, data) = ("", 0UL, ReadOnlyMemory<byte>.Empty);
        foreach (var field in Fields(bytes))
        {
            if (field.Number == 2) type = field.Value;
            else if (field.Number == 8) name = Text(field);
            else if (field.Number == 9) data = field.Bytes;
        }

        if (type == FloatType) _tensors[name] = MemoryMarshal.Cast<byte, float>(data.Span).ToArray();
    }

    static string Text(Field field) => Encoding.UTF8.GetString(field.Bytes.Span);

    readonly record struct Field(int Number, ulong Value, ReadOnlyMemory<byte> Bytes);

    static IEnumerable<Field> Fields(ReadOnlyMemory<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Varint(message.Span, ref at);
            var number = (int)(key >> 3);
            switch (key & 7)
            {
                case 0:
                    yield return new Field(number, Varint(message.Span, ref at), default);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message.Span, ref at);
                    if (length < 0 || at + length > message.Length) throw new InvalidDataException("This is no ONNX model: a field runs past its end.");
                    yield return new Field(number, 0, message.Slice(at, length));
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException("This is no ONNX model: a field has no known type.");
            }
        }
    }

    static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; shift < 64 && at < bytes.Length; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }

        throw new InvalidDataException("This is no ONNX model: a number does not end.");
    }
}
