using Microsoft.Playwright;

namespace ComputeIntel.BrowserTests.PageObjects;

/// <summary>The reader as a person sees it: paragraphs with marks, cards beside them.</summary>
public sealed class ReaderPage(IPage page)
{
    public ILocator Cards => page.Locator(".card");

    public ILocator Offer => page.Locator(".claim-this");

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public async Task OpenAsync(int article, bool allOpen = false) => await page.GotoAsync($"/articles/{article}{(allOpen ? "?cards=all" : "")}");

    public ILocator Paragraph(int ordinal) => page.Locator($"#p-{ordinal} .says");

    public ILocator Card(int claim) => page.Locator($".card[data-claim='{claim}']");

    /// <summary>The words that a claim marks, joined where other marks split them.</summary>
    public async Task<string> MarkedAsync(int claim) =>
        string.Concat(await page.Locator($"mark[data-claims~='{claim}']").AllTextContentsAsync());

    /// <summary>Selects words of a paragraph as a mouse would, from their first to their last character, across whatever marks are there.</summary>
    public async Task SelectAsync(int ordinal, string words) => Assert.True(
        await Paragraph(ordinal).EvaluateAsync<bool>(
            """
            (says, words) => {
              const at = says.textContent.indexOf(words);
              if (at < 0) return false;
              const place = offset => {
                const walker = document.createTreeWalker(says, NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                  if (offset <= node.data.length) return [node, offset];
                  offset -= node.data.length;
                }
              };
              const range = document.createRange();
              range.setStart(...place(at));
              range.setEnd(...place(at + words.length));
              const selection = getSelection();
              selection.removeAllRanges();
              selection.addRange(range);
              return true;
            }
            """,
            words),
        $"Paragraph {ordinal} does not say “{words}”.");

    /// <summary>Presses the key that saves the selected words as a reported claim, and gives back its number.</summary>
    public async Task<int> SaveReportedAsync()
    {
        var before = await Cards.CountAsync();
        await page.Keyboard.PressAsync("2");
        await Assertions.Expect(Cards).ToHaveCountAsync(before + 1);
        return int.Parse((await page.EvaluateAsync<string>("document.activeElement.id"))[2..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
