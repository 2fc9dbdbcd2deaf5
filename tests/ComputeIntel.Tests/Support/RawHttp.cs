using System.Net.Sockets;
using System.Text;

namespace ComputeIntel.Tests.Support;

/// <summary>Speaks HTTP by hand, where a client would be too polite.</summary>
public static class RawHttp
{
    /// <summary>Sends a head and then as much of a body as the program takes, and gives what it answers.</summary>
    /// <param name="host">The program.</param>
    /// <param name="head">Request line and headers, with line ends.</param>
    /// <param name="body">Pieces to send until the program has had enough.</param>
    public static async Task<string> SendAsync(IntelHost host, string head, IEnumerable<byte[]> body)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        var stream = client.GetStream();
        using var begun = new SemaphoreSlim(0);
        var answered = ReadAsync(stream, begun);
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
            foreach (var piece in body)
            {
                await stream.WriteAsync(piece);

                // Sending on past an answer would have the connection reset and the answer with it.
                if (await begun.WaitAsync(TimeSpan.FromMilliseconds(20)))
                {
                    break;
                }
            }
        }
        catch (IOException)
        {
            // It hung up while we were still sending, as it may.
        }

        return await answered.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task<string> ReadAsync(NetworkStream stream, SemaphoreSlim begun)
    {
        var answer = new MemoryStream();
        var buffer = new byte[8192];
        try
        {
            while (await stream.ReadAsync(buffer) is > 0 and var read)
            {
                answer.Write(buffer, 0, read);
                begun.Release();
                var text = Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length);
                if (text.Split("\r\n\r\n", 2) is [var head, var body] && (LengthOf(head) is { } length ? body.Length >= length : body.EndsWith("0\r\n\r\n", StringComparison.Ordinal)))
                {
                    break;
                }
            }
        }
        catch (IOException) when (answer.Length > 0)
        {
            // The connection was reset after the answer.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    private static int? LengthOf(string head) =>
        head.Split("\r\n").FirstOrDefault(h => h.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } header ? int.Parse(header[15..], System.Globalization.CultureInfo.InvariantCulture) : null;
}
