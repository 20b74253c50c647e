#!/bin/sh
# The main job on the sample case: in the window, or without a display on the
# command line. The sample's pages come out of the program, so no network is used.
set -eu
sample=https://beispiel.tickmark.example/artikel.html
case $(uname -s) in
Linux | *BSD) display=${DISPLAY:-}${WAYLAND_DISPLAY:-} ;;
*) display=yes ;;
esac
if [ -n "$display" ]; then
	make --no-print-directory build
	exec ./tickmark "$sample"
fi
echo "No display: the same job on the command line."
mkdir -p build
CGO_ENABLED=0 go build -o build/tickmark ./cmd/app
export TICKMARK_DB="$PWD/build/sample.db"
build/tickmark check "$sample"
number=$(build/tickmark check "$sample" --json | sed -n 's/^  "case": \([0-9]*\),*$/\1/p')
build/tickmark report "$number" --format html --force -o build/sample-report.html
echo "Report:   $PWD/build/sample-report.html"
echo "Database: $TICKMARK_DB"
