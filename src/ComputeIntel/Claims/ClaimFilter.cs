namespace ComputeIntel.Claims;

/// <summary>
/// Which claims are asked for, as it stands in an address: the page, the <c>.json</c>, the <c>.csv</c> and the API bind
/// it and share it. Blank means any.
/// </summary>
public sealed record ClaimFilter
{
    /// <summary>One of: untagged, reported, verified, disputed, withdrawn.</summary>
    public string? Tag { get; init; }

    /// <summary>One of: fact, judgement, forecast.</summary>
    public string? Nature { get; init; }

    /// <summary>One of: deal, context.</summary>
    public string? Bearing { get; init; }

    /// <summary>The slug of the deal that it belongs to.</summary>
    public string? Deal { get; init; }

    /// <summary>The slug of an organization that it names, as acquirer or counterparty, by this name or by that of one merged with it.</summary>
    public string? Organization { get; init; }

    /// <summary>The slug of a facility that it names, by this name or by that of one merged with it.</summary>
    public string? Facility { get; init; }

    /// <summary>The slug of the publisher of its article.</summary>
    public string? Publisher { get; init; }

    /// <summary><c>true</c>: only claims that need to be looked at again; <c>false</c>: only those that do not.</summary>
    public string? Recheck { get; init; }

    /// <summary>Words that it says or quotes.</summary>
    public string? Q { get; init; }

    /// <summary><c>include</c>: the sample's claims too. Absent: they are left out as soon as there are real ones, so that they never count beside them.</summary>
    public string? Demo { get; init; }

    /// <summary>Only claims older than the one of this number: the former answer's <c>next</c>.</summary>
    public int? After { get; init; }

    /// <summary>How many at most: 1 to 200, 50 where it is not said.</summary>
    public int? Limit { get; init; }

    public int PageSize => Limit ?? ListLimit.Default;

    /// <summary>The filter with its texts trimmed and blank ones absent.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>, by the name of each parameter that is wrong.</exception>
    public ClaimFilter Checked()
    {
        var check = new InputCheck();
        var filter = this with
        {
            Tag = check.OneOf("tag", Tag, Enum.GetNames<Tag>()),
            Nature = check.OneOf("nature", Nature, Enum.GetNames<Nature>()),
            Bearing = check.OneOf("bearing", Bearing, Enum.GetNames<Bearing>()),
            Deal = check.Address("deal", Deal),
            Organization = check.Address("organization", Organization),
            Facility = check.Address("facility", Facility),
            Publisher = check.Address("publisher", Publisher),
            Recheck = check.OneOf("recheck", Recheck, ["true", "false"]),
            Q = check.OptionalLine("q", Q, 200, "The text to find"),
            Demo = check.OneOf("demo", Demo, ["include"]),
            Limit = check.Limit("limit", Limit),
        };
        check.Refuse();
        return filter;
    }

    /// <summary>The claims that this checked filter means, without <see cref="Q"/>, <see cref="After"/> and an order, which the store adds.</summary>
    /// <param name="claims">All claims.</param>
    /// <param name="deals">The id of the deal with the slug asked for.</param>
    /// <param name="organizations">The ids of the organizations that are the one with the slug asked for, merged ones among them.</param>
    /// <param name="facilities">The same of facilities.</param>
    public IQueryable<Claim> Narrow(IQueryable<Claim> claims, IQueryable<int> deals, IQueryable<int> organizations, IQueryable<int> facilities)
    {
        if (Tag is not null)
        {
            var tag = Enum.Parse<Tag>(Tag, ignoreCase: true);
            claims = claims.Where(c => c.Tag == tag);
        }

        if (Nature is not null)
        {
            var nature = Enum.Parse<Nature>(Nature, ignoreCase: true);
            claims = claims.Where(c => c.Nature == nature);
        }

        if (Bearing is not null)
        {
            var bearing = Enum.Parse<Bearing>(Bearing, ignoreCase: true);
            claims = claims.Where(c => c.Bearing == bearing);
        }

        if (Deal is not null)
        {
            claims = claims.Where(c => deals.Contains(c.DealId!.Value));
        }

        if (Organization is not null)
        {
            claims = claims.Where(c => organizations.Contains(c.AcquirerId!.Value) || c.Counterparties.Any(p => organizations.Contains(p.OrganizationId)));
        }

        if (Facility is not null)
        {
            claims = claims.Where(c => c.Facilities.Any(f => facilities.Contains(f.FacilityId)));
        }

        if (Recheck is not null)
        {
            var needsRecheck = Recheck == "true";
            claims = claims.Where(c => c.Rechecks.Any(r => r.ClearedAt == null) == needsRecheck);
        }

        return Publisher is null ? claims : claims.Where(c => c.Article!.Publisher!.Slug == Publisher);
    }
}
