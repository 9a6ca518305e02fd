#!/usr/bin/env bash
# Kills server and database at random instants while electors vote, and looks into the box afterwards.
# Usage: bench/faults/kill.sh [KILLS]   (default 200; some five seconds each)
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mvn -B -q -pl count,server test -Dtest=KilledWhileVotingTest -Dsurefire.failIfNoSpecifiedTests=false \
  -DargLine="-Dhustings.kills=${1:-200}"
echo "Every acknowledged vote is in the box once, after ${1:-200} kills."
