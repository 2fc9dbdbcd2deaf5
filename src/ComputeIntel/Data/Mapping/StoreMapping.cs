using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Mapping;

/// <summary>The store's own tables, and the rules that hold for all of them.</summary>
public static class StoreMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Setting>(setting =>
        {
            setting.HasKey(s => s.Name);
            setting.Property(s => s.Name).HasMaxLength(100);
            setting.Property(s => s.Value).HasMaxLength(1000);
        });
        model.Entity<IdempotentAnswer>(answer =>
        {
            answer.HasIndex(a => new { a.Person, a.Key }).IsUnique();
            answer.HasIndex(a => a.At);
            answer.Property(a => a.Person).HasMaxLength(200);
            answer.Property(a => a.Key).HasMaxLength(200);
            answer.Property(a => a.Method).HasMaxLength(10);
            answer.Property(a => a.Path).HasMaxLength(500);
            answer.Property(a => a.BodySha256).HasMaxLength(64);
        });
        CheckEnumerations(model);
        CheckVersions(model);
    }

    /// <summary>An enumeration's column holds one of its names, whoever writes it.</summary>
    private static void CheckEnumerations(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(e => e.GetTableName() is not null))
        {
            foreach (var property in entity.GetProperties())
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum)
                {
                    var column = property.GetColumnName();
                    var names = string.Join(", ", Enum.GetNames(type).Select(n => $"'{JsonNamingPolicy.CamelCase.ConvertName(n)}'"));
                    var root = entity.IsOwned() ? entity.FindOwnership()!.PrincipalEntityType : entity;
                    root.AddCheckConstraint($"CK_{root.GetTableName()}_{column}", $"\"{column}\" IN ({names})");
                }
            }
        }
    }

    private static void CheckVersions(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(e => typeof(IVersioned).IsAssignableFrom(e.ClrType)))
        {
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            entity.AddCheckConstraint($"CK_{entity.GetTableName()}_Version", "\"Version\" >= 1");
        }
    }
}
