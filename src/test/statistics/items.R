# The statistics of docs/statistics.md once more, from their textbook formulas over whole tables, where the service adds up
# in one pass. Reads items.csv, writes items-output.json.
suppressPackageStartupMessages({
  library(psych)
  library(jsonlite)
})

FEWEST <- 30
options <- c("a", "b", "c", "d")
answers <- read.csv("items.csv", colClasses = c(points = "numeric", marks = "character", key = "character"))

# Points are kept in ten-thousandths; in these, bands have no border that rounding could move.
answers$units <- round(answers$points * 10000)
attempt <- paste(answers$set, answers$person)
answers$others <- ave(answers$units, attempt, FUN = length) - 1
answers$rest_units <- ave(answers$units, attempt, FUN = sum) - answers$units
answers$rest <- answers$rest_units / (10000 * answers$others)
answers$band <- pmin(9, (answers$rest_units * 10) %/% (10000 * answers$others))

nothing <- function(x) if (is.null(x) || is.na(x)) NA else unname(x)
correlation <- function(x, y) if (sd(x) == 0 || sd(y) == 0) NA else cor(x, y)
chosen <- function(rows, mark) as.numeric(vapply(strsplit(rows$marks, " "), function(m) mark %in% m, logical(1)))

# People by questions, where everybody had the same.
wide <- function(rows) {
  table <- tapply(rows$points, list(rows$person, rows$question), identity)
  matrix(as.numeric(table), nrow(table), dimnames = dimnames(table))
}

reliability <- function(rows) {
  table <- wide(rows)
  suppressWarnings(psych::alpha(as.data.frame(table), check.keys = FALSE, warnings = FALSE))
}

# Standardised difference of Dorans and Kulick, the focal group's numbers as weights.
contrast <- function(focal, reference) {
  weights <- 0; sum <- 0; variance <- 0
  for (band in 0:9) {
    f <- focal$points[focal$band == band]
    r <- reference$points[reference$band == band]
    if (length(f) >= 2 && length(r) >= 2) {
      weights <- weights + length(f)
      sum <- sum + length(f) * (mean(f) - mean(r))
      variance <- variance + length(f)^2 * (var(f) / length(f) + var(r) / length(r))
    }
  }
  list(difference = sum / weights, z = sum / sqrt(variance))
}

item <- function(rows, lang, same, english) {
  result <- list(set = rows$set[1], question = rows$question[1], lang = lang, persons = nrow(rows))
  if (nrow(rows) < FEWEST) return(c(result, list(unknown = "too-few")))
  key <- strsplit(rows$key[1], " ")[[1]]
  discrimination <- correlation(rows$points, rows$rest)
  if (!is.null(same)) {
    # The package's own corrected item-total correlation.
    stopifnot(abs(same - discrimination) < 1e-9)
    discrimination <- same
  }
  marks <- lapply(options, function(mark) {
    takes <- chosen(rows, mark)
    list(mark = mark, rate = mean(takes), discrimination = correlation(takes, rows$rest))
  })
  difference <- if (is.null(english)) NULL else contrast(rows, english)

  rate <- vapply(marks, function(m) m$rate, numeric(1))
  along <- vapply(marks, function(m) nothing(m$discrimination), numeric(1))
  along[is.na(along)] <- 0
  wrong <- !(options %in% key)
  warnings <- c(
    if (any(wrong & rate >= 0.05 & along > max(2 / sqrt(nrow(rows) - 1), along[!wrong]))) "key-suspect",
    if (!is.na(discrimination) && discrimination < 0) "negative-discrimination",
    if (!is.null(difference) && abs(difference$difference) >= 0.1 && abs(difference$z) >= 3) "translation-suspect",
    if (any(wrong & rate < 0.05)) "distractor-unused")

  seconds <- rows$seconds[!is.na(rows$seconds)]
  c(result, list(
    facility = mean(rows$points), discrimination = discrimination, omitted = mean(rows$marks == ""),
    medianSeconds = if (length(seconds) < FEWEST) NA else median(seconds),
    marks = marks, difference = difference$difference, z = difference$z, warnings = as.list(warnings)))
}

quiz <- function(rows, lang) {
  people <- length(unique(rows$person))
  result <- list(set = rows$set[1], lang = lang, persons = people)
  if (people < FEWEST) return(c(result, list(unknown = "too-few")))
  score <- tapply(rows$points, rows$person, mean)
  result <- c(result, list(mean = mean(score), deviation = sd(score)))
  if (rows$set[1] == "draw") return(c(result, list(unknown = "random-draw")))
  alpha <- reliability(rows)$total$raw_alpha
  c(result, list(alpha = alpha, standardError = sd(score) * sqrt(1 - alpha)))
}

items <- list()
quizzes <- list()
for (set in unique(answers$set)) {
  of_set <- answers[answers$set == set, ]
  for (lang in c(list(NA), as.list(sort(unique(of_set$lang))))) {
    rows <- if (is.na(lang)) of_set else of_set[of_set$lang == lang, ]
    quizzes[[length(quizzes) + 1]] <- quiz(rows, lang)
    enough <- length(unique(rows$person)) >= FEWEST
    drop <- if (set == "same" && enough) reliability(rows)$item.stats else NULL
    for (question in sort(unique(rows$question))) {
      asked <- rows[rows$question == question, ]
      english <- of_set[of_set$question == question & of_set$lang == "en", ]
      compare <- !is.na(lang) && lang != "en" && nrow(asked) >= FEWEST && nrow(english) >= FEWEST
      items[[length(items) + 1]] <- item(
        asked, lang, if (is.null(drop)) NULL else drop[question, "r.drop"], if (compare) english else NULL)
    }
  }
}

write(toJSON(list(items = items, quizzes = quizzes), auto_unbox = TRUE, digits = NA, na = "null", null = "null",
  pretty = TRUE), "items-output.json")
