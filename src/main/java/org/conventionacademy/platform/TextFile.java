package org.conventionacademy.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;

/// A text file that people write, read with suspicion: small, UTF-8, without control characters, inside its root.
///
/// @param name path below the root, with `/`
/// @param written the text as it stands in the file
/// @param text the same with line feeds only, in NFC and without a byte order mark
public record TextFile(String name, String written, String text) {
    private static final int LARGEST = 1 << 20;

    /// Reads the file; what is wrong with it becomes a finding and the answer is empty.
    public static Optional<TextFile> read(Path root, Path file, Inspection inspection) {
        String name = nameOf(root, file);
        try {
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                inspection.error(
                        name, 0, "The file leads out of its content root", "Put the file itself here, not a link");
                return Optional.empty();
            }
            if (!Files.isRegularFile(file)) {
                inspection.error(name, 0, "Not a file", "Put a text file here, or remove it");
                return Optional.empty();
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(LARGEST + 1);
            }
            if (bytes.length > LARGEST) {
                inspection.error(name, 0, "Larger than 1 MiB", "Split it, or remove what does not belong here");
                return Optional.empty();
            }
            return decode(name, bytes, inspection);
        } catch (IOException e) {
            inspection.error(
                    name, 0, "Cannot be read: " + e.getClass().getSimpleName(), "Check that it exists and may be read");
            return Optional.empty();
        }
    }

    static Optional<TextFile> decode(String name, byte[] bytes, Inspection inspection) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String written = chars.flip().toString();
        if (result.isError()) {
            inspection.error(name, lineAt(written, written.length()), "Not UTF-8", "Save the file as UTF-8");
            return Optional.empty();
        }
        for (int i = 0; i < written.length(); i++) {
            if (forbidden(written.charAt(i))) {
                inspection.error(
                        name,
                        lineAt(written, i),
                        "Control character U+%04X".formatted((int) written.charAt(i)),
                        "Remove it; indent with spaces, not tabs");
                return Optional.empty();
            }
        }
        String text = written.startsWith("\uFEFF") ? written.substring(1) : written;
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        return Optional.of(new TextFile(name, written, Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    /// The path below the root, with `/` and without control characters.
    public static String nameOf(Path root, Path file) {
        Path relative = file.startsWith(root) ? root.relativize(file) : file;
        StringBuilder name = new StringBuilder();
        relative.toString()
                .replace('\\', '/')
                .codePoints()
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .forEach(name::appendCodePoint);
        return name.toString();
    }

    private static boolean forbidden(char c) {
        return (c < ' ' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0) || c == '\uFFFE' || c == '\uFFFF';
    }

    private static int lineAt(String text, int end) {
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
