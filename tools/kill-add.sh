#!/usr/bin/env bash
# Kills `demarche add` with SIGKILL at random moments and lets it go on, then compares the store with one that was never killed.
# usage: tools/kill-add.sh INPUT.jsonl STORE [KILLS] ; DEMARCHE is the command (default: the Release build). STORE must be new: a DuckDB file or postgres://…
set -eu
input=$1; store=$2; kills=${3:-50}
demarche=${DEMARCHE:-"dotnet artifacts/bin/Demarche.App/release/Demarche.App.dll"}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
for i in $(seq "$kills"); do
  $demarche add "$input" --store "$store" --threads 1 > "$work/log" 2>&1 & pid=$!
  sleep "$((RANDOM % 4 + 1)).$((RANDOM % 10))"
  kill -9 $pid 2> /dev/null || true; wait $pid 2> /dev/null || true
done
$demarche add "$input" --store "$store" | tail -1
$demarche add "$input" --store "$work/clean.duckdb" > /dev/null
$demarche export --to jsonl --store "$store" --out "$work/killed" > /dev/null
$demarche export --to jsonl --store "$work/clean.duckdb" --out "$work/clean" > /dev/null
echo "reports: $(wc -l < "$work/killed/reports.jsonl") after $kills kills, $(wc -l < "$work/clean/reports.jsonl") without, $(sort "$work/killed/reports.jsonl" | uniq -d | wc -l) doubled"
diff -rq "$work/killed" "$work/clean" && echo "the same byte for byte"
