namespace ComputeIntel.Api;

/// <summary>Says in the OpenAPI document which refusals an endpoint may answer with.</summary>
public static class Refusals
{
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<Problem>(status, Problem.MediaType);
        }

        return endpoint;
    }

    /// <summary>Adds what every endpoint of a group may refuse: what cannot be read, and anything while the store is away; of writes also what comes from another site, is too large, or is being written by someone else at this moment.</summary>
    public static void AlwaysRefuse(this IEndpointConventionBuilder group) => group.Finally(endpoint =>
    {
        var isSafe = endpoint.Metadata.OfType<IHttpMethodMetadata>().SelectMany(m => m.HttpMethods).All(HttpMethods.IsGet);
        int[] statuses = [400, .. isSafe ? Array.Empty<int>() : [403, 409, 413, 415], 500, 503];
        foreach (var status in statuses)
        {
            endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Problem), [Problem.MediaType]));
        }
    });
}
