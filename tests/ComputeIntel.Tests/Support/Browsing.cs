using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ComputeIntel.Tests.Support;

/// <summary>One person's browser without scripts: opens pages, fills forms in as they stand (tokens included), follows where they lead.</summary>
public sealed class Browsing(IntelHost host, HttpClient? client = null) : IDisposable
{
    private readonly HttpClient _client = client ?? host.Client();

    /// <summary>The page shown.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>The body as it came, whatever it is.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Path and query of the page shown.</summary>
    public string Address { get; private set; } = "/";

    public HttpStatusCode Status { get; private set; }

    public HttpResponseMessage Answer { get; private set; } = null!;

    public string Heading => One("h1").TextContent.Trim();

    /// <summary>What is said once after something was done.</summary>
    public string? Notice => Page.QuerySelector(".notice")?.TextContent.Trim();

    /// <summary>The messages of the summary above a form.</summary>
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".validation-summary-errors li").Select(e => e.TextContent.Trim())];

    public async Task<Browsing> OpenAsync(string address)
    {
        address = Resolved(address);
        await ShowAsync(await _client.GetAsync(address), address);
        return this;
    }

    /// <summary>Opens an address that must answer 200.</summary>
    public async Task<Browsing> GoAsync(string address)
    {
        await OpenAsync(address);
        Assert.True(Status == HttpStatusCode.OK, $"{address} answered {(int)Status}: {Page.Body?.TextContent.Trim()}");
        return this;
    }

    /// <summary>Follows the link with these words.</summary>
    public Task<Browsing> FollowAsync(string words)
    {
        var link = Page.QuerySelectorAll<IHtmlAnchorElement>("a[href]").FirstOrDefault(a => a.TextContent.Trim() == words);
        Assert.True(link is not null, $"{Address} has no link “{words}”.");
        return GoAsync(link.GetAttribute("href")!);
    }

    /// <summary>
    /// Sends the form with what stands in it, save the fields named here. A value of null leaves the field out, as an
    /// unticked box does; a field of the same name twice is given as a list.
    /// </summary>
    /// <param name="form">A selector of the form.</param>
    /// <param name="fields">What is typed, by name.</param>
    /// <param name="button">A selector of the button pressed within the form; the first one where null.</param>
    public async Task<Browsing> SubmitAsync(string form, object? fields = null, string? button = null)
    {
        var element = Page.QuerySelector<IHtmlFormElement>(form);
        Assert.True(element is not null, $"{Address} has no form {form}.");
        var pressed = button is null
            ? element.Elements.FirstOrDefault(e => e.Matches("button:not([type=button]), input[type=submit]"))
            : Page.QuerySelector(button) ?? throw new InvalidOperationException($"{Address} has no button {button}.");
        var values = Values(element, pressed);
        foreach (var (name, value) in Typed(fields))
        {
            values.RemoveAll(v => v.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            values.AddRange((value as IEnumerable<string> ?? (value is null ? [] : [Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!])).Select(v => KeyValuePair.Create(name, v)));
        }

        var action = Resolved(pressed?.GetAttribute("formaction") ?? element.GetAttribute("action") ?? Address);
        var isPost = string.Equals(pressed?.GetAttribute("formmethod") ?? element.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase);
        using var content = new FormUrlEncodedContent(values);
        if (isPost)
        {
            // A body that is refused for its size is told so before it is sent.
            using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = content, Headers = { ExpectContinue = content.Headers.ContentLength > 1_000_000 } };
            await ShowAsync(await _client.SendAsync(request), action);
            return this;
        }

        return await OpenAsync($"{action.Split('?', '#')[0]}?{await content.ReadAsStringAsync()}");
    }

    /// <summary>Sends what no page asks for.</summary>
    public async Task SendAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        await ShowAsync(await _client.SendAsync(request), address);
    }

    /// <summary>Sends the form with a file in one of its fields.</summary>
    public async Task SubmitFileAsync(string form, string field, string name, byte[] bytes)
    {
        var element = (IHtmlFormElement)One(form);
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in Values(element, null).Where(v => v.Key != field))
        {
            content.Add(new StringContent(value), key);
        }

        content.Add(new ByteArrayContent(bytes), field, name);
        var action = Resolved(element.GetAttribute("action")!);
        await ShowAsync(await _client.PostAsync(action, content), action);
    }

    /// <summary>Shows an answer that was had in another way, and follows where it leads.</summary>
    public async Task ShowAsync(HttpResponseMessage answer, string address)
    {
        for (var hops = 0; answer.Headers.Location is { } location && (int)answer.StatusCode is 302 or 303; hops++)
        {
            Assert.True(hops < 5, $"{address} leads round in circles.");
            address = location.IsAbsoluteUri ? location.PathAndQuery : location.ToString();
            answer = await _client.GetAsync(address);
        }

        (Answer, Status, Address) = (answer, answer.StatusCode, address);
        Text = await answer.Content.ReadAsStringAsync();
        Page = await new HtmlParser().ParseDocumentAsync(Text);
    }

    public IElement One(string selector) => Page.QuerySelector(selector) ?? throw new InvalidOperationException($"{Address} has no {selector}.");

    public IReadOnlyList<string> Texts(string selector) => [.. Page.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];

    /// <summary>What stands in a field.</summary>
    public string? Value(string name) => Page.QuerySelector($"[name='{name}' i]") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    public void Dispose() => _client.Dispose();

    /// <summary>Relative to the page shown, as a browser takes it; without its fragment, which is never sent.</summary>
    private string Resolved(string address) => new Uri(new Uri(host.Address, Address), address).PathAndQuery;

    private static List<KeyValuePair<string, string>> Values(IHtmlFormElement form, IElement? pressed)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when !box.IsChecked:
                case IHtmlInputElement { Type: "submit" or "button" or "image" }:
                    break;
                case IHtmlInputElement input:
                    values.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    values.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement select:
                    values.AddRange(select.Options.Where(o => o.IsSelected).Select(o => KeyValuePair.Create(name, o.Value)));
                    break;
                default:
                    break;
            }
        }

        if (pressed?.GetAttribute("name") is { Length: > 0 } button)
        {
            values.Add(new(button, pressed.GetAttribute("value") ?? ""));
        }

        return values;
    }

    /// <summary>Fields as an anonymous object, or as a dictionary where their names are no C# names.</summary>
    private static IEnumerable<(string Name, object? Value)> Typed(object? fields) => fields switch
    {
        null => [],
        IReadOnlyDictionary<string, string?> named => named.Select(f => (f.Key, (object?)f.Value)),
        _ => fields.GetType().GetProperties().Select(p => (p.Name, p.GetValue(fields))),
    };
}
