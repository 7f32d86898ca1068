# Makes items.csv: answers of people who do not exist, with every trouble that an item analysis has to find.
# One line an answer. `marks` is what was chosen, empty where the question was left out; `seconds` is empty where unknown.
set.seed(79243)

options <- c("a", "b", "c", "d")

# One person's answer to a question of that number.
answer <- function(question, ability, lang) {
  easiness <- -1.2 + 0.25 * question
  if (question == 5 && lang == "fr") easiness <- easiness - 2.2
  slope <- if (question == 6) -0.8 else 1.1
  right <- runif(1) < plogis(slope * ability + easiness)
  several <- question %% 4 == 0
  key <- if (several) c("a", "c", "d") else options[1 + question %% 4]
  if (runif(1) < 0.04) {
    marks <- character(0)
  } else if (several) {
    marks <- options[runif(4) < ifelse(options %in% key, ifelse(right, 0.9, 0.55), ifelse(right, 0.1, 0.4))]
  } else if (question == 7) {
    # Those who know take what the key calls wrong.
    marks <- if (right) "b" else sample(setdiff(options, "b"), 1)
  } else if (right) {
    marks <- key
  } else {
    wrong <- setdiff(options, key)
    # The last wrong option of the third question fools hardly anybody.
    marks <- sample(wrong, 1, prob = if (question == 3) c(0.6, 0.38, 0.02) else rep(1, 3))
  }
  hit <- sum(marks %in% key)
  points <- if (several) max(0, hit - (length(marks) - hit)) / length(key) else as.numeric(identical(marks, key))
  list(points = points, marks = marks, key = key)
}

lines <- function(set, people, languages, questions, ask) {
  rows <- list()
  for (person in seq_len(people)) {
    lang <- sample(names(languages), 1, prob = languages)
    ability <- rnorm(1, if (lang == "en") 0.3 else 0)
    for (question in sort(sample(questions, ask))) {
      given <- answer(question, ability, lang)
      seconds <- if (runif(1) < 0.1) NA else min(1800, round(rlnorm(1, 3.4 + 0.05 * question, 0.7)))
      rows[[length(rows) + 1]] <- data.frame(
        set = set, person = person, lang = lang, question = sprintf("q%02d", question),
        key = paste(given$key, collapse = " "), points = sprintf("%.4f", given$points),
        marks = paste(given$marks, collapse = " "), seconds = seconds)
    }
  }
  do.call(rbind, rows)
}

write.csv(
  rbind(
    lines("same", 400, c(en = 0.52, fr = 0.45, ar = 0.03), 1:12, 12),
    lines("draw", 500, c(en = 0.5, ar = 0.5), 1:20, 8)),
  "items.csv", row.names = FALSE, quote = FALSE, na = "")
