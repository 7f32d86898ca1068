package org.conventionacademy.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.content.ModuleSource.LessonWords;
import org.conventionacademy.platform.Lang;

/// How a translation's passages stand to the English as it is now. Passages are matched by the hash of what they were
/// made from; between two that match, as many on both sides are taken for each other, and are stale.
///
/// @param translations for each passage of the English the index of its translation, -1 where it has none
/// @param stale numbers of passages whose English has changed, from 1
/// @param missing numbers of passages of the English that are not translated, from 1
/// @param orphans indexes of translated passages whose English is gone
record Alignment(List<Integer> translations, List<Integer> stale, List<Integer> missing, List<Integer> orphans) {
    private static final int NONE = -1;

    /// Of the lesson in a language other than English that it is worded in.
    static Alignment of(LessonSource lesson, Lang lang) {
        LessonWords english = lesson.words().get(Lang.EN);
        LessonWords words = lesson.words().get(lang);
        if (english == null || words == null || lang == Lang.EN) {
            return new Alignment(List.of(), List.of(), List.of(), List.of());
        }
        List<String> now = english.passages().stream().map(Passage::hash).toList();
        return of(now, words.sources().isEmpty() ? now : words.sources());
    }

    /// @param now hashes of the English
    /// @param sources hashes that the translation was made from
    static Alignment of(List<String> now, List<String> sources) {
        int[] translation = new int[now.size()];
        Arrays.fill(translation, NONE);
        List<Integer> stale = new ArrayList<>();
        List<Integer> orphans = new ArrayList<>();
        int english = 0;
        int translated = 0;
        for (int[] anchor : anchors(now, sources)) {
            boolean pairs = anchor[0] - english == anchor[1] - translated;
            while (pairs && english < anchor[0]) {
                stale.add(english + 1);
                translation[english++] = translated++;
            }
            IntStream.range(translated, anchor[1]).forEach(orphans::add);
            if (anchor[0] < now.size()) {
                translation[anchor[0]] = anchor[1];
            }
            english = anchor[0] + 1;
            translated = anchor[1] + 1;
        }
        return new Alignment(
                IntStream.of(translation).boxed().toList(),
                List.copyOf(stale),
                IntStream.range(0, now.size())
                        .filter(i -> translation[i] == NONE)
                        .mapToObj(i -> i + 1)
                        .toList(),
                List.copyOf(orphans));
    }

    /// The longest run of equal hashes in both orders, as pairs of indexes, and at last the ends of both.
    private static List<int[]> anchors(List<String> now, List<String> sources) {
        int[][] longest = new int[now.size() + 1][sources.size() + 1];
        for (int i = now.size() - 1; i >= 0; i--) {
            for (int j = sources.size() - 1; j >= 0; j--) {
                longest[i][j] = now.get(i).equals(sources.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<int[]> anchors = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < now.size() && j < sources.size()) {
            if (now.get(i).equals(sources.get(j))) {
                anchors.add(new int[] {i++, j++});
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        anchors.add(new int[] {now.size(), sources.size()});
        return anchors;
    }
}
