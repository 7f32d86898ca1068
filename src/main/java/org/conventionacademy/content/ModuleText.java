package org.conventionacademy.content;

import java.util.List;
import org.conventionacademy.platform.Lang;

/// A module's own words in one language.
///
/// @param stale whether the English has changed since this was translated
public record ModuleText(Lang lang, String title, String summary, List<String> objectives, boolean stale) {}
