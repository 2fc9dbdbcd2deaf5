using System.Text.Json;
using ComputeIntel.BrowserTests.PageObjects;
using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.BrowserTests.Reading;

/// <summary>The reader by geometry: where paragraphs and cards stand on 60 paragraphs and 45 claims.</summary>
public sealed class GeometryTests(Chromium chromium, Hosts hosts)
{
    private const string Boxes = """
        selector => [...document.querySelectorAll(selector)].map(e => {
          const box = e.getBoundingClientRect();
          return { id: e.id || e.dataset.claim, left: box.left, top: box.top + scrollY, right: box.right, bottom: box.bottom + scrollY };
        })
        """;

    [Fact]
    public async Task With_all_cards_open_none_intersect_and_each_starts_in_its_band()
    {
        await using var person = await ReadingAsync(allOpen: true);
        var cards = await BoxesAsync(person, ".card");
        Assert.Equal(45, cards.Count);
        var overlaps = from a in cards from b in cards where string.CompareOrdinal(a.Id, b.Id) < 0 && a.Intersects(b) select $"{a.Id} × {b.Id}";
        Assert.Empty(overlaps);
        var strays = await person.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.card')].filter(card => {
              const band = card.closest('.band').getBoundingClientRect(), box = card.getBoundingClientRect();
              return box.top < band.top - 1 || box.bottom > band.bottom + 1;
            }).map(card => card.dataset.claim)
            """);
        Assert.Empty(strays);
    }

    [Fact]
    public async Task No_card_makes_a_hole_between_a_paragraph_and_the_next_of_its_band()
    {
        await using var person = await ReadingAsync(allOpen: true);
        var holes = await person.Page.EvaluateAsync<double[]>("""
            () => [...document.querySelectorAll('.band')].flatMap(band => {
              const paragraphs = [...band.querySelectorAll('.p')].map(p => p.getBoundingClientRect());
              return paragraphs.slice(1).map((box, i) => box.top - paragraphs[i].bottom);
            })
            """);
        Assert.NotEmpty(holes);
        Assert.All(holes, hole => Assert.InRange(hole, 0, 24));
    }

    [Fact]
    public async Task With_one_card_open_no_paragraph_has_moved()
    {
        await using var person = await ReadingAsync(allOpen: false);
        var before = await BoxesAsync(person, ".p");
        foreach (var number in new[] { 0, 20, 44 })
        {
            await person.Page.Locator(".card > summary").Nth(number).ClickAsync();
            Assert.Equal(1, await person.Page.Locator(".card[open]").CountAsync());
            Assert.Equal(before, await BoxesAsync(person, ".p"));
        }
    }

    [Theory, InlineData(390), InlineData(768), InlineData(1440)]
    public async Task Nothing_is_wider_than_the_window(int width)
    {
        await using var person = await ReadingAsync(allOpen: true, width);
        Assert.True(await person.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task On_a_narrow_screen_each_card_follows_its_paragraph()
    {
        await using var person = await ReadingAsync(allOpen: false, width: 390);
        var order = await person.Page.EvaluateAsync<bool>("""
            () => [...document.querySelectorAll('.band.claimed')].every(band => {
              const paragraph = band.querySelector('.p').getBoundingClientRect(), cards = band.querySelector('.cards').getBoundingClientRect();
              const rest = band.querySelector('.rest')?.getBoundingClientRect();
              return cards.top >= paragraph.bottom && (!rest || rest.top >= cards.bottom);
            })
            """);
        Assert.True(order);
    }

    private async Task<Person> ReadingAsync(bool allOpen, int width = 1440)
    {
        var host = await hosts.On(Database.Sqlite);
        var paragraphs = Enumerable.Range(1, 60).Select(i => string.Join(' ', Enumerable.Range(1, 2 + (i % 5)).Select(s => $"Sentence {s} of paragraph {i} tells something about capacity and who takes it."))).ToList();
        var claimed = Enumerable.Range(0, 45).Select(i => (Paragraph: 1 + (i * 11 % 40), Words: $"Sentence {1 + (i % 2)} of paragraph {1 + (i * 11 % 40)} tells something")).ToArray();
        var article = await host.WithAsync(paragraphs, claimed);
        var person = await Person.AtAsync(chromium, host.Address, width);
        await new ReaderPage(person.Page).OpenAsync(article.Id, allOpen);
        return person;
    }

    private static async Task<List<Box>> BoxesAsync(Person person, string selector) =>
        (await person.Page.EvaluateAsync<JsonElement>(Boxes, selector)).Deserialize<List<Box>>(JsonSerializerOptions.Web)!;

    private sealed record Box(string Id, double Left, double Top, double Right, double Bottom)
    {
        public bool Intersects(Box other) => Left < other.Right - 0.5 && other.Left < Right - 0.5 && Top < other.Bottom - 0.5 && other.Top < Bottom - 0.5;
    }
}
