package org.conventionacademy.platform;

import org.jspecify.annotations.Nullable;

/// The links between the pages of a list, for the template `pager`.
///
/// @param previous null on the first page
/// @param next null on the last page
public record Pager(
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next) {
    /// @param here the list's own address, with what narrows it
    public static Pager of(Page<?> page, Address here) {
        return of(page, here, "page");
    }

    /// @param parameter names the page in the address, when a screen has several lists
    public static Pager of(Page<?> page, Address here, String parameter) {
        Address sized = page.size() == PageRequest.DEFAULT_SIZE ? here : here.with("size", page.size());
        return new Pager(
                page.page(),
                page.pages(),
                page.hasPrevious()
                        ? sized.with(parameter, Math.min(page.page() - 1, page.pages()))
                                .toString()
                        : null,
                page.hasNext() ? sized.with(parameter, page.page() + 1).toString() : null);
    }
}
