using System.Diagnostics;

namespace Demarche.App.Batch;

/// <summary>Codes one dispatch of many: a mistake of the program costs that dispatch, and the others go on.</summary>
static class Attempt
{
    /// <summary>The coded dispatch, or why there is none.</summary>
    public static (CodedDispatch? Coded, string? Error) Code(Func<Dispatch, CodedDispatch> code, Dispatch dispatch)
    {
        try
        {
            return (code(dispatch), null);
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or OutOfMemoryException))
        {
            return (null, $"the program failed on '{dispatch.Id}', which is a mistake of ours: {broken.Message.TrimEnd('.')}{PlaceOf(broken)}");
        }
    }

    static string PlaceOf(Exception broken) =>
        new StackTrace(broken).GetFrames().Select(frame => frame.GetMethod()).FirstOrDefault(method => method?.DeclaringType?.Namespace?.StartsWith("Demarche", StringComparison.Ordinal) == true) is { } method
            ? $" (in {method.DeclaringType!.Name}.{method.Name})" : "";
}
