package org.conventionacademy.bench;

import static org.conventionacademy.bench.Report.format;
import static org.conventionacademy.bench.Report.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.conventionacademy.bench.Checker.Verdict;

/// The exam of many at once: a rehearsal of a few, the rush, the verdict on what is in the tables, and the raw upserts.
final class Exam {
    private static final int AIM = 5;

    private final Site site;
    private final Key key;
    private final Rush rehearsal;
    private final Rush rush;
    private final Replay replay;
    private JdbcLimit withoutPause;
    private Verdict verdict;

    /// @param candidates those of the rehearsal first
    /// @param rehearsing how many these are
    Exam(
            Site site,
            String url,
            Key key,
            List<Candidate> candidates,
            int rehearsing,
            Duration pace,
            Supplier<Duration> cpu,
            Supplier<Duration> mariadbd) {
        this.site = site;
        this.key = key;
        rehearsal = new Rush(url, candidates.subList(0, rehearsing), pace.dividedBy(4), cpu, mariadbd);
        rush = new Rush(url, candidates.subList(rehearsing, candidates.size()), pace, cpu, mariadbd);
        replay = new Replay(site, rush);
    }

    /// Gives each account a token, four at a time.
    static List<Candidate> signIn(Site site, List<Realm.Account> accounts, String password, Key key) throws Exception {
        try (Realm realm = site.openRealm();
                var executor = Executors.newFixedThreadPool(4)) {
            List<Future<Candidate>> signingIn = new ArrayList<>();
            for (Realm.Account account : accounts) {
                if (account.part() == Part.CANDIDATE) {
                    int n = signingIn.size();
                    signingIn.add(executor.submit((Callable<Candidate>)
                            () -> new Candidate(account, realm.token(account, password), key, n)));
                }
            }
            List<Candidate> candidates = new ArrayList<>();
            for (Future<Candidate> each : signingIn) {
                candidates.add(each.get());
            }
            return candidates;
        }
    }

    void plan(Schedule schedule, Duration limitLength) {
        rehearsal.plan(schedule, "rehearsal");
        rush.plan(schedule, "exam");
        schedule.once("verdict", this::judge);
        schedule.once("raw upserts at the same moments", replay::run);
        schedule.once("raw upserts without a pause", () -> {
            withoutPause = replay.withoutPause("limit: answer row by JDBC, %d at once".formatted(Replay.CONNECTIONS));
            withoutPause.run(1, limitLength);
        });
    }

    /// Null before the exam is over.
    Verdict verdict() {
        return verdict;
    }

    String tables() {
        return table(times()) + "\n" + table(facts());
    }

    private void judge() throws Exception {
        List<Candidate> all = new ArrayList<>(rehearsal.candidates());
        all.addAll(rush.candidates());
        Verdict ofAll = Checker.check(site, key, all);
        Verdict ofRush = Checker.check(site, key, rush.candidates());
        verdict = new Verdict(ofRush.attempts(), ofRush.answers(), ofAll.wrong());
        System.out.println(verdict.text());
    }

    private List<List<String>> times() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("exam", "answered", "p50 ms", "p95 ms", "p99 ms", "longest ms", "sent again", "errors"));
        for (Delivery each : rush.deliveries()) {
            rows.add(row(each.name(), each.times(), each.repeats() + "", each.errors() + ""));
        }
        rows.add(row("limit: answer row by JDBC at the moment of each save", replay.times(), "", ""));
        Meter meter = withoutPause.meter();
        rows.add(List.of(
                meter.name(),
                format("%.0f/s", meter.median(Meter.Round::perSecond)),
                format("%.1f", meter.median(Meter.Round::p50)),
                format("%.1f", meter.median(Meter.Round::p95)),
                format("%.1f", meter.median(Meter.Round::p99)),
                "",
                "",
                ""));
        return rows;
    }

    private List<List<String>> facts() {
        int people = rush.candidates().size();
        double service = rush.serviceCpu().toNanos() / 1e9;
        double mariadbd = rush.mariadbdCpu().toNanos() / 1e9;
        double save = rush.saves().times().percentile(95);
        int errors = rush.deliveries().stream().mapToInt(Delivery::errors).sum();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("of the exam", "figure", "aim"));
        rows.add(List.of("candidates", format("%d", people), ""));
        rows.add(List.of(
                "from the first start to the last result, s",
                format("%.0f", rush.length().toMillis() / 1e3),
                ""));
        rows.add(List.of("CPU s service", format("%.0f", service), ""));
        rows.add(List.of("CPU s mariadbd", format("%.0f", mariadbd), ""));
        rows.add(List.of("CPU ms of both for one candidate", format("%.1f", 1e3 * (service + mariadbd) / people), ""));
        rows.add(List.of("errors", format("%d", errors), "0"));
        for (Delivery each : rush.deliveries()) {
            each.trouble()
                    .forEach((what, often) -> rows.add(List.of(each.name() + " met with " + what, often + "", "")));
        }
        rows.add(List.of(
                "p95 of a save / of an upsert at the same moments",
                format("%.1f", save / replay.times().percentile(95)),
                "below " + AIM));
        rows.add(List.of(
                "p95 of a save / of an upsert, %d at once without a pause".formatted(Replay.CONNECTIONS),
                format("%.1f", save / withoutPause.meter().median(Meter.Round::p95)),
                ""));
        rows.add(List.of("checker", verdict.text(), "nothing lost or doubled"));
        return rows;
    }

    private static List<String> row(String name, Times times, String again, String errors) {
        return List.of(
                name,
                format("%d", times.count()),
                format("%.1f", times.percentile(50)),
                format("%.1f", times.percentile(95)),
                format("%.1f", times.percentile(99)),
                format("%.1f", times.percentile(100)),
                again,
                errors);
    }
}
