package org.conventionacademy.platform;

import org.jspecify.annotations.Nullable;

/// Which page of a list: the first is 1; a page holds at most 200 rows.
public record PageRequest(int page, int size) {
    public static final int LARGEST = 200;
    public static final int DEFAULT_SIZE = 50;

    public PageRequest {
        if (page < 1 || page > 1_000_000 || size < 1 || size > LARGEST) {
            throw Problem.badRequest("platform_problem_page", LARGEST);
        }
    }

    public static PageRequest of(@Nullable Integer page, @Nullable Integer size) {
        return new PageRequest(page == null ? 1 : page, size == null ? DEFAULT_SIZE : size);
    }

    public long offset() {
        return (page - 1L) * size;
    }
}
