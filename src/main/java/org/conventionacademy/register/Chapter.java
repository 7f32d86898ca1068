package org.conventionacademy.register;

import java.util.List;

/// A chapter of the Convention, in one language, with its articles in order.
public record Chapter(int number, String title, String summary, List<Article> articles) {}
