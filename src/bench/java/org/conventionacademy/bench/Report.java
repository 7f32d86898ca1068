package org.conventionacademy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// The figures of a run as tables in Markdown: medians of the rounds, what pages weigh, the exam, and what is computed.
final class Report {
    private static final int SHARE_AIM = 50;

    private final List<Line> lines = new ArrayList<>();
    private final List<Meter> limits = new ArrayList<>();
    private final List<PageWeight> weights = new ArrayList<>();
    private Supplier<String> exam = () -> "";
    private Supplier<String> figures = () -> "";

    /// @param limit null where there is none of its kind
    /// @param aim null where none was set
    private record Line(Meter unit, Meter limit, String aim) {}

    /// A unit whose share of its limit has an aim as well.
    ///
    /// @param cpuAim CPU milliseconds, null where none was set
    void unit(Meter unit, Meter limit, Double cpuAim) {
        lines.add(new Line(unit, limit, (cpuAim == null ? "" : "%s CPU ms, ".formatted(cpuAim)) + SHARE_AIM + " %"));
    }

    void quiz(Meter quiz, Meter limit, int cpuAim, Meter review) {
        lines.add(new Line(quiz, limit, cpuAim + " CPU ms"));
        lines.add(new Line(review, null, ""));
    }

    void limits(Meter... more) {
        limits.addAll(List.of(more));
    }

    void weights(List<PageWeight> more) {
        weights.addAll(more);
    }

    void figures(Supplier<String> table) {
        figures = table;
    }

    void exam(Supplier<String> tables) {
        exam = tables;
    }

    String write(Path file) {
        try {
            Files.writeString(file, text());
            return text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        List<String> tables = new ArrayList<>();
        if (!lines.isEmpty()) {
            tables.add(figures());
        }
        if (!weights.isEmpty()) {
            tables.add(weights());
        }
        tables.add(exam.get());
        tables.add(figures.get());
        return String.join("\n", tables);
    }

    private String figures() {
        List<List<String>> figures = new ArrayList<>();
        figures.add(List.of(
                "unit",
                "throughput/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "CPU ms service",
                "CPU ms mariadbd",
                "CPU ms sum",
                "raw limit/s",
                "% of limit",
                "aim"));
        for (Line line : lines) {
            List<String> row = measured(line.unit);
            row.add(line.limit == null ? "" : format("%.0f", line.limit.median(Meter.Round::perSecond)));
            row.add(line.limit == null ? "" : format("%.0f", 100 * line.unit.medianShareOf(line.limit)));
            row.add(line.aim);
            figures.add(row);
        }
        for (Meter limit : limits) {
            List<String> row = measured(limit);
            row.addAll(List.of("", "", ""));
            figures.add(row);
        }
        return table(figures);
    }

    private String weights() {
        List<List<String>> pages = new ArrayList<>();
        pages.add(List.of("page", "requests", "bytes", "document", "style sheet", "script", "image"));
        List<List<String>> requests = new ArrayList<>();
        requests.add(List.of("request", "bytes"));
        for (PageWeight weight : weights) {
            List<String> row = new ArrayList<>(
                    List.of(weight.name(), format("%d", weight.transfers().size()), format("%d", weight.bytes())));
            for (String kind : List.of("Document", "Stylesheet", "Script", "Image")) {
                row.add(format("%d", weight.bytes(kind)));
            }
            pages.add(row);
            weight.transfers().forEach(each -> requests.add(List.of(each.path(), format("%d", each.bytes()))));
        }
        return table(pages) + "\n" + table(requests);
    }

    private static List<String> measured(Meter meter) {
        return new ArrayList<>(List.of(
                meter.name(),
                format("%.0f", meter.median(Meter.Round::perSecond)),
                format("%.1f", meter.median(Meter.Round::p50)),
                format("%.1f", meter.median(Meter.Round::p95)),
                format("%.1f", meter.median(Meter.Round::p99)),
                format("%.2f", meter.median(Meter.Round::cpu)),
                format("%.2f", meter.median(Meter.Round::mariadbdCpu)),
                format("%.2f", meter.median(Meter.Round::cpuSum))));
    }

    static String format(String pattern, Object value) {
        return String.format(Locale.ROOT, pattern, value);
    }

    static String table(List<List<String>> rows) {
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                text.append("|---".repeat(rows.getFirst().size())).append("|\n");
            }
        }
        return text.toString();
    }
}
