using System.Security.Claims;
using ComputeIntel.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Access;

/// <summary>The one analyst of local mode, by the name in <c>Auth:LocalName</c>, else the one answered on the first page, else the system user's.</summary>
public sealed class LocalAnalyst(IConfiguration configuration, IServiceScopeFactory scopes)
{
    public const int MaxName = 100;

    private volatile AuthenticationTicket? _ticket;

    /// <summary>Whether nobody has said the name yet, so that the first page should ask.</summary>
    public bool IsUnnamed { get; private set; }

    public async ValueTask<AuthenticationTicket> TicketAsync()
    {
        if (_ticket is null)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IntelContext>();
            var name = configuration["Auth:LocalName"] is { Length: > 0 } configured
                ? configured
                : await db.Settings.Where(s => s.Name == Setting.LocalName).Select(s => s.Value).SingleOrDefaultAsync();
            IsUnnamed = name is null;
            _ticket = TicketFor(name ?? Environment.UserName);
        }

        return _ticket;
    }

    /// <summary>Remembers the name for what is decided from now on.</summary>
    /// <exception cref="Refusal">A blank or over-long name.</exception>
    public async Task RenameAsync(string? name, IntelContext db)
    {
        var check = new InputCheck();
        var line = check.RequiredLine("name", name, MaxName, "Your name");
        check.Refuse();
        var setting = await db.Settings.FindAsync(Setting.LocalName);
        if (setting is null)
        {
            db.Settings.Add(new Setting { Name = Setting.LocalName, Value = line });
        }
        else
        {
            setting.Value = line;
        }

        await db.SaveChangesAsync();
        (_ticket, IsUnnamed) = (TicketFor(line), false);
    }

    private static AuthenticationTicket TicketFor(string name) =>
        new(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], LocalSignIn.SchemeName)), LocalSignIn.SchemeName);
}
