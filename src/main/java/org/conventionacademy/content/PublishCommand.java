package org.conventionacademy.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import org.conventionacademy.platform.Finding;

/// `java -jar quarkus-run.jar publish`: publishes the content roots, says what it found, and ends.
@ApplicationScoped
public class PublishCommand {
    public static final String NAME = "publish";

    private final Publisher publisher;

    PublishCommand(Publisher publisher) {
        this.publisher = publisher;
    }

    /// @return the exit status: 1 when something was refused
    public int run(PrintStream out) {
        PublicationResult result = publisher.publish();
        for (Finding finding : result.findings()) {
            out.printf(
                    "%s %s:%d  %s. %s%n",
                    finding.severity(), finding.file(), finding.line(), finding.what(), finding.hint());
        }
        out.printf(
                "%d modules published, %d unchanged, %d refused; register %s%n",
                result.published().size(),
                result.unchanged().size(),
                result.refused().size(),
                result.registerPublished() ? "published" : "unchanged");
        return result.hasErrors() ? 1 : 0;
    }
}
