package clipboard

import (
	"bytes"
	"context"
	"runtime"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// patience is how long another program may keep the clipboard open, or take to render
// what it has only promised.
const patience = time.Second

// retry is the time between two tries to open the clipboard, which one program at a
// time can do.
const retry = 20 * time.Millisecond

// formats are the names under which Windows programs register rich text, best first.
var formats = []struct{ name, contentType string }{
	{"HTML Format", HTML},
	{"Rich Text Format", RTF},
}

var (
	user32                     = windows.NewLazySystemDLL("user32.dll")
	registerClipboardFormat    = user32.NewProc("RegisterClipboardFormatW")
	isClipboardFormatAvailable = user32.NewProc("IsClipboardFormatAvailable")
	openClipboard              = user32.NewProc("OpenClipboard")
	closeClipboard             = user32.NewProc("CloseClipboard")
	getClipboardData           = user32.NewProc("GetClipboardData")

	kernel32      = windows.NewLazySystemDLL("kernel32.dll")
	globalLock    = kernel32.NewProc("GlobalLock")
	globalUnlock  = kernel32.NewProc("GlobalUnlock")
	globalSize    = kernel32.NewProc("GlobalSize")
	rtlMoveMemory = kernel32.NewProc("RtlMoveMemory")
)

func rich(ctx context.Context) (Content, bool) {
	// The clipboard is open for the thread that opened it.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for _, f := range formats {
		name, err := windows.UTF16PtrFromString(f.name)
		if err != nil {
			continue
		}
		format, _, _ := registerClipboardFormat.Call(uintptr(unsafe.Pointer(name)))
		if there, _, _ := isClipboardFormatAvailable.Call(format); there == 0 {
			continue
		}
		if c, ok := content(f.contentType, held(ctx, format)); ok {
			return c, true
		}
	}
	return Content{}, false
}

// held is what the clipboard holds in a format, nil if it cannot be had or is larger
// than MaxBytes.
func held(ctx context.Context, format uintptr) []byte {
	if !open(ctx) {
		return nil
	}
	defer closeClipboard.Call()
	handle, _, _ := getClipboardData.Call(format)
	if handle == 0 {
		return nil
	}
	size, _, _ := globalSize.Call(handle)
	memory, _, _ := globalLock.Call(handle)
	if memory == 0 {
		return nil
	}
	defer globalUnlock.Call(handle)
	if size == 0 || size > MaxBytes {
		return nil
	}
	b := make([]byte, size)
	rtlMoveMemory.Call(uintptr(unsafe.Pointer(&b[0])), memory, size)
	// The memory is rounded up, and both formats are text that ends with a zero.
	return bytes.TrimRight(b, "\x00")
}

// open opens the clipboard, and waits while another program has it open.
func open(ctx context.Context) bool {
	for {
		if opened, _, _ := openClipboard.Call(0); opened != 0 {
			return true
		}
		select {
		case <-ctx.Done():
			return false
		case <-time.After(retry):
		}
	}
}
