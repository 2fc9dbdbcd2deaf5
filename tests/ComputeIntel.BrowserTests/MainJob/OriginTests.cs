using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Tests.Support;
using Microsoft.Playwright;

namespace ComputeIntel.BrowserTests.MainJob;

/// <summary>Someone decides where a claim comes from, by keyboard alone, and takes it back.</summary>
public sealed class OriginTests(Chromium chromium, Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task A_proposed_origin_is_confirmed_counted_and_undone(Database database)
    {
        var host = await hosts.On(database);
        var traced = await Traced.StoredAsync(host);
        await using var person = await Person.AtAsync(chromium, host.Address, width: 390, height: 844, dark: true);
        await person.Page.GotoAsync($"/deals/{traced.Slug}/origins");
        await person.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Confirm that C-") }).FocusAsync();
        await person.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Confirmed: ");
        await Assertions.Expect(person.Page.Locator(".origin-value").First).ToContainTextAsync("1 origin, 1 untraced");
        await person.Page.GotoAsync($"/claims/{traced.Story}");
        await person.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Undo the decision on ") }).FocusAsync();
        await person.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Undone.");
        await Assertions.Expect(person.Page.Locator("#origins")).ToContainTextAsync("Untraced");
        await person.Page.GotoAsync($"/deals/{traced.Slug}/origins");
        await Assertions.Expect(person.Page.Locator(".origin-value").First).ToContainTextAsync("no known origin, 2 untraced");
    }

    [Theory, OnBothDatabases]
    public async Task Several_are_ticked_and_rejected_by_keyboard_and_enter_in_a_box_decides_nothing(Database database)
    {
        var host = await hosts.On(database);
        var traced = await Traced.StoredAsync(host, stories: 3);
        await using var person = await Person.AtAsync(chromium, host.Address);
        await person.Page.GotoAsync($"/deals/{traced.Slug}/origins");
        var boxes = person.Page.Locator("[type=checkbox][name=chosen]");
        await Hands.Keyboard.PressAsync(boxes.First);
        await person.Page.GetByLabel("Tick all").FocusAsync();
        await person.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(boxes.Nth(2)).ToBeCheckedAsync();
        await boxes.First.FocusAsync();
        await person.Page.Keyboard.PressAsync("Space");
        Assert.True(await person.Page.EvaluateAsync<bool>("document.getElementById('tick-all').indeterminate"));
        await Hands.Keyboard.PressAsync(person.Page.GetByRole(AriaRole.Button, new() { Name = "Reject ticked" }));
        await Assertions.Expect(person.Page.Locator(".notice")).ToHaveTextAsync("Rejected: 2 proposals.");
        await Assertions.Expect(boxes).ToHaveCountAsync(1);
        await Hands.Keyboard.PressAsync(person.Page.GetByRole(AriaRole.Button, new() { Name = "Undo: let them wait again" }));
        await Assertions.Expect(boxes).ToHaveCountAsync(3);
    }
}
