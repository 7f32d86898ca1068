package org.conventionacademy.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.conventionacademy.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerFormTest {
    @Test
    void fieldsBecomeMarks() {
        AnswerForm form = AnswerForm.of("choice%3Aa=a%3Dx&fill:text=1+%3D+2=3&choice=&seen=4&go=save");
        assertThat(form.marks()).containsExactly("a=x", "text=1 = 2=3");
        assertThat(form.seen()).isEqualTo(4);
        assertThat(form.target()).isEqualTo("save");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fill:text=%zz", "fill:text=%", "seen=many"})
    void whatIsNoFormIsRefused(String body) {
        assertThatThrownBy(() -> AnswerForm.of(body)).isInstanceOf(Problem.class);
    }
}
