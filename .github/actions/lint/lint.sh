#!/bin/bash
# Lints a project twice: annotations for the pull request go to the log, the SARIF report into a file. The outcome is left to
# a later step, so that the report is uploaded also when there are findings.
# reads: PROJECT, SARIF, ARGUMENTS, GITHUB_OUTPUT
set -uo pipefail
read -ra arguments <<< "$ARGUMENTS"
status=0
spoke lint --project "$PROJECT" --format github "${arguments[@]}" || status=$?
# 2: the command could not do its work. There is nothing to report.
if [ "$status" -lt 2 ]; then
  spoke lint --project "$PROJECT" --format sarif --quiet "${arguments[@]}" > "$SARIF" || true
  echo "sarif=$SARIF" >> "$GITHUB_OUTPUT"
fi
echo "status=$status" >> "$GITHUB_OUTPUT"
