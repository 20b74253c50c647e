// Command tickmark is a desktop workbench for fact-checking an article line by
// line, and the same work as subcommands for scripts.
//
// Without a subcommand it opens the window; built with CGO_ENABLED=0 it is a
// static binary that holds the subcommands alone.
package main

import "os"

func main() { os.Exit(Main()) }
