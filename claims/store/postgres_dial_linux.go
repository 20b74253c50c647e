package store

import (
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// giveUp ends a connection on which nothing that was sent is confirmed for as long as
// answer; else the system tries for a quarter of an hour (TCP_USER_TIMEOUT in tcp(7)).
func giveUp(network, _ string, c syscall.RawConn) error {
	if !strings.HasPrefix(network, "tcp") {
		return nil
	}
	var failed error
	err := c.Control(func(fd uintptr) {
		failed = unix.SetsockoptInt(int(fd), unix.IPPROTO_TCP, unix.TCP_USER_TIMEOUT, int(answer.Milliseconds()))
	})
	if err != nil {
		return err
	}
	return failed
}
