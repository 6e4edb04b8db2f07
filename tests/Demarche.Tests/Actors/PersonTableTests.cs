using System.Runtime.CompilerServices;
using Demarche.Actors;
using Demarche.Data;

namespace Demarche.Tests.Actors;

public sealed class PersonTableTests
{
    [Fact]
    public void The_compiled_table_is_what_its_sources_compile_to()
    {
        using var compiled = new MemoryStream();
        ActorTableCompiler.Compile(Path.Combine(Root(), "data", "actors"), compiled);
        using var shipped = EmbeddedData.Open("data/actors/persons.bin");
        var bytes = new byte[shipped.Length];
        shipped.ReadExactly(bytes);
        Assert.True(compiled.ToArray().AsSpan().SequenceEqual(bytes), "data/actors/persons.bin is stale: dotnet run tools/compile-actors.cs");
    }

    // Well-known facts: who held the office on the day.
    [Theory]
    [InlineData("US President Biden", "2022-01-28", "Joe Biden")]
    [InlineData("President Bush", "1991-01-17", "George H. W. Bush")]
    [InlineData("President Bush", "2003-03-20", "George W. Bush")]
    [InlineData("Soviet leader Mikhail Gorbachev", "1987-03-01", "Mikhail Gorbachev")]
    [InlineData("British Prime Minister Thatcher", "1987-03-01", "Margaret Thatcher")]
    [InlineData("Prime Minister Nakasone", "1987-04-01", "Yasuhiro Nakasone")]
    [InlineData("Ukrainian Foreign Minister Kuleba", "2022-01-28", "Dmytro Kuleba")]
    [InlineData("German Chancellor Scholz", "2022-01-28", "Olaf Scholz")]
    [InlineData("Prime Minister Sharif", "1998-03-20", "Nawaz Sharif")]
    [InlineData("Prime Minister Sharif", "2023-03-20", "Shehbaz Sharif")]
    public void Office_and_date_give_the_person(string phrase, string date, string person) =>
        Assert.Equal(person, new ActorResolver(ActorTable.Load()).ResolvePhrase(phrase, DateOnly.Parse(date)).Person);

    static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
