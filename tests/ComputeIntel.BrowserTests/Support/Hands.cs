using Microsoft.Playwright;

namespace ComputeIntel.BrowserTests.Support;

/// <summary>How a person works a page: with a pointer, or by the keyboard alone.</summary>
public abstract class Hands
{
    public static Hands Pointer { get; } = new PointerHands();

    public static Hands Keyboard { get; } = new KeyboardHands();

    public abstract Task FillAsync(ILocator field, string text);

    /// <summary>Chooses an option by the words that it shows.</summary>
    public abstract Task ChooseAsync(ILocator list, string option);

    /// <summary>Presses a button, follows a link, opens what is folded.</summary>
    public abstract Task PressAsync(ILocator control);

    private sealed class PointerHands : Hands
    {
        public override Task FillAsync(ILocator field, string text) => field.FillAsync(text);

        public override Task ChooseAsync(ILocator list, string option) => list.SelectOptionAsync(new SelectOptionValue { Label = option });

        public override Task PressAsync(ILocator control) => control.ClickAsync();
    }

    private sealed class KeyboardHands : Hands
    {
        private const int MostTabs = 500;

        public override async Task FillAsync(ILocator field, string text)
        {
            await ReachAsync(field);
            await field.Page.Keyboard.PressAsync("Control+a");
            await field.Page.Keyboard.InsertTextAsync(text);
        }

        public override async Task ChooseAsync(ILocator list, string option)
        {
            await ReachAsync(list);
            await list.Page.Keyboard.TypeAsync(option);
            Assert.Equal(option, await list.EvaluateAsync<string>("list => list.selectedOptions[0].textContent.trim()"));
        }

        public override async Task PressAsync(ILocator control)
        {
            await ReachAsync(control);
            await control.Page.Keyboard.PressAsync("Enter");
        }

        /// <summary>Tabs until the focus is there; what cannot be reached so cannot be reached by a keyboard.</summary>
        private static async Task ReachAsync(ILocator control)
        {
            await control.WaitForAsync();
            for (var tabs = 0; tabs < MostTabs; tabs++)
            {
                if (await control.EvaluateAsync<bool>("control => control === document.activeElement"))
                {
                    return;
                }

                await control.Page.Keyboard.PressAsync("Tab");
            }

            Assert.Fail($"{control} is not reached by {MostTabs} tabs.");
        }
    }
}
