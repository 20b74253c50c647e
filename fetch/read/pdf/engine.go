package pdf

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// memoryPages is how much memory PDFium has, in pages of WebAssembly, which are 64 KiB:
// enough for a document of read.MaxPacked with its page trees and fonts.
const memoryPages = 144 << 4

// start makes PDFium ready, from the cache if it was compiled before. A cache that
// cannot be used makes it slow, nothing else.
func start(ctx context.Context) (*engine, error) {
	if dir, err := cacheDir(); err == nil {
		if e, err := startWith(ctx, dir); err == nil {
			return e, nil
		}
		// What is there cannot be loaded: it is thrown away and made anew.
		_ = os.RemoveAll(dir)
		if e, err := startWith(ctx, dir); err == nil {
			return e, nil
		}
	}
	return startWith(ctx, "")
}

// cacheDir is where compiled code is kept. wazero names it by its version and the
// machine, and each file by what it was compiled from and how.
func cacheDir() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "tickmark", "pdfium"), nil
}

// startWith makes PDFium ready with a cache in a folder, none if dir is empty.
//
// wazero's WithCloseOnContextDone is left out: it makes each of a million calls start a
// goroutine, which takes four times as long, and the process is killed from outside.
func startWith(ctx context.Context, dir string) (*engine, error) {
	config := wazero.NewRuntimeConfig().
		// The exceptions that PDFium's module is compiled with.
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(memoryPages)
	if dir != "" {
		cache, err := wazero.NewCompilationCacheWithDir(dir)
		if err != nil {
			return nil, fmt.Errorf("open the cache of compiled code: %w", err)
		}
		config = config.WithCompilationCache(cache)
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context: experimental.WithMemoryAllocator(ctx, experimental.MemoryAllocatorFunc(reserve)),
		MinIdle: 0, MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config,
		// Without this it would see the whole disk.
		FSConfig: wazero.NewFSConfig(),
		Stdout:   io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return nil, fmt.Errorf("compile PDFium: %w", err)
	}
	in, err := pool.GetInstance(timeLimit)
	if err != nil {
		pool.Close()
		return nil, fmt.Errorf("start PDFium: %w", err)
	}
	return &engine{Pdfium: in, pool: pool}, nil
}

// reserved is PDFium's memory. It is asked for as a whole, of which the system gives only
// what is touched; else it would be copied, and be there twice, each time it grows.
type reserved []byte

func reserve(_, most uint64) experimental.LinearMemory { return make(reserved, 0, most) }

// Reallocate gives the memory another size, nil if that is too large.
func (r reserved) Reallocate(size uint64) []byte {
	if size > uint64(cap(r)) {
		return nil
	}
	return r[:size]
}

// Free has nothing to do: the memory ends with the process.
func (r reserved) Free() {}

// Close ends PDFium.
func (e *engine) Close() error { return e.pool.Close() }
