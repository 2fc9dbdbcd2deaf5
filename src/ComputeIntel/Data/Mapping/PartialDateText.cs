using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComputeIntel.Data.Mapping;

/// <summary>Stores a <see cref="PartialDate"/> as its ISO 8601 text, which orders as time does.</summary>
public sealed class PartialDateText() : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text));
