using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Parties;

public sealed class IdentitiesTests
{
    private readonly Facility _colossus = Facility(1, "Colossus");

    private readonly Facility _first = Facility(2, "Colossus 1");

    private readonly Facility _campus = Facility(3, "Memphis campus");

    [Fact]
    public void Near_names_are_a_question_until_somebody_says_that_they_are_two()
    {
        Assert.Equal(Identity.Near, Between(_colossus, _first));
        Assert.Equal(Identity.Apart, Between(_colossus, _campus));
        Assert.Equal(Identity.Two, Between(_first, _colossus, Said(_colossus, _first, isSame: false)));
        Assert.Equal(Identity.Near, Between(_colossus, _first, Said(_colossus, _first, isSame: false), Said(_first, _colossus, isSame: true)));
    }

    [Fact]
    public void Merged_ones_are_one_and_are_asked_about_by_all_their_names()
    {
        (_campus.StandsFor, _campus.StandsForId) = (_first, _first.Id);
        _first.Merged.Add(_campus);
        Assert.Equal(Identity.One, Between(_campus, _first));
        Assert.Equal(Identity.One, Between(_campus, _campus));
        Assert.Equal(Identity.Near, Between(_campus, _colossus));
        Assert.Equal(Identity.Two, Between(_first, _colossus, Said(_campus, _colossus, isSame: false)));
        Assert.Equal(Identity.One, Between(_first, _campus, Said(_first, _campus, isSame: false)));
    }

    [Fact]
    public void What_stands_for_another_is_not_read_without_it()
    {
        _campus.StandsForId = 2;
        Assert.Throws<InvalidOperationException>(() => Between(_campus, _first));
    }

    private static Identity Between(Facility one, Facility other, params NameDecision[] decisions) => Identities.Between(one, other, new(decisions.Select((d, i) =>
    {
        d.Id = i + 1;
        return d;
    })));

    private static NameDecision Said(Facility one, Facility other, bool isSame) => NameDecision.On(PartyType.Facility, one.Id, other.Id, isSame, "Ada", Some.Time);

    private static Facility Facility(int id, string name) => new() { Id = id, Name = name, Slug = Slug.Of(name), Aliases = [Alias.Of(name)] };
}
