using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace ComputeIntel.Tests.House;

/// <summary>
/// What one type sees: every type that its declaration, its members, their attributes and their bodies name. Constants
/// are not among them; the compiler leaves no trace of where it took one from.
/// </summary>
internal static class SeenTypes
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Dictionary<short, OpCode> OpCodesByValue =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        MethodBase[] methods = [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];
        return new[] { type.BaseType }
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(Declared).Select(f => f.FieldType))
            .Concat(methods.SelectMany(InSignature))
            .Concat(methods.SelectMany(InBody))
            .Concat(new MemberInfo[] { type }.Concat(type.GetMembers(Declared)).SelectMany(m => m.CustomAttributes).SelectMany(InAttribute))
            .SelectMany(Parts)
            .ToHashSet();
    }

    private static IEnumerable<Type?> InSignature(MethodBase method) =>
        method.GetParameters().Select(p => p.ParameterType)
            .Append((method as MethodInfo)?.ReturnType)
            .Concat(method.IsGenericMethod ? method.GetGenericArguments() : []);

    private static IEnumerable<Type?> InAttribute(CustomAttributeData attribute) =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(n => n.TypedValue)).Select(a => a.Value as Type).Append(attribute.AttributeType);

    private static IEnumerable<Type?> InBody(MethodBase method) => method.GetMethodBody() is not { } body
        ? []
        : body.LocalVariables.Select(v => v.LocalType)
            .Concat(body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType))
            .Concat(Tokens(body.GetILAsByteArray()!).SelectMany(token => InMember(Resolved(method, token))));

    private static IEnumerable<Type?> InMember(MemberInfo member) => member switch
    {
        Type type => [type],
        MethodBase called => InSignature(called).Append(called.DeclaringType),
        FieldInfo field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static MemberInfo Resolved(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null)!;

    /// <summary>The metadata tokens of members among a body's operands (ECMA-335, III.1).</summary>
    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? OpCodesByValue[(short)(0xFE00 | il[at + 1])] : OpCodesByValue[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at));
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at))),
                _ => 4,
            };
        }
    }

    /// <summary>A type without its wrapping: <c>List&lt;Claim[]&gt;</c> names List and Claim.</summary>
    private static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return [];
        }

        return type.HasElementType ? Parts(type.GetElementType())
            : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
            : [type];
    }
}
