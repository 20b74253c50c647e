package main

import "testing"

func TestVersionThatUsersSee(t *testing.T) {
	const commit = "0123456789abcdef0123456789abcdef01234567"
	for _, c := range []struct{ module, commit, want string }{
		{"v1.2.3", commit, "1.2.3"},
		{"(devel)", commit, release + "+0123456789ab"},
		{"v0.0.0-20260101120000-0123456789ab", commit, release + "+0123456789ab"},
		{"", "", release},
	} {
		if got := named(c.module, c.commit); got != c.want {
			t.Errorf("module %q at %q is %q, want %q", c.module, c.commit, got, c.want)
		}
	}
}
