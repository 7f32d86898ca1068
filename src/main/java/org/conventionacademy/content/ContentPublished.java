package org.conventionacademy.content;

import java.util.List;

/// New revisions are in force.
public record ContentPublished(List<RevisionId> revisions) {}
