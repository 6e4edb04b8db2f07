using Demarche.Syntax.Perceptron;

namespace Demarche.Learning;

/// <summary>Averaged-perceptron weights under training: only features that an update has touched take room.</summary>
/// <remarks>Averaging is lazy: a cell keeps its running total up to the step when it last changed (Daumé 2006, section 2.1.1).</remarks>
sealed class TrainingWeights(int labels)
{
    ulong[] _keys = new ulong[1 << 16];
    int[] _ids = new int[1 << 16];
    readonly List<Cell[]> _cells = [[]];
    int _step = 1;

    struct Cell
    {
        public int Label;
        public int Stamp;
        public float Weight;
        public double Total;
    }

    public int FeatureCount => _cells.Count - 1;

    /// <summary>Sets <paramref name="scores"/> to the sum of the weights of <paramref name="features"/>.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var id = Find(feature);
            if (id == 0) continue;
            foreach (ref var cell in _cells[id].AsSpan()) scores[cell.Label] += cell.Weight;
        }
    }

    /// <summary>Moves the weights towards <paramref name="right"/> and away from <paramref name="wrong"/>.</summary>
    public void Update(ReadOnlySpan<ulong> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var id = FindOrAdd(feature);
            Add(id, right, 1);
            Add(id, wrong, -1);
        }
    }

    /// <summary>Counts one decision; averages are over decisions.</summary>
    public void Tick() => _step++;

    /// <summary>The averaged weights in quanta of <paramref name="step"/>; smaller ones vanish.</summary>
    public SparseWeights Average(float step) => SparseWeights.Build(Features(), labels, step);

    IEnumerable<(ulong, (int, float)[])> Features()
    {
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_ids[slot] == 0) continue;
            var cells = _cells[_ids[slot]];
            var weights = new (int, float)[cells.Length];
            for (var i = 0; i < cells.Length; i++)
                weights[i] = (cells[i].Label, (float)((cells[i].Total + (double)cells[i].Weight * (_step - cells[i].Stamp)) / _step));
            yield return (_keys[slot], weights);
        }
    }

    void Add(int id, int label, float amount)
    {
        var cells = _cells[id];
        var index = 0;
        while (index < cells.Length && cells[index].Label != label) index++;
        if (index == cells.Length)
        {
            Array.Resize(ref cells, index + 1);
            cells[index] = new Cell { Label = label, Stamp = _step };
            _cells[id] = cells;
        }

        ref var cell = ref cells[index];
        cell.Total += (double)cell.Weight * (_step - cell.Stamp);
        cell.Stamp = _step;
        cell.Weight += amount;
    }

    int Find(ulong key)
    {
        var mask = _keys.Length - 1;
        for (var slot = Slot(key, mask); ; slot = (slot + 1) & mask)
        {
            if (_ids[slot] == 0) return 0;
            if (_keys[slot] == key) return _ids[slot];
        }
    }

    int FindOrAdd(ulong key)
    {
        var id = Find(key);
        if (id != 0) return id;
        if (_cells.Count * 2 > _keys.Length) Grow();
        _cells.Add([]);
        Place(key, _cells.Count - 1);
        return _cells.Count - 1;
    }

    void Place(ulong key, int id)
    {
        var mask = _keys.Length - 1;
        var slot = Slot(key, mask);
        while (_ids[slot] != 0) slot = (slot + 1) & mask;
        (_keys[slot], _ids[slot]) = (key, id);
    }

    void Grow()
    {
        var (keys, ids) = (_keys, _ids);
        (_keys, _ids) = (new ulong[keys.Length * 2], new int[keys.Length * 2]);
        for (var i = 0; i < keys.Length; i++)
            if (ids[i] != 0) Place(keys[i], ids[i]);
    }

    static int Slot(ulong key, int mask) => (int)(key >> 8) & mask;
}
