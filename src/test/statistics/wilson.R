# The Wilson 95 % interval of each case in wilson-cases.csv, by R's own prop.test without continuity correction.
# From the root of the repository: Rscript src/test/statistics/wilson.R
library(jsonlite)

folder <- file.path("src", "test", "statistics")
cases <- read.csv(file.path(folder, "wilson-cases.csv"))
interval <- function(mastered, people) {
  # It warns where chi-squared is a bad approximation for the test; the interval does not use it.
  suppressWarnings(prop.test(mastered, people, conf.level = 0.95, correct = FALSE))$conf.int
}
bounds <- mapply(interval, cases$mastered, cases$people)
output <- list(
  by = paste("prop.test of", R.version.string),
  cases = data.frame(cases, low = bounds[1, ], high = bounds[2, ])
)
write(toJSON(output, digits = NA, auto_unbox = TRUE, pretty = TRUE), file.path(folder, "wilson-output.json"))
