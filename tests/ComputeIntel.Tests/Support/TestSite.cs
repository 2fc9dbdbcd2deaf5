using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ComputeIntel.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ComputeIntel.Tests.Support;

/// <summary>Somebody else's web site, on a loopback port, which answers as it is told to.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new();
    private readonly ConcurrentQueue<(string Path, IHeaderDictionary Headers)> _asked = new();
    private readonly WebApplication _app;

    private TestSite(WebApplication app) => _app = app;

    /// <summary>For example http://127.0.0.1:40123/.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What has been asked for so far, in order.</summary>
    public IReadOnlyList<(string Path, IHeaderDictionary Headers)> Asked => [.. _asked];

    /// <summary>Limits under which the program may fetch from this site, and waits little.</summary>
    public FetchLimits Limits => new()
    {
        Ports = [Address.Port],
        AlsoOpen = [new IPNetwork(IPAddress.Loopback, 32)],
        FirstWait = TimeSpan.FromMilliseconds(10),
    };

    public static async Task<TestSite> StartAsync(bool isSecure = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (isSecure)
            {
                listen.UseHttps(SelfSigned());
            }
        }));
        var site = new TestSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        site.Address = new Uri(site._app.Urls.Single());
        return site;
    }

    public Uri At(string path) => new(Address, path);

    /// <summary>Answers a path by hand.</summary>
    public Uri Answer(string path, RequestDelegate answer)
    {
        _answers[path] = answer;
        return At(path);
    }

    /// <summary>Answers a path with a body.</summary>
    public Uri Serve(string path, byte[] body, string? mediaType = "text/html; charset=utf-8", int status = 200, params (string Name, string Value)[] headers) =>
        Answer(path, async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = mediaType;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers.Append(name, value);
            }

            await context.Response.Body.WriteAsync(body);
        });

    public Uri Serve(string path, string body, string? mediaType = "text/html; charset=utf-8", int status = 200, params (string Name, string Value)[] headers) =>
        Serve(path, Encoding.UTF8.GetBytes(body), mediaType, status, headers);

    public Uri Redirect(string path, string location, int status = 302) => Serve(path, "", null, status, ("Location", location));

    /// <summary>Promises more than it sends, by length or in chunks, and hangs up.</summary>
    public Uri BreakOff(string path, string body, int? missing = 1000) => Answer(path, async context =>
    {
        context.Response.ContentLength = body.Length + missing;
        await context.Response.WriteAsync(body);
        await context.Response.Body.FlushAsync();

        // Hung up on at once, the other side would not even see the head.
        await Task.Delay(100);
        context.Abort();
    });

    /// <summary>Sends a body a byte at a time, for ever.</summary>
    public Uri Drip(string path) => Answer(path, async context =>
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(".");
            await context.Response.Body.FlushAsync();
            await Task.Delay(20);
        }
    });

    /// <summary>Sends nothing, not even a head.</summary>
    public Uri Hang(string path) => Answer(path, context => Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

    /// <summary>A body of zeros that is small on the way and large after decompression.</summary>
    public Uri Bomb(string path, string coding, int megabytes) => Answer(path, async context =>
    {
        context.Response.Headers.ContentEncoding = coding;
        await using Stream packed = coding switch
        {
            "br" => new BrotliStream(context.Response.Body, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(context.Response.Body, CompressionLevel.Fastest),
            _ => new GZipStream(context.Response.Body, CompressionLevel.Fastest),
        };
        for (var i = 0; i < megabytes && !context.RequestAborted.IsCancellationRequested; i++)
        {
            await packed.WriteAsync(new byte[1024 * 1024], context.RequestAborted);
        }
    });

    public int TimesAsked(string path) => _asked.Count(a => a.Path == path);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        _asked.Enqueue((context.Request.Path.Value!, new HeaderDictionary(context.Request.Headers.ToDictionary())));
        if (_answers.TryGetValue(context.Request.Path.Value!, out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
