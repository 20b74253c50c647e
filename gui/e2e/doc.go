// Package e2e drives the real window through the main journey, by mouse and keys,
// under a display of its own (Xvfb), and looks at what the journal holds after
// each step. It is built only with the tag e2e: make e2e. The screenshots that it
// takes lie in build/e2e.
package e2e
