using Demarche.Tests.Support;
using PublicApiGenerator;

namespace Demarche.Tests.Architecture;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_api_is_what_the_golden_file_says() =>
        Golden.Matches("PublicApi.txt", typeof(Dispatch).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
