package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.question.SingleChoice;
import org.conventionacademy.question.Task;
import org.conventionacademy.register.Confidence;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.register.Register;
import org.conventionacademy.testing.LocalServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class PublishingTest {
    @Inject
    Publisher publisher;

    @Inject
    KeyCorrections keys;

    @Inject
    Modules modules;

    @Inject
    Register register;

    private Path folder;

    private SampleModule sample;

    @BeforeEach
    void writeAModule() throws IOException {
        folder = Files.createTempDirectory("content");
        sample = SampleModule.in(folder);
    }

    @Test
    void publishedModuleIsServedInItsLanguages() {
        publish();

        ModuleRevision revision = current();
        assertThat(revision.number()).isEqualTo(1);
        assertThat(revision.languages()).containsExactly(Lang.EN, Lang.AR);
        assertThat(revision.text(Lang.AR).title()).isEqualTo("وحدة");
        assertThat(revision.lessons()).hasSize(2);
        assertThat(revision.lessons().getFirst().text(Lang.EN).html())
                .contains("<aside class=\"callout callout-must\"", "href=\"/articles/41#A41.1\"");
        assertThat(revision.lessons().getFirst().text(Lang.AR).html()).contains("يجب");
        assertThat(revision.articles()).containsExactly(25, 41);
        assertThat(modules.published()).contains(revision);
        assertThat(modules.revision(revision.id())).isEqualTo(revision);
    }

    @Test
    void unchangedFilesPublishNothing() {
        publish();
        RevisionId first = current().id();

        PublicationResult again = publish();

        assertThat(again.published()).isEmpty();
        assertThat(again.unchanged()).containsExactly(sample.id());
        assertThat(current().id()).isEqualTo(first);
    }

    @Test
    void questionThatDidNotChangeKeepsItsRevision() throws IOException {
        publish();
        ModuleRevision before = current();
        sample.replace("questions.en.yaml", "Who names a contact point?", "Who has to name a contact point?");

        publish();

        ModuleRevision after = current();
        assertThat(after.number()).isEqualTo(2);
        assertThat(after.minor()).isFalse();
        assertThat(after.questions().getFirst().id())
                .isNotEqualTo(before.questions().getFirst().id());
        assertThat(after.questions().getFirst().number()).isEqualTo(2);
        assertThat(after.questions().getLast().id())
                .isEqualTo(before.questions().getLast().id());
        assertThat(modules.revision(before.id())).isEqualTo(before);
    }

    @Test
    void betterTranslationIsAMinorRevision() throws IOException {
        publish();
        sample.replace("module.ar.yaml", "title: وحدة", "title: وحدة أفضل");

        publish();

        assertThat(current().minor()).isTrue();
        assertThat(current().text(Lang.AR).title()).isEqualTo("وحدة أفضل");
    }

    private void correct(@Nullable Task corrected) {
        keys.publish(
                new CorrectKey(
                        UUID.randomUUID(),
                        sample.id(),
                        current().questions().getFirst().id(),
                        corrected),
                () -> {});
    }

    @Test
    void correctedKeyOutlivesFilesThatStillHoldTheWrongOne() throws IOException {
        publish();
        Task right = new SingleChoice(List.of("a", "b", "c"), List.of("a"));
        correct(right);
        Question corrected = current().questions().getFirst();
        assertThat(corrected.task()).isEqualTo(right);
        assertThat(corrected.number()).isEqualTo(2);
        assertThat(publish().unchanged()).containsExactly(sample.id());

        sample.replace("module.en.yaml", "title: A module", "title: A better module");
        PublicationResult published = publish();

        assertThat(current().text(Lang.EN).title()).isEqualTo("A better module");
        assertThat(current().questions().getFirst()).isEqualTo(corrected);
        assertThat(published.findings())
                .anySatisfy(finding -> assertThat(finding.what()).contains("who-names", "corrected in the browser"));
    }

    @Test
    void fileThatFollowsACorrectionKeepsItsRevision() throws IOException {
        publish();
        correct(new SingleChoice(List.of("a", "b", "c"), List.of("a")));
        Question corrected = current().questions().getFirst();
        sample.replace("questions.yaml", "    key:\n      - b", "    key:\n      - a");

        PublicationResult published = publish();

        assertThat(current().questions().getFirst()).isEqualTo(corrected);
        assertThat(published.findings())
                .noneSatisfy(finding -> assertThat(finding.what()).contains("corrected in the browser"));
    }

    @Test
    void fileWithAnotherKeyThanTheWrongOneHasTheLastWord() throws IOException {
        publish();
        correct(new SingleChoice(List.of("a", "b", "c"), List.of("a")));
        sample.replace("questions.yaml", "    key:\n      - b", "    key:\n      - c");
        publish();
        assertThat(current().questions().getFirst().task())
                .isEqualTo(new SingleChoice(List.of("a", "b", "c"), List.of("c")));
    }

    @Test
    void withdrawnQuestionComesBackWithOtherWords() throws IOException {
        sample.replace("module.yaml", "ask: 2", "ask: 1");
        publish();
        correct(null);
        assertThat(current().pool()).extracting(Question::code).containsExactly(new QuestionCode("at-night"));
        sample.replace("module.en.yaml", "title: A module", "title: A better module");
        publish();
        assertThat(current().pool()).hasSize(1);
        sample.replace("questions.en.yaml", "Who names a contact point?", "Who has to name a contact point?");
        publish();
        assertThat(current().pool()).hasSize(2);
    }

    @Test
    void questionThatTheQuizNeedsIsNotWithdrawn() {
        publish();
        assertThatThrownBy(() -> correct(null)).isInstanceOf(Problem.class);
        assertThat(current().pool()).hasSize(2);
    }

    @Test
    void refusedModuleKeepsItsEarlierRevision() throws IOException {
        publish();
        RevisionId first = current().id();
        sample.replace("module.yaml", "pass-mark: 70", "pass-mark: 700");

        PublicationResult result = publish();

        assertThat(result.refused()).containsExactly("modules/" + sample.id());
        assertThat(result.hasErrors()).isTrue();
        assertThat(current().id()).isEqualTo(first);
    }

    @Test
    void retiredModuleIsNoLongerOfferedButStillThere() throws IOException {
        publish();
        sample.replace("module.yaml", "audiences:", "retired: true\naudiences:");

        publish();

        assertThat(current().retired()).isTrue();
        assertThat(modules.published()).doesNotContain(current());
    }

    @Test
    void publicationsAtTheSameTimeMakeOneRevision() {
        List<CompletableFuture<PublicationResult>> all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::publish))
                .toList();

        assertThat(all.stream().mapToLong(one -> one.join().published().size()).sum())
                .isEqualTo(1);
        assertThat(current().number()).isEqualTo(1);
    }

    @Test
    void registerThatShipsIsServed() {
        assertThat(register.chapters(Lang.EN)).hasSize(9);
        assertThat(register.has(new ObligationId("A41.1"))).isTrue();
        assertThat(register.has(new ObligationId("A41.99"))).isFalse();
        assertThat(register.article(41, Lang.AR).orElseThrow().lang()).isEqualTo(Lang.AR);
        assertThat(register.article(2, Lang.AR).orElseThrow().lang()).isEqualTo(Lang.EN);
        assertThat(register.article(41, Lang.EN).orElseThrow().confidence()).isNotEqualTo(Confidence.VERIFIED);
        assertThat(register.article(69, Lang.EN)).isEmpty();
    }

    @AfterEach
    void cleanUp() throws IOException {
        sample.delete();
    }

    private PublicationResult publish() {
        return publisher.publish(List.of(folder));
    }

    private ModuleRevision current() {
        return modules.current(sample.id()).orElseThrow();
    }
}
