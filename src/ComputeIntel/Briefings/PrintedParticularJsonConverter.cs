using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComputeIntel.Briefings;

/// <summary>Keeps a particular as the text "Power: 300 MW", as the first editions that kept any did. No name has a colon in it.</summary>
public sealed class PrintedParticularJsonConverter : JsonConverter<PrintedParticular>
{
    public override PrintedParticular Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!.Split(": ", 2) is [var name, var text] ? new(name, text) : throw new JsonException("A particular has a name.");

    public override void Write(Utf8JsonWriter writer, PrintedParticular value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{value.Name}: {value.Text}");
}
