# The same yearly flow as an analyst would write it with data.table: see flow.py, of which this is the twin.
suppressPackageStartupMessages(library(data.table))
setDTthreads(1)
folder <- commandArgs(trailingOnly = TRUE)[1]
read_all <- function(path) {
  wide <- endsWith(path, ".f64")
  bytes <- if (wide) 8 else 4
  readBin(path, if (wide) "double" else "integer", file.size(path) / bytes, bytes, endian = "little")
}
files <- list.files(folder, pattern = "[.](i32|f64)$", full.names = TRUE)
inputs <- setNames(lapply(files, read_all), sub("[.][a-z0-9]+$", "", basename(files)))
scalar_table <- fread(file.path(folder, "scalars.csv"), header = FALSE)
scalars <- setNames(as.list(scalar_table$V2), scalar_table$V1)

K <- 4L; S <- 6L; R <- 4L; VACANT <- 255L; EMPLOYEE <- 2L; INTER <- 16L; CHUNK <- 1500L; TRIES <- 9L
COMMUNES <- length(inputs$commune_class)
rows <- function(values, columns) matrix(values, ncol = columns, byrow = TRUE)
exits <- rows(inputs$exits, 5); designation <- rows(inputs$designation, K); choice <- rows(inputs$choice, K)
refusal <- rows(inputs$refusal, K); limits <- rows(inputs$limits, K); least <- rows(inputs$least, S)
windows <- rows(inputs$windows, 2)
by_class <- function(values) rows(values, length(values) / 3)
aci_designation <- by_class(inputs$aci_designation); aci_choice <- by_class(inputs$aci_choice)
size_of_block <- rep(0:(S - 1), each = K * 2); bracket_of_block <- rep(rep(0:(K - 1), each = 2), S)
aci_of_block <- rep(0:1, S * K)
size_fits <- t(apply(windows, 1, function(w) as.numeric(size_of_block >= w[1] & size_of_block <= w[2])))
log_names <- c("class", "commune", "bailleur", "typology", "rent", "plai", "contingent", "bracket", "size")
dem_names <- c("size", "bracket", "reach", "aci", "status", "wish0", "wish1", "wish2", "home", "flags")
table_of <- function(prefix, names) setDT(setNames(lapply(names, function(n) copy(inputs[[paste0(prefix, n)]])), names))
row_sums_until <- function(weight) { for (j in 2:ncol(weight)) weight[, j] <- weight[, j] + weight[, j - 1]; weight }

profile <- function(size, bracket, wish0) {
  n <- length(size)
  category <- pmin(size + (runif(n) < inputs$category_above[size + 1]), S - 1)
  low <- ifelse(bracket == 0, limits[cbind(category + 1, 1)] * 0.5, limits[cbind(category + 1, pmax(bracket, 1))])
  resources <- low + runif(n) * (limits[cbind(category + 1, bracket + 1)] - low)
  reach <- integer(n)
  for (r in 1:(R - 1)) reach[resources >= least[cbind(r + 1, size + 1)]] <- r
  flags <- ifelse(runif(n) < inputs$employee_share[bracket + 1], EMPLOYEE, 0L)
  first <- inputs$near_first[wish0 + 1]; count <- inputs$near_count[wish0 + 1]
  near <- function() inputs$near[pmin(first + floor(runif(n) * count), length(inputs$near) - 1) + 1]
  second <- near(); third <- near(); u <- runif(n)
  wish1 <- ifelse(u < scalars$secondWish & count > 0, second, VACANT)
  wish2 <- ifelse(u < scalars$thirdWish & count > 0 & third != second, third, VACANT)
  list(reach = as.integer(reach), flags = as.integer(flags), wish0 = wish0, wish1 = as.integer(wish1), wish2 = as.integer(wish2))
}

simulate <- function(replicate) {
  set.seed(replicate)
  log <- table_of("log_", log_names)
  dem <- table_of("dem_", dem_names)
  carried <- which(log$bracket == VACANT)
  flux <- matrix(0, 3, K)

  arrive <- function() {
    count <- floor(inputs$arrivals + runif(length(inputs$arrivals)))
    cell <- rep(seq_along(count) - 1L, count)
    bracket <- cell %/% 2L %% K; size <- cell %/% (2L * K) %% S; commune <- cell %/% (2L * K * S)
    p <- profile(size, bracket, commune)
    dem <<- rbindlist(list(dem, data.table(size, bracket, reach = p$reach, aci = cell %% 2L, status = 0L, wish0 = p$wish0,
      wish1 = p$wish1, wish2 = p$wish2, home = -1L, flags = p$flags)))
  }
  occupants <- function(step) {
    n <- nrow(log)
    occupied <- log$bracket != VACANT
    gone <- occupied & runif(n) < exits[cbind(log$class + 1L, log$typology + 1L)]
    set(log, which(gone), "bracket", VACANT)
    dem <<- dem[home < 0L | !gone[pmax(home, 0L) + 1L]]
    stays <- occupied & !gone
    if (step >= 2) {
      u <- runif(n)
      down <- which(stays & u < scalars$driftDown & log$bracket > 0L)
      up <- which(stays & u >= 1 - scalars$driftUp & log$bracket < 3L)
      set(log, down, "bracket", log$bracket[down] - 1L)
      set(log, up, "bracket", log$bracket[up] + 1L)
    }
    asks <- stays & runif(n) < scalars$mutationRate
    asks[dem$home[dem$home >= 0L] + 1L] <- FALSE
    l <- which(asks)
    bracket <- log$bracket[l]
    p <- profile(log$size[l], bracket, log$commune[l])
    flags <- p$flags + ifelse(runif(length(l)) < scalars$interBailleurShare, INTER, 0L)
    aci <- as.integer(runif(length(l)) < inputs$aci_mutation[bracket + 1L])
    dem <<- rbindlist(list(dem, data.table(size = log$size[l], bracket, reach = p$reach, aci, status = 1L, wish0 = p$wish0,
      wish1 = p$wish1, wish2 = p$wish2, home = l - 1L, flags)))
    which(gone)
  }
  deliver <- function(step) {
    now <- inputs$del_step == step
    first <- nrow(log)
    new <- setDT(setNames(lapply(log_names, function(n)
      if (n == "bracket") rep(VACANT, sum(now)) else if (n == "size") rep(0L, sum(now)) else inputs[[paste0("del_", n)]][now]
    ), log_names))
    log <<- rbindlist(list(log, new))
    first + seq_len(sum(now))
  }
  who <- len <- start <- alive <- NULL
  open_queue <- function() {
    dem[, id := .I]
    entries <- rbindlist(list(
      dem[, .(id, commune = wish0, size, bracket, aci, reach)],
      dem[wish1 != VACANT, .(id, commune = wish1, size, bracket, aci, reach)],
      dem[wish2 != VACANT, .(id, commune = wish2, size, bracket, aci, reach)]
    ))
    entries[, bucket := (((commune * S + size) * K + bracket) * 2L + aci) * R + reach]
    setkey(entries, bucket)
    who <<- entries$id
    len <<- tabulate(entries$bucket + 1L, COMMUNES * S * K * 2L * R)
    start <<- c(0, cumsum(len))
    alive <<- rep(TRUE, nrow(dem))
    dem[, id := NULL]
  }
  house <- function(l, d) {
    counts <- table(factor(log$class[l], 0:2), factor(dem$bracket[d], 0:3))
    flux <<- flux + as.matrix(counts)
    set(log, l, "bracket", dem$bracket[d]); set(log, l, "size", dem$size[d])
    alive[d] <<- FALSE
    for (wish in c("wish0", "wish1", "wish2")) {
      at <- d[dem[[wish]][d] != VACANT]
      bucket <- (((dem[[wish]][at] * S + dem$size[at]) * K + dem$bracket[at]) * 2L + dem$aci[at]) * R + dem$reach[at]
      len <<- len - tabulate(bucket + 1L, length(len))
    }
    home <- dem$home[d]
    freed <- home[home >= 0L] + 1L
    set(log, freed, "bracket", VACANT)
    freed
  }
  designate <- function(l) {
    n <- length(l)
    commune <- log$commune[l]; rent <- log$rent[l]; class <- log$class[l]; contingent <- log$contingent[l]
    for_public <- runif(n) < inputs$mobilisation[contingent + 1L]
    aci_only <- for_public & contingent != 1L
    employees_only <- for_public & contingent == 1L
    by_reach <- matrix(len, nrow = R)
    payable <- matrix(0, R, ncol(by_reach))
    payable[R, ] <- by_reach[R, ]
    for (r in (R - 1):1) payable[r, ] <- payable[r + 1, ] + by_reach[r, ]
    blocks <- S * K * 2L
    column <- outer(commune * blocks, seq_len(blocks), "+")
    weight <- matrix(payable[cbind(rep(rent + 1L, blocks), as.vector(column))], n) * size_fits[log$typology[l] + 1L, , drop = FALSE]
    weight <- weight * designation[class + 1L, , drop = FALSE][, bracket_of_block + 1L, drop = FALSE]
    is_aci <- aci_of_block == 1
    weight[, is_aci] <- weight[, is_aci] * aci_designation[cbind(inputs$commune_class[commune + 1L] + 1L, log$bailleur[l] + 1L)]
    weight[log$plai[l] == 1L, bracket_of_block >= 2] <- 0
    weight[aci_only, !is_aci] <- 0
    cumulated <- row_sums_until(weight)
    total <- cumulated[, blocks]
    found <- matrix(0L, n, 3); placed <- integer(n)
    for (try in seq_len(TRIES)) {
      block <- pmin(rowSums(cumulated <= runif(n) * total), blocks - 1)
      bucket <- (commune * blocks + block) * R
      from <- start[bucket + rent + 1]; to <- start[bucket + R + 1]
      d <- who[pmin(from + floor(runif(n) * (to - from)), length(who) - 1) + 1]
      home <- dem$home[d]; flags <- dem$flags[d]
      fits <- total > 0 & placed < 3L & to > from & alive[d] & rowSums(found == d) == 0 &
        (!employees_only | bitwAnd(flags, EMPLOYEE) != 0L) &
        (home < 0L | log$bailleur[pmax(home, 0L) + 1L] == log$bailleur[l] | bitwAnd(flags, INTER) != 0L)
      fitting <- which(fits)
      placed[fitting] <- placed[fitting] + 1L
      found[cbind(fitting, placed[fitting])] <- d[fitting]
    }
    found
  }
  deliberate <- function(l, found) {
    n <- length(l)
    class <- log$class[l]
    seen <- pmax(found, 1L)
    bracket <- matrix(dem$bracket[seen], n)
    weight <- matrix(choice[cbind(rep(class + 1L, 3), as.vector(bracket) + 1L)], n)
    aci_weight <- aci_choice[cbind(inputs$commune_class[log$commune[l] + 1L] + 1L, log$bailleur[l] + 1L)]
    status <- matrix(dem$status[seen], n); aci <- matrix(dem$aci[seen], n)
    weight <- weight * ifelse(status == 1L, scalars$mutationWeight, ifelse(aci == 1L, aci_weight, 1))
    weight[found == 0L] <- 0
    taken <- integer(n)
    for (offer in 1:3) {
      cumulated <- row_sums_until(weight)
      total <- cumulated[, 3]
      pick <- pmin(rowSums(cumulated <= runif(n) * total), 2) + 1
      open <- which(total > 0 & taken == 0L)
      at <- cbind(open, pick[open])
      accepts <- runif(length(open)) >= refusal[cbind(class[open] + 1L, bracket[at] + 1L)]
      taken[open[accepts]] <- found[at[accepts, , drop = FALSE]]
      weight[at] <- 0
    }
    taken
  }
  attribute <- function(queue) {
    freed <- list()
    waiting <- queue[sample.int(length(queue))]
    for (first in seq(1, length(waiting), by = CHUNK)) {
      active <- waiting[first:min(first + CHUNK - 1, length(waiting))]
      for (session in seq_len(scalars$commissions)) {
        if (length(active) == 0) break
        taken <- deliberate(active, designate(active))
        won <- taken > 0L & !duplicated(taken)
        freed[[length(freed) + 1]] <- house(active[won], taken[won])
        active <- active[!won]
      }
      carried <<- c(carried, active)
    }
    unlist(freed)
  }
  postpone <- function(freed) {
    later <- runif(length(freed)) < scalars$frictionalShare
    carried <<- c(carried, freed[later])
    freed[!later]
  }
  for (step in seq_len(scalars$steps) - 1) {
    dem <- dem[runif(.N) >= scalars$abandonment]
    arrive()
    recalled <- carried; carried <- integer()
    gone <- occupants(step)
    queue <- c(recalled, postpone(gone), deliver(step))
    open_queue()
    while (length(queue) > 0) queue <- postpone(attribute(queue))
    dem <- dem[alive]
  }
  flux
}

answer <- function(text) { cat(text, "\n", sep = ""); flush(stdout()) }
answer(sprintf('{"version": "data.table %s"}', packageVersion("data.table")))
input <- file("stdin", open = "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  started <- sum(proc.time()[1:2])
  flux <- simulate(as.integer(line))
  elapsed <- (sum(proc.time()[1:2]) - started) * 1000
  answer(sprintf('{"ms": %.1f, "flux": [%s]}', elapsed,
    paste(apply(flux, 1, function(row) sprintf("[%s]", paste(row, collapse = ", "))), collapse = ", ")))
}
