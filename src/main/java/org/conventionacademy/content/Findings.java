package org.conventionacademy.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.conventionacademy.platform.Finding;

/// What the last publication had to say about the content files.
@ApplicationScoped
public class Findings {
    public List<Finding> latest() {
        throw new UnsupportedOperationException();
    }
}
