using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComputeIntel.Tests.Support;

/// <summary>What EF only warns of in a query fails a test: a choice among rows that come in no order, or collections that one join multiplies.</summary>
public static class QueryWarnings
{
    public static void AreFailures(WarningsConfigurationBuilder warnings) => warnings.Throw(
        CoreEventId.FirstWithoutOrderByAndFilterWarning,
        CoreEventId.RowLimitingOperationWithoutOrderByWarning,
        CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning,
        RelationalEventId.MultipleCollectionIncludeWarning);
}
