using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace ComputeIntel.Tests.Support;

/// <summary>The two databases that the program runs on.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each database: <c>[Theory, OnBothDatabases]</c> with a <see cref="Database"/> parameter.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow(Database.Sqlite), new TheoryDataRow(Database.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
