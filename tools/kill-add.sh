#!/usr/bin/env bash
# Kills `demarche add` with SIGKILL at random moments, lets it go on each time, and compares the store with one that was never killed.
# usage: tools/kill-add.sh INPUT.jsonl STORE [KILLS [SEED]]
#   INPUT has to be long enough that it is not done before the last kill; kills that come after its end are counted apart and say nothing.
#   STORE must be new: a DuckDB file or postgres://…   DEMARCHE is the command (default: the Release build).
set -eu
input=$1; store=$2; kills=${3:-50}; RANDOM=${4:-7}
demarche=${DEMARCHE:-artifacts/bin/Demarche.App/release/Demarche.App}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
inside=0; late=0
while [ "$inside" -lt "$kills" ] && [ "$late" -lt "$kills" ]; do
  $demarche add "$input" --store "$store" > "$work/log" 2>&1 & pid=$!
  sleep "$((RANDOM % ${MOST_SECONDS:-6})).$((RANDOM % 1000))"
  if kill -9 $pid 2> /dev/null; then inside=$((inside + 1)); else late=$((late + 1)); fi
  wait $pid 2> /dev/null || true
done
$demarche add "$input" --store "$store" 2>&1 | tail -1
$demarche add "$input" --store "$work/clean.duckdb" 2>&1 | tail -1
$demarche export --to jsonl --store "$store" --out "$work/killed" > /dev/null
$demarche export --to jsonl --store "$work/clean.duckdb" --out "$work/clean" > /dev/null
echo "killed $inside times inside the run, $late times after its end"
lost=$(comm -13 <(sort "$work/killed/reports.jsonl") <(sort "$work/clean/reports.jsonl") | wc -l)
doubled=$(sort "$work/killed/reports.jsonl" | uniq -d | wc -l)
echo "reports: $(wc -l < "$work/killed/reports.jsonl") after the kills, $(wc -l < "$work/clean/reports.jsonl") without; $lost lost, $doubled doubled"
diff -rq "$work/killed" "$work/clean" && echo "the same byte for byte"
