package org.conventionacademy.platform;

import java.util.regex.Pattern;

/// Writes YAML in the one canonical form: block style, two spaces, keys in the shape's order, one line a text.
public final class YamlWriter {
    /// Plain words that a reader of YAML 1.1 or 1.2 would not take for text.
    private static final Pattern NOT_TEXT = Pattern.compile("(?i)~|null|true|false|yes|no|on|off"
            + "|[-+]?(\\.[0-9]+|[0-9][0-9_]*(\\.[0-9_]*)?)(e[-+]?[0-9]+)?"
            + "|[-+]?\\.(inf)|\\.nan|[-+]?0[ox][0-9a-f_]+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

    private static final String NEVER_FIRST = ",[]{}#&*!|>'\"%@`";

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /// @param node one that the shape has checked
    public static String write(YamlNode.Fields node, YamlShape shape) {
        YamlWriter writer = new YamlWriter();
        writer.fields(node, shape, "", "");
        return writer.out.toString();
    }

    /// @param first what stands before the first key: the indent, or the dash of a list
    private void fields(YamlNode.Fields node, YamlShape shape, String first, String indent) {
        YamlShape.Map map = switch (shape) {
            case YamlShape.Map known -> known;
            case YamlShape.Variants variants -> variants.of(node);
            default -> throw new IllegalArgumentException("A mapping where the shape has none");
        };
        String before = first;
        for (YamlShape.Key key : map.keys()) {
            YamlNode value = node.values().get(key.name());
            if (value != null) {
                out.append(before).append(key.name()).append(':');
                before = indent;
                switch (value) {
                    case YamlNode.Scalar scalar ->
                        out.append(' ')
                                .append(scalar(scalar.value(), key.shape()))
                                .append('\n');
                    case YamlNode.Items items -> items(items, key.shape(), indent + "  ");
                    case YamlNode.Fields inner -> {
                        out.append('\n');
                        fields(inner, key.shape(), indent + "  ", indent + "  ");
                    }
                }
            }
        }
    }

    private void items(YamlNode.Items node, YamlShape shape, String indent) {
        if (!(shape instanceof YamlShape.ListOf list)) {
            throw new IllegalArgumentException("A list where the shape has none");
        }
        out.append('\n');
        for (YamlNode item : node.values()) {
            if (item instanceof YamlNode.Fields inner) {
                fields(inner, list.element(), indent + "- ", indent + "  ");
            } else if (item instanceof YamlNode.Scalar scalar) {
                out.append(indent)
                        .append("- ")
                        .append(scalar(scalar.value(), list.element()))
                        .append('\n');
            } else {
                throw new IllegalArgumentException("A list in a list");
            }
        }
    }

    private static String scalar(String value, YamlShape shape) {
        boolean typed = shape instanceof YamlShape.Number || shape instanceof YamlShape.Flag;
        return typed || mayBePlain(value) ? value : quoted(value);
    }

    static boolean mayBePlain(String value) {
        if (value.isEmpty()
                || !value.equals(value.strip())
                || NOT_TEXT.matcher(value).matches()) {
            return false;
        }
        char first = value.charAt(0);
        if (NEVER_FIRST.indexOf(first) >= 0 || value.startsWith("---") || value.startsWith("...")) {
            return false;
        }
        if ("-?:".indexOf(first) >= 0 && (value.length() == 1 || value.charAt(1) == ' ')) {
            return false;
        }
        return !value.contains(": ")
                && !value.endsWith(":")
                && !value.contains(" #")
                && value.chars().noneMatch(YamlWriter::special);
    }

    private static boolean special(int c) {
        return c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c > 0xFFFD;
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (special(c)) {
                        quoted.append("\\u%04X".formatted(c));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
