package org.conventionacademy.question;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.conventionacademy.platform.YamlNode;
import org.conventionacademy.platform.YamlShape;

/// How a file says a task of one kind.
///
/// @param keys asked for once all kinds are known
record TaskForm(Supplier<List<YamlShape.Key>> keys, Function<YamlNode.Fields, Task> read) {
    /// An id within a question.
    static final YamlShape ID = YamlShape.code("[a-z][a-z0-9]{0,11}", "a");

    /// An id within a group, such as an option of a gap.
    static final YamlShape GROUPED_ID = YamlShape.code("[a-z][a-z0-9]{0,11}\\.[a-z][a-z0-9]{0,11}", "g1.a");

    static final YamlShape PAIR = YamlShape.code("[a-z][a-z0-9]{0,11}=[a-z][a-z0-9]{0,11}", "a=x");

    static final YamlShape DECIMAL = YamlShape.code("-?[0-9]{1,12}(\\.[0-9]{1,6})?", "24");

    static TaskForm of(Function<YamlNode.Fields, Task> read, YamlShape.Key... keys) {
        List<YamlShape.Key> all = List.of(keys);
        return new TaskForm(() -> all, read);
    }
}
