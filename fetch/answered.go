package fetch

// Answered is why an answer of host with this status brings no page, nil if it does:
// for a capture that was not fetched here but came in a file.
func Answered(status int, host string) *Error { return statusFailure(status, host) }
