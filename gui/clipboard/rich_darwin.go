package clipboard

import (
	"context"
	"encoding/base64"
	"io"
	"os/exec"
	"time"
)

// patience is twice that of the other platforms: a program has to be started first.
const patience = 2 * time.Second

// pasteboardScript prints what the pasteboard holds, for decodePasteboard. It is
// JavaScript that asks the pasteboard for its bytes, because AppleScript ("the clipboard
// as «class HTML»") prints twice as much, converts, and needs letters beyond ASCII on
// its command line.
const pasteboardScript = `ObjC.import("AppKit");
function run() {
	for (const type of ["public.html", "public.rtf"]) {
		const held = $.NSPasteboard.generalPasteboard.dataForType(type);
		if (held && !held.isNil()) return type + " " + held.base64EncodedStringWithOptions(0).js;
	}
	return "";
}`

func rich(ctx context.Context) (Content, bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	script := exec.CommandContext(ctx, "/usr/bin/osascript", "-l", "JavaScript", "-e", pasteboardScript)
	out, err := script.StdoutPipe()
	if err != nil {
		return Content{}, false
	}
	if err := script.Start(); err != nil {
		return Content{}, false
	}
	most := int64(len("public.html \n") + base64.StdEncoding.EncodedLen(MaxBytes))
	printed, err := io.ReadAll(io.LimitReader(out, most+1))
	if err != nil || int64(len(printed)) > most {
		cancel() // else it would wait for the rest to be read
	}
	if script.Wait() != nil {
		return Content{}, false
	}
	return decodePasteboard(string(printed))
}
