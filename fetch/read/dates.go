package read

import "tickmark/claims"

func hasDate(s string) bool { return false }

func readVisible(a *claims.Article) {}
