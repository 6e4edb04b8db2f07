using System.Reflection;

namespace Demarche.Tests.Architecture;

public sealed class ConventionTests
{
    static readonly Type[] Types = [.. typeof(Dispatch).Assembly.GetTypes().Where(type => !type.Name.Contains('<') && type.Namespace?.StartsWith("Demarche", StringComparison.Ordinal) == true)];

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Assert.Empty(Types.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract).Select(type => type.FullName));

    [Fact]
    public void No_static_field_can_change() =>
        Assert.Empty(
            from type in Types
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral && !field.Name.Contains('<')
            select $"{type.FullName}.{field.Name}");

    [Fact]
    public void Stored_enums_keep_their_numbers()
    {
        Assert.Equal("1 Demand 2 Request 3 Propose 4 Counter 5 Accept 6 Reject 7 Promise 8 Concede 9 Retract 10 Sign 11 Aid 12 Cooperate 13 Yield 14 Threaten "
            + "15 Warn 16 Sanction 17 Mobilize 18 Coerce 19 Assault 20 Protest 21 Accuse 22 Criticize 23 Deny 24 Support 25 State 26 Transmit 27 Schedule "
            + "28 Postpone 29 Meet 30 Mediate", Numbers<MoveType>());
        Assert.Equal("1 Positive 2 Negative", Numbers<Polarity>());
        Assert.Equal("1 Actual 2 Planned 3 Possible 4 Conditional 5 Demanded", Numbers<Modality>());
        Assert.StartsWith("0 None 1 Gov 2 Leg 3 Jud 4 Mil 5 Spy 6 Cop 7 Pty 8 Opp 9 Reb 10 Prm 11 Uaf 12 Crm 13 Jrn 14 Edu 15 Bus 16 Lab 17 Rel 18 Med 19 Cvl", Numbers<Sector>());
    }

    static string Numbers<TEnum>() where TEnum : struct, Enum =>
        string.Join(' ', Enum.GetValues<TEnum>().Select(value => $"{Convert.ToInt32(value)} {value}"));
}
